/** Words on and around the stage. */
import {plain} from "../ui/numbers.ts";

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

/** How wide a layer is. */
export const widthText = {
  features: (count: number): string => plural(count, "feature", "features"),
  pixels: (width: number, height: number): string => `${width} × ${height} pixels`,
  units: (count: number): string => (count === 1 ? "unit" : "units")
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
