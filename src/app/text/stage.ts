/** Words on and around the stage. */
import {count as whole, plain} from "../ui/numbers.ts";

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Words of the stage. */
export const stageText = {
  label: "Network",
  loading: "Preparing the network …",
  howTo:
    "Arrow keys walk layers and units, Shift with up and down walks the connections into a unit, left and right go from a connection to its ends, Enter explains, E enlarges, Escape goes back.",
  layer: (name: string, units: number): string => `${name}, ${plural(units, "unit", "units")}`,
  unit: {
    named: (name: string, facts: readonly string[]): string => [name, ...facts].join(", "),
    bias: (value: number): string => `bias ${plain(value)}`,
    inputs: (count: number): string => plural(count, "input", "inputs"),
    range: (low: number, high: number): string => `from ${plain(low)} to ${plain(high)}`,
    flat: (value: number): string => `flat at ${plain(value)}`
  },
  connection: (name: string, value: number): string => `${name} = ${plain(value)}`,
  zoomIn: {label: "Zoom in", help: "Enlarges the network; drag to move it, or use the wheel."},
  zoomOut: {label: "Whole network", help: "Shows the whole network again."},
  hover: {
    weight: "weight",
    gradient: "gradient",
    update: "last update",
    byHand: "set by hand",
    bias: "bias",
    range: "range",
    answers: "answers to the data"
  },
  large: {
    click: "Click to explain, double-click to enlarge.",
    close: {label: "Close", help: "Goes back to the network."},
    picture: (name: string): string => `What ${name} computes`,
    explain: {label: "Explain", help: "Shows the arithmetic that makes this unit's number."}
  }
} as const;

/** Words for changing the network on the stage. */
export const editText = {
  features: (count: number): string => plural(count, "feature", "features"),
  pixels: (width: number, height: number): string => `${width} × ${height} pixels`,
  units: {
    label: (layer: string): string => `Units of ${layer}`,
    help: "How many units the layer has. Type a number, or use − and +.",
    word: (count: number): string => (count === 1 ? "unit" : "units"),
    limit: (asked: number, most: number): string =>
      `${whole(asked)} units are too many for the stage, so the layer has ${whole(most)}: every connection is trained and measured while you watch. A file may hold wider layers.`
  },
  fewer: {label: (layer: string): string => `One unit fewer in ${layer}`, help: "Takes the last unit away."},
  more: {label: (layer: string): string => `One unit more in ${layer}`, help: "Adds a unit."},
  activation: {
    label: (layer: string): string => `Activation of ${layer}`,
    help: "The function that each unit applies to its weighted sum.",
    none: "none",
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

/** Words for the plane, the colours and the legend. */
export const legendText = {
  label: "Legend",
  scale: {
    label: "Colours span",
    help: "Whose range the colours cover: each unit's own, its layer's, or the whole network's."
  },
  scopes: {
    unit: {label: "each unit", help: "Every picture uses its full range of colours."},
    layer: {label: "each layer", help: "Units of a layer can be compared."},
    network: {label: "the network", help: "All units can be compared."}
  },
  negative: "below 0",
  positive: "above 0",
  width: "line width is |weight|",
  blue: "blue above zero, orange below",
  pictures: {label: "Pictures over", help: "What each unit's picture runs over."},
  grounds: {
    plane: {label: "a plane", help: "What the unit computes at every point of two inputs, the others held."},
    rows: {
      label: "the data",
      help: "What the unit answers to rows of the data: a band for each class, from small to large values across."
    }
  },
  axes: {
    x: {label: "Across", help: "The input that runs from left to right in every picture."},
    y: {label: "Up", help: "The input that runs from bottom to top in every picture over a plane."},
    held: {label: "Others at", help: "Where the inputs that no axis shows are held."},
    mean: "their mean",
    meanHelp: "Every other input is held at its mean over the data.",
    sampleOption: "a sample",
    sampleHelp: "Every other input is held at this row of the data.",
    row: {label: "Sample", help: "The row of the data that the other inputs are taken from."}
  }
} as const;
