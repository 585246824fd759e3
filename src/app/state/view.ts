/** How the page shows things: nothing here changes a run. */

/** Whose range a colour scale spans. */
export type ColourScope = "unit" | "layer" | "network";

/** Which theme to draw in; `system` follows the device. */
export type ThemeChoice = "system" | "light" | "dark";

/** What the pictures of units run over: a plane of the inputs, or the rows of the data. */
export type PictureGround = "plane" | "rows";

/** Options of the view. */
export interface ViewOptions {
  theme: ThemeChoice;
  presenter: boolean;
  /** Whether test rows are drawn on the output. */
  showTest: boolean;
  /** Whether the output is drawn as classes instead of smooth values. */
  discrete: boolean;
  /** Whether the loss chart has a logarithmic axis. */
  logLoss: boolean;
  /** The two features that span the plane. */
  axes: readonly [number, number];
  /** What the other features are held at: their mean, or a row of the data. */
  held: "mean" | number;
  /** What units are drawn over when there are more than two inputs; pixels are always drawn over rows. */
  pictures: PictureGround;
  colourScope: ColourScope;
  /** At most so many connections are drawn on the stage. */
  connections: "usual" | number;
  leftRail: boolean;
  rightRail: boolean;
  /** Whether single keys are shortcuts. */
  singleKeys: boolean;
}

/** The view of a page that was opened for the first time. */
export const defaultView: ViewOptions = {
  theme: "system",
  presenter: false,
  showTest: false,
  discrete: false,
  logLoss: false,
  axes: [0, 1],
  held: "mean",
  pictures: "plane",
  colourScope: "unit",
  connections: "usual",
  leftRail: true,
  rightRail: true,
  singleKeys: true
};
