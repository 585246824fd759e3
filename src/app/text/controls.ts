/** What the controls that a teacher may hide are called. */
import type {ControlGroup, ControlId} from "../state/controls.ts";

/** Names of controls in the teacher's panel. */
export const controlNames: {readonly [K in ControlId]: string} = {
  play: "Play and pause",
  step: "Single steps",
  speed: "Speed",
  sameStart: "Same start",
  newStart: "New start",
  undo: "Undo and redo",
  timeline: "Timeline",
  dataSet: "Choice of data",
  ownData: "Own data",
  dataSettings: "Points, noise and the like",
  testRows: "Rows kept for testing",
  standardise: "Standardise",
  features: "Input features",
  layers: "Adding and removing layers",
  widths: "Units in a layer",
  activations: "Activation functions",
  residuals: "Residual links",
  initialisers: "Initial weights",
  weights: "Changing weights and biases",
  freeze: "Freezing",
  axes: "Choice of axes",
  colourScope: "Colours span",
  connections: "How many connections are drawn",
  explanation: "Explanations",
  learningRate: "Learning rate",
  batchSize: "Batch size",
  optimizer: "Optimizer",
  loss: "Loss",
  schedule: "Learning-rate schedule",
  penalties: "Penalties L1 and L2",
  clipping: "Gradient clipping",
  stop: "Stop conditions",
  seeds: "Seeds",
  surface: "Decision surface",
  showTest: "Show test points",
  discrete: "Classes only",
  metrics: "Accuracy and loss",
  confusion: "Confusion matrix",
  lossChart: "Loss chart",
  gallery: "Gallery",
  search: "Search",
  share: "Link",
  files: "Open and save",
  pictures: "Pictures",
  presenter: "Presenter mode",
  theme: "Light and dark",
  help: "Help and shortcuts"
};

/** Names of the groups of controls. */
export const controlGroupNames: {readonly [K in ControlGroup]: string} = {
  playback: "Playback",
  data: "Data",
  model: "Network",
  training: "Training",
  output: "Output",
  page: "Page"
};
