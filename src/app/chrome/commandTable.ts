/** Everything the page can be told to do: the one table behind menus, keys, search and the shortcut sheet. */
import type {ControlId} from "../state/controls.ts";
import {speeds} from "../state/run.ts";
import type {Workbench} from "../state/workbench.svelte.ts";
import type {IconName} from "../ui/icons.ts";
import {rememberTheme} from "./look.ts";
import type {PageState, StepUnit} from "./pageState.svelte.ts";

/** What commands act on. */
export interface CommandContext {
  workbench: Workbench;
  page: PageState;
}

/** Where a command is listed. */
export type CommandGroup = "playback" | "edit" | "open" | "view";

/** A row of the table. */
export interface CommandRow {
  group: CommandGroup;
  /** Keys that run it; the first is the one that help shows. */
  keys: readonly string[];
  icon?: IconName;
  /** Hidden together with this control. */
  control?: ControlId;
  run: (context: CommandContext) => unknown;
  /** Left out: always. */
  enabled?: (context: CommandContext) => boolean;
  /** For what is either on or off. */
  checked?: (context: CommandContext) => boolean;
}

/** Names a command. */
export type CommandId =
  | "play"
  | "step"
  | "stepInstruction"
  | "stepBatch"
  | "stepEpoch"
  | "sameStart"
  | "newStart"
  | "faster"
  | "slower"
  | "undo"
  | "redo"
  | "gallery"
  | "share"
  | "search"
  | "shortcuts"
  | "ownData"
  | "openFile"
  | "saveFile"
  | "presenter"
  | "themeSystem"
  | "themeLight"
  | "themeDark"
  | "leftRail"
  | "rightRail"
  | "showTest"
  | "discrete"
  | "logLoss"
  | "singleKeys";

const isOpen = ({workbench}: CommandContext): boolean => workbench.opened !== null;

/** All commands, in the order in which they are listed. */
export const commandTable: {readonly [K in CommandId]: CommandRow} = {
  play: {
    group: "playback",
    keys: ["Space"],
    icon: "play",
    control: "play",
    enabled: isOpen,
    run: ({workbench}) => {
      workbench.toggle();
    }
  },
  step: {
    group: "playback",
    keys: ["."],
    icon: "step",
    control: "step",
    enabled: isOpen,
    run: ({workbench, page}) => workbench.step(page.stepUnit)
  },
  stepInstruction: stepBy("instruction"),
  stepBatch: stepBy("batch"),
  stepEpoch: stepBy("epoch"),
  sameStart: {
    group: "playback",
    keys: ["R"],
    icon: "restart",
    control: "sameStart",
    enabled: isOpen,
    run: ({workbench}) => workbench.sameStart()
  },
  newStart: {
    group: "playback",
    keys: ["N"],
    icon: "dice",
    control: "newStart",
    enabled: isOpen,
    run: ({workbench}) => workbench.newStart()
  },
  faster: {
    group: "playback",
    keys: ["+", "="],
    control: "speed",
    run: ({workbench}) => {
      changeSpeed(workbench, 1);
    }
  },
  slower: {
    group: "playback",
    keys: ["-"],
    control: "speed",
    run: ({workbench}) => {
      changeSpeed(workbench, -1);
    }
  },
  undo: {
    group: "edit",
    keys: ["Ctrl+Z"],
    icon: "undo",
    control: "undo",
    enabled: ({workbench}) => workbench.canUndo,
    run: ({workbench}) => workbench.undo()
  },
  redo: {
    group: "edit",
    keys: ["Ctrl+Shift+Z", "Ctrl+Y"],
    icon: "redo",
    control: "undo",
    enabled: ({workbench}) => workbench.canRedo,
    run: ({workbench}) => workbench.redo()
  },
  gallery: {
    group: "open",
    keys: ["G"],
    icon: "grid",
    control: "gallery",
    run: ({page}) => {
      page.panel = "gallery";
    }
  },
  share: {
    group: "open",
    keys: ["S"],
    icon: "share",
    control: "share",
    enabled: isOpen,
    run: ({page}) => {
      page.panel = "share";
    }
  },
  search: {
    group: "open",
    keys: ["/", "Ctrl+K"],
    icon: "search",
    control: "search",
    run: ({page}) => {
      page.typed = "";
      page.entered = false;
      page.panel = "search";
    }
  },
  shortcuts: {
    group: "open",
    keys: ["?"],
    icon: "keyboard",
    control: "help",
    run: ({page}) => {
      page.panel = "shortcuts";
    }
  },
  ownData: {
    group: "open",
    keys: ["I"],
    icon: "plus",
    control: "ownData",
    enabled: isOpen,
    run: ({page}) => {
      page.own = "empty";
    }
  },
  openFile: {
    group: "open",
    keys: ["O"],
    icon: "open",
    control: "files",
    run: async ({workbench}) => {
      (await import("./files.ts")).openFile(workbench);
    }
  },
  saveFile: {
    group: "open",
    keys: ["Ctrl+S"],
    icon: "save",
    control: "files",
    enabled: isOpen,
    run: async ({workbench}) => (await import("./files.ts")).saveFile(workbench)
  },
  presenter: {group: "view", keys: ["P"], icon: "screen", control: "presenter", ...toggleOf("presenter")},
  themeSystem: themeOf("system"),
  themeLight: themeOf("light", "sun"),
  themeDark: themeOf("dark", "moon"),
  leftRail: {group: "view", keys: ["["], icon: "rails", ...toggleOf("leftRail")},
  rightRail: {group: "view", keys: ["]"], icon: "rails", ...toggleOf("rightRail")},
  showTest: {group: "view", keys: ["T"], control: "showTest", ...toggleOf("showTest")},
  discrete: {group: "view", keys: ["D"], control: "discrete", ...toggleOf("discrete")},
  logLoss: {group: "view", keys: ["L"], control: "lossChart", ...toggleOf("logLoss")},
  singleKeys: {group: "view", keys: [], icon: "keyboard", ...toggleOf("singleKeys")}
};

function stepBy(unit: StepUnit): CommandRow {
  return {
    group: "playback",
    keys: [],
    icon: "step",
    control: "step",
    enabled: isOpen,
    run: ({workbench, page}) => {
      page.stepUnit = unit;
      return workbench.step(unit);
    }
  };
}

type Flag = "presenter" | "leftRail" | "rightRail" | "showTest" | "discrete" | "logLoss" | "singleKeys";

function toggleOf(flag: Flag): Pick<CommandRow, "run" | "checked"> {
  return {
    checked: ({workbench}) => workbench.view[flag],
    run: ({workbench}) => {
      workbench.view[flag] = !workbench.view[flag];
    }
  };
}

function themeOf(theme: Workbench["view"]["theme"], icon: IconName = "screen"): CommandRow {
  return {
    group: "view",
    keys: [],
    icon,
    control: "theme",
    checked: ({workbench}) => workbench.view.theme === theme,
    run: ({workbench}) => {
      workbench.view.theme = theme;
      rememberTheme(theme);
    }
  };
}

function changeSpeed(workbench: Workbench, by: number): void {
  const at = speeds.indexOf(workbench.speed);
  workbench.setSpeed(speeds[Math.min(speeds.length - 1, Math.max(0, at + by))] ?? workbench.speed);
}
