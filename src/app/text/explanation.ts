/** Words for addresses and explanations. */
import {plain} from "../ui/numbers.ts";
import {layerName} from "./layerName.ts";

/** What kinds of numbers are called; `of` is the name of what they belong to. */
export const facetText: Readonly<Record<string, (of: string) => string>> = {
  grad: (of) => `gradient of ${of}`,
  before: (of) => `${of}, before the last update`,
  initial: (of) => `first value of ${of}`,
  clipped: (of) => `clipped gradient of ${of}`,
  penalty: (of) => `penalty's pull on ${of}`,
  total: (of) => `gradient and penalty of ${of}`,
  probability: (of) => `probability at ${of}`,
  mask: (of) => `what dropout keeps of ${of}`,
  each: (of) => `${of} of one sample`,
  m: (of) => `running mean of the gradient of ${of}`,
  other: (of) => `state of ${of}`,
  v: (of) => `running mean of the squared gradient of ${of}`
};

/** Names of numbers that belong to no unit. */
export const plainNames: Readonly<Record<string, string>> = {
  loss: "loss",
  rows: "which data row is in the batch",
  order: "order of the rows",
  target: "target",
  "data.values": "measured value",
  "data.target": "measured target",
  "data.train": "data row of the training set",
  "training.learningRate": "learning rate",
  "training.step": "number of the step",
  "training.updates": "number of updates",
  "training.clip": "factor of the clipping"
};

/** Words of names. */
export const nameText = {
  layer: layerName,
  part: {
    activation: "",
    norm: " after the norm",
    dropout: " after dropout",
    residual: " after the residual link",
    softmax: " after softmax"
  } as Readonly<Record<string, string>>,
  unit: (unit: string, layer: string): string => `unit ${unit} of ${layer}`,
  preActivation: (unit: string): string => `sum of ${unit}`,
  weight: (from: string, to: string): string => `weight ${from} → ${to}`,
  bias: (unit: string): string => `bias of ${unit}`,
  scale: (unit: string): string => `norm scale of ${unit}`,
  shift: (unit: string): string => `norm shift of ${unit}`,
  sample: (row: number): string => `, sample ${row + 1}`,
  row: (row: number): string => `, row ${row + 1}`,
  input: (name: string): string => `input ${name}`,
  outputOf: (name: string): string => `output ${name}`,
  all: (name: string): string => `all of ${name}`
} as const;

/** Whose arithmetic an explanation shows. */
export type ArithmeticTopic = "value" | "sum" | "gradient" | "update";

/** Words of the explanation card. */
export const cardText = {
  close: {label: "Close the explanation", help: "Goes back to the network."},
  back: {label: "Back", help: "Goes back to the number you came from."},
  at: (address: string, step: string): string => `${address} @ ${step}`,
  bias: {label: "Bias", help: "What the unit adds to the weighted sum of its inputs. Type a number to change it."},
  weight: {label: "Weight", help: "What the signal is multiplied by on its way. Type a number to change it."},
  freeze: {label: "Frozen", help: "A frozen number stays as it is while the others learn."},
  freezeUnit: {label: "Frozen unit", help: "Its weights and its bias stay as they are while the others learn."},
  gradient: "gradient",
  gradientBefore: "gradient before that",
  update: "last update",
  gradientHelp: "How much the loss would rise if this weight grew, per unit of growth.",
  updateHelp: "By how much the last training step changed it.",
  loading: "Working it out …",
  arithmetic: {
    value: "All the arithmetic",
    sum: "All the arithmetic of the sum",
    gradient: "All the arithmetic of the gradient",
    update: "All the arithmetic of the update"
  } satisfies Record<ArithmeticTopic, string>,
  operands: "What went into it",
  operand: (name: string, value: string): string => `${name}, ${value}: explain`,
  more: (count: number): string => `${count} more`,
  samples: (count: number): string => `the ${count} samples of this batch, largest push first`,
  terms: (count: number): string => `the ${count} terms, largest first`,
  bar: (name: string, value: number): string => `${name}: ${plain(value)}`,
  sampleBar: (row: number): string => `sample ${row + 1}`,
  sample: {label: "Sample of the batch", help: "Which of the batch's samples the sum is worked out for."},
  sampleOf: (row: number, rows: number): string => `sample ${row + 1} of ${rows}`,
  previous: {label: "Previous sample", help: "Shows the arithmetic for the sample before."},
  next: {label: "Next sample", help: "Shows the arithmetic for the next sample."}
} as const;
