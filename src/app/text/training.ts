/** The words of the training panel. What optimizers, losses and schedules say about themselves is in the library's tables. */
import type {Seeds} from "../../index.ts";
import type {Words} from "./chrome.ts";

/** Words about each seed. */
export const seedText: {readonly [K in keyof Seeds]: Words} = {
  data: {label: "Data", help: "Which points are drawn."},
  split: {label: "Kept for testing", help: "Which rows are kept for testing."},
  weights: {label: "Weights", help: "Which weights the network starts with."},
  order: {label: "Order", help: "In which order the rows are learned."},
  dropout: {label: "Dropout", help: "Which units dropout leaves out."}
};

export const trainingText = {
  title: "Training",
  help: "How the network learns: what is measured, and how large each step against the error is.",
  optimizer: {label: "Optimizer", help: "The rule that turns gradients into changes of the weights."},
  learningRate: {
    label: "Learning rate",
    help: "How large each step is: too small and nothing moves, too large and it overshoots."
  },
  batchSize: {
    label: "Batch size",
    help: "How many examples are looked at before the weights change once; more make steps steadier and dearer."
  },
  loss: {label: "Loss", help: "What is measured as error, and made smaller step by step."},
  l2: {
    label: "L2 penalty",
    help: "Pulls every weight towards zero, large ones most: smoother boundaries, less learned by heart."
  },
  more: {label: "More settings", help: "Momentum, schedules, clipping, stop conditions, seeds and initial weights."},
  settingsOf: {
    title: (optimizer: string): string => `Settings of ${optimizer}`,
    help: "Fine points of the optimizer; the defaults are those most people use."
  },
  schedule: {
    title: "Rate over time",
    label: "Schedule",
    help: "How the learning rate changes as training goes on."
  },
  penalties: {title: "Penalties", help: "What keeps weights small."},
  l1: {
    label: "L1 penalty",
    help: "Pulls every weight towards zero by the same amount: those not needed end at zero."
  },
  clipping: {
    title: "Clipping",
    label: "Clip gradients",
    help: "Cuts gradients that are too large, so that one step cannot throw the network off.",
    kinds: {
      none: {label: "off", help: "Gradients are used as they are."},
      norm: {label: "by norm", help: "All gradients together are shortened to the limit; their direction stays."},
      value: {label: "by value", help: "Each gradient is cut at the limit on its own."}
    },
    limit: {label: "Limit", help: "What is larger than this is cut."}
  },
  stop: {
    title: "Stop when",
    help: "Training pauses by itself once one of these is met.",
    steps: {label: "Steps reach", help: "Stops after so many steps."},
    loss: {label: "Loss falls to", help: "Stops when the training loss is this small."},
    accuracy: {
      label: "Accuracy reaches",
      help: "Stops when so many of the test rows are right; of the training rows if none are kept for testing."
    }
  },
  start: {
    title: "Initial weights",
    label: "Start",
    help: "How all weights start. A layer on the stage can have a start of its own.",
    own: {label: "PyTorch's default", help: "What each layer does unless it is told otherwise."},
    mixed: {label: "differs by layer", help: "The layers have starts of their own."}
  },
  seeds: {
    title: "Seeds",
    help: "Numbers that chance begins with: the same seeds give the same run, to the last digit."
  },
  numerics: {
    label: "Numerics",
    help: "How numbers are computed. The same experiment gives the same numbers wherever it runs under the same numerics.",
    names: {
      "wasm-1": "Fast kernels. Sums are made in single precision.",
      "reference-1": "The loops that are shown as source. Sums are made in double precision; several times as slow."
    },
    missing: "This browser lacks the instructions that wasm-1 needs, so reference-1 runs."
  }
} as const;
