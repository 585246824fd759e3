/** Commands bound to what they act on, ready to be listed and run. */
import {isShown, type ControlId} from "../state/controls.ts";
import {commandWords} from "../text/commands.ts";
import {commandTable, type CommandContext, type CommandId, type CommandRow} from "./commandTable.ts";

/** A command with its words, ready to be listed and run. */
export interface Command extends Omit<CommandRow, "run" | "enabled" | "checked"> {
  id: CommandId;
  label: string;
  help: string;
  key: string | undefined;
  run: () => void;
  enabled: () => boolean;
  checked?: (() => boolean) | undefined;
}

/** All commands by id. */
export type Commands = {readonly [K in CommandId]: Command};

/** Binds the table of commands to what they act on. */
export function createCommands(context: CommandContext): Commands {
  const bind = ([id, row]: [string, CommandRow]): [string, Command] => [
    id,
    {
      ...row,
      id: id as CommandId,
      ...commandWords[id as CommandId],
      key: row.keys[0],
      run: () => {
        void row.run(context);
      },
      enabled: () => row.enabled?.(context) ?? true,
      checked: row.checked && (() => row.checked?.(context) ?? false)
    }
  ];
  return Object.fromEntries(Object.entries<CommandRow>(commandTable).map(bind)) as Commands;
}

/** The commands that a learner can see, in order. */
export function visibleCommands(commands: Commands, hidden: ReadonlySet<ControlId>): Command[] {
  return Object.values(commands).filter(({control}) => control === undefined || isShown(control, hidden));
}

/** The command that a key runs, if it may be run now. */
export function commandOfKey(commands: readonly Command[], key: string): Command | undefined {
  return commands.find((command) => command.keys.includes(key) && command.enabled());
}
