/** The words around the workbench: header, menus, panels, messages. */

/** A control's name and one sentence about it. */
export interface Words {
  label: string;
  help: string;
}

export const chromeText = {
  name: "Neural Network Visualizer",
  skip: "Skip to the network",
  close: {label: "Close", help: "Goes back to the network."},
  regions: {
    header: "Experiment and playback",
    left: "Data and training",
    stage: "Network",
    right: "Output",
    timeline: "Timeline",
    playback: "Playback"
  },
  fold: {
    left: {
      label: "Data and training",
      help: "Shows or folds away the rail on the left, so that the network has more room."
    },
    right: {label: "Output", help: "Shows or folds away the rail on the right, so that the network has more room."}
  },
  loading: "Setting up the network…"
} as const;
