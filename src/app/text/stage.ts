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
  zoomIn: {
    label: "Zoom in",
    help: "Enlarges the network, as the wheel does. Drag to move it, or press arrow keys here."
  },
  zoomOut: {label: "Whole network", help: "Shows the whole network again. Arrow keys here move what is enlarged."},
  hover: {
    weight: "weight",
    gradient: "gradient",
    update: "last update",
    byHand: "set by hand",
    bias: "bias",
    range: "range",
    before: (head: string): string => `before ${head}`,
    answers: "answers to the data"
  },
  large: {
    click: "Click to explain, double-click to enlarge.",
    close: {label: "Close", help: "Goes back to the network."},
    picture: (name: string): string => `What ${name} computes`,
    weights: (name: string): string => `What ${name} looks for: its weights, pixel by pixel`,
    explain: {label: "Explain", help: "Shows the arithmetic that makes this unit's number."}
  }
} as const;

/** How wide a layer is. */
export const widthText = {
  features: (count: number): string => plural(count, "feature", "features"),
  pixels: (width: number, height: number): string => `${width} × ${height} pixels`,
  units: (count: number): string => (count === 1 ? "unit" : "units")
} as const;

/** Words for the colours. */
export const legendText = {
  scale: {
    label: "Colours span",
    help: "Whose range the colours cover: each unit's own, its layer's, or the whole network's."
  },
  scopes: {
    unit: {label: "each unit", help: "Every picture uses its full range of colours."},
    layer: {label: "each layer", help: "Units of a layer can be compared."},
    network: {label: "the network", help: "All units can be compared."}
  }
} as const;
