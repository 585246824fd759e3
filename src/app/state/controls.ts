/** Everything on the page that a teacher may hide by link. Names are part of links: they are never renamed. */

/** Where a control stands. */
export type ControlGroup = "playback" | "data" | "model" | "training" | "output" | "page";

/** Controls by id, with the group they are listed under; their names for people are in `text/controls.ts`. */
export const controls = {
  play: "playback",
  step: "playback",
  speed: "playback",
  sameStart: "playback",
  newStart: "playback",
  undo: "playback",
  timeline: "playback",
  dataSet: "data",
  ownData: "data",
  dataSettings: "data",
  testRows: "data",
  standardise: "data",
  features: "data",
  layers: "model",
  widths: "model",
  activations: "model",
  residuals: "model",
  initialisers: "model",
  weights: "model",
  freeze: "model",
  axes: "model",
  colourScope: "model",
  connections: "model",
  explanation: "model",
  learningRate: "training",
  batchSize: "training",
  optimizer: "training",
  loss: "training",
  schedule: "training",
  penalties: "training",
  clipping: "training",
  stop: "training",
  seeds: "training",
  surface: "output",
  showTest: "output",
  discrete: "output",
  metrics: "output",
  confusion: "output",
  lossChart: "output",
  gallery: "page",
  search: "page",
  share: "page",
  files: "page",
  pictures: "page",
  presenter: "page",
  theme: "page",
  help: "page"
} as const satisfies Record<string, ControlGroup>;

/** Names a control that can be hidden. */
export type ControlId = keyof typeof controls;

/** All controls, in the order in which a teacher reads them. */
export const controlIds: readonly ControlId[] = Object.keys(controls) as ControlId[];

/** Whether a text names a control. */
export function isControlId(text: string): text is ControlId {
  return Object.hasOwn(controls, text);
}

/** How a learner can make the run play: with the usual button, with a small one, or not at all. */
export type Playing = "full" | "small" | "never";

/**
 * Returns what hiding controls leaves of playing. What moves by itself can always be stopped (WCAG 2.2.2): where Play is hidden
 * the run moves by single steps only; where these are hidden as well it plays, and a small button to hold it stays.
 */
export function playingOf(hidden: ReadonlySet<ControlId>): Playing {
  if (!hidden.has("play")) return "full";
  return hidden.has("step") ? "small" : "never";
}

/** Whether a control is on the page. */
export function isShown(control: ControlId, hidden: ReadonlySet<ControlId>): boolean {
  return control === "play" ? playingOf(hidden) !== "never" : !hidden.has(control);
}
