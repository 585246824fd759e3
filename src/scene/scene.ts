/**
 * A scene is a picture as plain data: marks with positions, values and names, never colours and never functions.
 * A theme turns tokens and values into colours when a renderer draws it; hit testing, keyboard order and
 * screen-reader text come from the same marks. Scenes survive `structuredClone`.
 *
 * Units are CSS pixels, x to the right, y down. Optional members may be left out or undefined.
 */

/** A picture of a given size; marks are drawn in order, later ones on top. */
export interface Scene {
  width: number;
  height: number;
  /** What the picture shows, in a few words; read out by screen readers. */
  title: string;
  /** One or two sentences more. */
  description?: string | undefined;
  marks: readonly Mark[];
}

/** A colour by the role it plays; the theme knows the colour. */
export type Token =
  | "ink"
  | "soft"
  | "rule"
  | "ground"
  | "stage"
  | "positive"
  | "negative"
  | "zero"
  | "gradient"
  | "update"
  | "unknown"
  | `class${number}`;

/**
 * A colour scale for numbers. `diverging` is fixed at zero and symmetric, negative … zero … positive; `ink` runs from
 * the stage (0) to ink (domain) and is meant for amounts without a sign: pixels, counts.
 */
export type Scale = "diverging" | "ink";

/** A number to be shown as a colour; ±`domain` are the ends of the scale, a non-finite value paints as `unknown`. */
export interface ValuePaint {
  value: number;
  scale: Scale;
  domain: number;
}

/** What a mark is filled or stroked with: a role or a value, never a colour. */
export type Paint = Token | ValuePaint;

/** What kind of thing a mark stands for; drives keyboard order and linked highlighting. */
export type Role =
  | "unit"
  | "layer"
  | "connection"
  | "bias"
  | "sample"
  | "surface"
  | "cell"
  | "series"
  | "axis"
  | "legend"
  | "label"
  | "control"
  | "halo"
  | "decoration";

/** What every mark has. */
export interface MarkBase {
  /** Unique among its siblings and stable over time: scenes are interpolated by it. */
  key: string;
  /** Address of the number or part the mark shows, in canonical text form. */
  address?: string | undefined;
  /** What the mark shows, in words with its number; read out and shown on hover. */
  title?: string | undefined;
  role?: Role | undefined;
  /** 0…1, multiplied down groups. */
  opacity?: number | undefined;
}

/** Where the elements of a columnar mark live: mark element i is flat element `indices[i]`, or `offset + stride·i`. */
export interface Elements {
  /** Address of the tensor, without indices. */
  tensor?: string | undefined;
  /** Shape of the tensor, row-major. */
  shape?: readonly number[] | undefined;
  indices?: Int32Array | undefined;
  offset?: number | undefined;
  stride?: number | undefined;
}

/** An axis-parallel rectangle with optional round corners. */
export interface Rect extends MarkBase {
  kind: "rect";
  x: number;
  y: number;
  width: number;
  height: number;
  radius?: number | undefined;
  fill?: Paint | undefined;
  stroke?: Paint | undefined;
  strokeWidth?: number | undefined;
}

/** A circle around (x, y). */
export interface Circle extends MarkBase {
  kind: "circle";
  x: number;
  y: number;
  r: number;
  fill?: Paint | undefined;
  stroke?: Paint | undefined;
  strokeWidth?: number | undefined;
}

/** A straight line. */
export interface Line extends MarkBase {
  kind: "line";
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  stroke: Paint;
  strokeWidth?: number | undefined;
  dash?: readonly number[] | undefined;
}

/** One step of a path, in absolute coordinates: move, line, cubic, quadratic, close. */
export type PathCommand =
  | readonly ["M", number, number]
  | readonly ["L", number, number]
  | readonly ["C", number, number, number, number, number, number]
  | readonly ["Q", number, number, number, number]
  | readonly ["Z"];

/** A free shape. A step to a non-finite point leaves a gap, so that a curve through NaN breaks instead of lying. */
export interface Path extends MarkBase {
  kind: "path";
  d: readonly PathCommand[];
  fill?: Paint | undefined;
  stroke?: Paint | undefined;
  strokeWidth?: number | undefined;
  dash?: readonly number[] | undefined;
}

/** One line of text. Subscripts and superscripts (x₁, 10⁻³) may be written as such and are drawn small and shifted. */
export interface Text extends MarkBase {
  kind: "text";
  x: number;
  y: number;
  text: string;
  size: number;
  /** 400 (default) … 700. */
  weight?: number | undefined;
  /** Which end of the text is at x; start by default. */
  anchor?: "start" | "middle" | "end" | undefined;
  /** What of the text is at y; alphabetic by default, middle is half the height of a digit. */
  baseline?: "alphabetic" | "middle" | "top" | "bottom" | undefined;
  fill: Paint;
  italic?: boolean | undefined;
  /** Digits of equal width. */
  tabular?: boolean | undefined;
  /** Degrees clockwise around (x, y). */
  rotate?: number | undefined;
}

/** Marks with an origin of their own. */
export interface Group extends MarkBase {
  kind: "group";
  x: number;
  y: number;
  marks: readonly Mark[];
}

/**
 * How the cells of a heat map get their colour. With `classes`, a value is the number of a class (0…) and `strengths`
 * (0…1, one per cell, default 1) says how sure: 0 is the zero colour.
 */
export type CellsPaint = {scale: Scale; domain: number} | {scale: "classes"; strengths?: Float32Array | undefined};

/**
 * A heat map, one colour per cell, row-major with row 0 at the top of the picture. `smooth` interpolates between the
 * centres of the cells.
 */
export interface Cells extends MarkBase, Elements {
  kind: "cells";
  x: number;
  y: number;
  width: number;
  height: number;
  columns: number;
  rows: number;
  values: Float32Array;
  paint: CellsPaint;
  smooth: boolean;
}

/**
 * Many connections at once, from (x1, y1) to (x2, y2): the colour says the sign of the value, the width is given.
 * `horizontal` curves leave and arrive level. Weak ones are drawn first.
 */
export interface Links extends MarkBase, Elements {
  kind: "links";
  x1: Float32Array;
  y1: Float32Array;
  x2: Float32Array;
  y2: Float32Array;
  values: Float32Array;
  /** In pixels. */
  widths: Float32Array;
  curve: "horizontal" | "straight";
  /** |value| at which the colour is full. */
  domain: number;
}

/** What the colour of a point says: a number, a class (0…; with a marker shape for each unless `shapes` is false), or nothing. */
export type PointsPaint =
  | {scale: Scale; values: Float32Array; domain: number}
  | {scale: "classes"; classes: Int32Array; shapes?: boolean | undefined}
  | Token;

/** Many samples at once. */
export interface Points extends MarkBase, Elements {
  kind: "points";
  x: Float32Array;
  y: Float32Array;
  /** Radius of every point where there are no `radii`. */
  r: number;
  /** One for each point. */
  radii?: Float32Array | undefined;
  paint: PointsPaint;
  /** Colour of a ring that keeps a point visible in its own colour's region; `stage` by default, null for none. */
  ring?: Token | null | undefined;
  ringWidth?: number | undefined;
}

/** Anything that can be drawn. */
export type Mark = Rect | Circle | Line | Path | Text | Group | Cells | Links | Points;

/** A mark that stands for many elements. */
export type ColumnarMark = Cells | Links | Points;
