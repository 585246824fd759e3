/** The words around the network: header, panels, messages. */
import {count} from "../ui/numbers.ts";

/** A control's name and one sentence about it. */
export interface Words {
  label: string;
  help: string;
}

export const chromeText = {
  name: "Neural Network Visualizer",
  skip: "Skip to the network",
  close: {label: "Close", help: "Goes back to the network."},
  loading: "Setting up the network…",
  regions: {
    header: "Experiment and playback",
    left: "Data and training",
    stage: "Network",
    right: "Output",
    timeline: "Timeline",
    playback: "Playback",
    links: "More"
  },
  experiment: {
    label: "Experiment",
    help: "What is open now, what was open before, and files.",
    untitled: "Untitled experiment",
    recent: "Recent",
    recentHelp: "Opens it again, from its start."
  },
  view: {label: "View", help: "Light or dark, presenter mode, and what is shown."},
  more: {label: "Menu", help: "Everything this page can do."},
  theme: "Colours",
  help: "Help",
  shown: "Shown",
  playback: {
    play: {label: "Play", help: "Lets the network train."},
    pause: {label: "Pause", help: "Holds the network where it is; nothing is lost."},
    stepUnit: {label: "Size of a step", help: "How far one press of Step goes."},
    stepUnits: {
      instruction: {label: "instruction", help: "the next single computation inside a training step."},
      batch: {label: "batch", help: "a few examples, after which every weight changes once."},
      epoch: {label: "epoch", help: "all training examples once."}
    },
    speed: {label: "Speed", help: "How many training steps are made each second while it plays."},
    speedOf: (speed: number | "max"): string => (speed === "max" ? "max" : `${count(speed)}/s`),
    speedHelp: (speed: number | "max"): string =>
      speed === "max" ? "as fast as this machine can." : `${count(speed)} ${speed === 1 ? "step" : "steps"} a second.`
  },
  counters: {
    step: {label: "step", help: "How many times the weights have been changed, each time by one batch of examples."},
    epoch: {label: "epoch", help: "How many times all training examples have been gone through."},
    time: {label: "time", help: "How long this run has been training, in minutes and seconds."}
  },
  sheets: {
    network: {label: "Network", help: "The network alone."},
    left: {label: "Data", help: "The data, and how the network trains."},
    right: {label: "Output", help: "What the network answers, and how well."}
  },
  calm: "Reduced motion: pictures renew once a second",
  message: {dismiss: {label: "Dismiss", help: "Takes this message away."}},
  drop: "Drop the file to open it",
  files: {
    saved: "Saved. The file holds the experiment and every change made by hand.",
    unreadable: (name: string): string =>
      `${name} cannot be read. If it is a folder, drop a file that is in it; if it is a file, check that it is still there.`,
    hidden: "Files cannot be opened here: this link leaves that out. Open the page without the link's part after #.",
    tooLarge: (name: string): string =>
      `${name} is larger than 20 MB, so it is no experiment of this page. Choose a file saved here.`
  },
  shortcuts: {
    title: "Keyboard shortcuts",
    single: "A key alone does nothing while a field is being typed in. Controls under the focus keep their own keys.",
    moving: "Moving about",
    moves: [
      {keys: "Tab", does: "goes to the next control or group of controls"},
      {keys: "Arrow keys", does: "walk layers, units and groups of controls, change sliders"},
      {keys: "Digits", does: "on a slider: type its number"},
      {keys: "Arrow keys on Zoom in", does: "move the network once it is enlarged"},
      {keys: "Enter", does: "opens the explanation of what is in focus"},
      {keys: "Esc", does: "goes back one level"}
    ]
  },
  search: {
    title: "Search",
    label: "Search commands, settings and numbers",
    placeholder: "speed, dark, hidden1.weight[2,0] …",
    none: "Nothing by that name. Try a word such as “speed”, or a number’s name such as hidden1.weight[0,0].",
    found: (number: number): string => (number === 1 ? "1 result" : `${number} results`),
    kinds: {command: "command", setting: "setting", address: "number"},
    parameter: (shape: string): string => `all ${shape} numbers of it`,
    element: "one number of the network",
    layer: (width: number): string => `layer of ${count(width)} ${width === 1 ? "unit" : "units"}`
  }
} as const;
