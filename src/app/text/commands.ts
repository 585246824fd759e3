/** Names of commands and one sentence on each. */
import type {CommandGroup, CommandId} from "../chrome/commandTable.ts";
import type {Words} from "./chrome.ts";

/** Words of each command. */
export const commandWords: {readonly [K in CommandId]: Words} = {
  play: {label: "Play or pause", help: "Lets the network train, or holds it where it is."},
  step: {label: "Step", help: "Trains one step of the size chosen beside it, then waits."},
  stepInstruction: {label: "Step one instruction", help: "Runs the next single computation inside a training step."},
  stepBatch: {label: "Step one batch", help: "Shows the network one batch of examples and changes its weights once."},
  stepEpoch: {label: "Step one epoch", help: "Goes once through all training examples."},
  sameStart: {label: "Same start", help: "Goes back to step 0 with exactly the same starting weights."},
  newStart: {label: "New start", help: "Goes back to step 0 with new random starting weights."},
  faster: {label: "Faster", help: "Makes more training steps a second."},
  slower: {label: "Slower", help: "Makes fewer training steps a second."},
  undo: {label: "Undo", help: "Takes back the last change."},
  redo: {label: "Redo", help: "Makes the change again that was taken back."},
  gallery: {label: "Gallery", help: "Ready experiments, each with one thing to look for."},
  share: {label: "Share", help: "A link, a file, or a picture of what is on the screen."},
  search: {label: "Search", help: "Finds commands, settings, and every number of the network by its name."},
  shortcuts: {label: "Keyboard shortcuts", help: "Lists every key that does something here."},
  ownData: {label: "Own data", help: "Paste or drop a table, open a CSV file, or draw points."},
  openFile: {label: "Open a file", help: "Opens an experiment that was saved as a file."},
  saveFile: {label: "Save as a file", help: "Saves the experiment, with every change made by hand, as a file."},
  presenter: {label: "Presenter mode", help: "Large type and fewer controls, readable from the back of a room."},
  themeSystem: {label: "Colours of the system", help: "Light or dark as the machine is set."},
  themeLight: {label: "Light", help: "Dark ink on a light page."},
  themeDark: {label: "Dark", help: "Light ink on a dark page, like a blackboard."},
  leftRail: {label: "Data and training", help: "Shows or folds away the controls on the left."},
  rightRail: {label: "Output", help: "Shows or folds away the output on the right."},
  showTest: {label: "Show test points", help: "Draws the points that are kept for testing, which training never sees."},
  discrete: {label: "Classes only", help: "Draws the output as the class it decides for, without shades of certainty."},
  logLoss: {label: "Logarithmic loss", help: "Draws the loss so that each tenfold drop is as high as the one before."},
  singleKeys: {
    label: "Single-key shortcuts",
    help: "Lets keys without Ctrl run commands; switch it off if they get in the way."
  }
};

/** Names of the groups of commands. */
export const commandGroupNames: {readonly [K in CommandGroup]: string} = {
  playback: "Playback",
  edit: "Changes",
  open: "Open and save",
  view: "View"
};
