/** Words for changing the network on the stage: they come with the controls. */
import {count as whole} from "../ui/numbers.ts";

/** Words for changing the network on the stage. */
export const editText = {
  layers: "Layers",
  units: {
    label: (layer: string): string => `Units of ${layer}`,
    help: "How many units the layer has. Type a number, or use − and +.",
    limit: (asked: number, most: number): string =>
      `${whole(asked)} units are too many for the stage, so the layer has ${whole(most)}: every connection is trained and measured while you watch. A file may hold wider layers.`
  },
  fewer: {label: (layer: string): string => `One unit fewer in ${layer}`, help: "Takes the last unit away."},
  more: {label: (layer: string): string => `One unit more in ${layer}`, help: "Adds a unit."},
  activation: {
    label: (layer: string): string => `Activation of ${layer}`,
    help: "The function that each unit applies to its weighted sum.",
    none: "no activation",
    noneHelp: "The weighted sum is passed on as it is. Without activations, layers add up to a single one."
  },
  add: {
    label: (before: string): string => `Add a layer before ${before}`,
    help: "Puts a new layer here. The network starts anew."
  },
  options: {
    label: (layer: string): string => `More about ${layer}`,
    help: "Bias, first values, dropout, norm, residual link, order and removal of the layer."
  },
  bias: {label: "Bias", help: "Whether each unit adds a number of its own to its weighted sum."},
  norm: {
    label: "Layer norm",
    help: "Shifts and scales the layer's numbers to mean 0 and deviation 1 for every sample."
  },
  dropout: {
    label: "Dropout",
    help: "The share of units left out at random in every training step, so that none is relied on alone. 0 is none."
  },
  weightInit: {label: "First weights", help: "How the weights are drawn before training."},
  biasInit: {label: "First biases", help: "How the biases are set before training."},
  standard: "Standard",
  standardHelp: "As in PyTorch: uniform, narrower the more inputs a unit has.",
  residual: {
    label: "Residual link from",
    help: "Adds the numbers of an earlier place to this layer's, so that signals and gradients have a short way.",
    none: "none",
    noSource: "An earlier place of equal width is needed."
  },
  freeze: {
    label: "Frozen",
    help: "A frozen layer stays as it is while the others learn."
  },
  moveLeft: {label: "Move left", help: "Changes places with the layer to the left."},
  moveRight: {label: "Move right", help: "Changes places with the layer to the right."},
  remove: {label: "Remove layer", help: "Takes the layer out. The network starts anew; undo brings it back."}
} as const;
