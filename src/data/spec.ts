/** How an experiment names its data: plain JSON, one interface per family of data sets. */

import type {Feature, Range} from "./dataset.ts";

/** Seeded points in the plane, in two or more classes, or numbers over the plane or a line. */
export interface PointsSpec {
  kind: "circle" | "xor" | "moons" | "plane" | "bumps" | "sine" | "xSinX" | "step";
  /** How many rows to draw. */
  points: number;
  /** Standard deviation of the random shift, in units of the axes (of the target for regression). */
  noise: number;
}

/** Clouds of points, one per class. */
export interface BlobsSpec extends Omit<PointsSpec, "kind"> {
  kind: "blobs";
  /** 2 … 8 */
  classes: number;
}

/** Interlocked spirals, one per class. */
export interface SpiralSpec extends Omit<PointsSpec, "kind"> {
  kind: "spiral";
  /** 2 … 5 */
  arms: number;
}

/** Concentric rings, one per class. */
export interface RingsSpec extends Omit<PointsSpec, "kind"> {
  kind: "rings";
  /** 2 … 5 */
  rings: number;
}

/** Squares of two classes by turns. */
export interface CheckerboardSpec extends Omit<PointsSpec, "kind"> {
  kind: "checkerboard";
  /** Squares along one side, 2 … 8. */
  squares: number;
}

/** The four rows of a truth table. */
export interface LogicSpec {
  kind: "and" | "or" | "logicXor";
}

/** Pictures of digits, drawn by a shaky pen. */
export interface DrawnDigitsSpec {
  kind: "drawnDigits";
  /** How many pictures to draw. */
  points: number;
  /** 0 … 1: how far points of the strokes, slant, size and pen stray. */
  jitter: number;
}

/** Measured data, loaded on demand. */
export interface RealSpec {
  kind: "iris" | "wine" | "breastCancer" | "diabetes" | "digits";
}

/** The target of inline rows, as JSON. */
export type RowsTarget =
  | {kind: "classes"; labels: readonly number[]; names: readonly string[]; name?: string}
  | {kind: "numbers"; values: readonly (readonly number[])[]; features: readonly Feature[]};

/** Rows written into the experiment itself: drawn points, or a CSV file that was read. */
export interface RowsSpec {
  kind: "rows";
  name?: string;
  features: readonly Feature[];
  /** One list of numbers per row, one number per feature. */
  values: readonly (readonly number[])[];
  target: RowsTarget;
  /** Axis ranges; the padded range of the data when left out. */
  domain?: readonly Range[];
  notes?: readonly string[];
}

/** Everything an experiment may learn from. */
export type DataSpec =
  | PointsSpec
  | BlobsSpec
  | SpiralSpec
  | RingsSpec
  | CheckerboardSpec
  | LogicSpec
  | DrawnDigitsSpec
  | RealSpec
  | RowsSpec;

/** The name of a data set in JSON. */
export type DataKind = DataSpec["kind"];

type Holding<K extends DataKind, S> = S extends {kind: DataKind} ? (K extends S["kind"] ? S : never) : never;

/** The spec interface of each kind. */
export type SpecsByKind = {[K in DataKind]: Holding<K, DataSpec>};

/** Kinds that are drawn from a seed. */
export type ToyKind = Exclude<DataKind, RealSpec["kind"] | "rows">;

/** Kinds that are loaded. */
export type RealKind = RealSpec["kind"];

/** A spec of which only the kind must be given. */
export type LooseSpec<S> = S extends {kind: DataKind} ? Pick<S, "kind"> & Partial<S> : never;

/** A spec whose parameters may be left out; `completeDataSpec` fills in the defaults. */
export type DataSpecInput = LooseSpec<Exclude<DataSpec, RowsSpec>> | RowsSpec;

/** A number of a data set that a person may set: enough to draw a slider and to check a value. */
export interface DataParameter {
  key: string;
  label: string;
  kind: "number" | "integer";
  min: number;
  max: number;
  step: number;
  default: number;
  /** What it does, in one sentence for a beginner. */
  sentence: string;
}

/** What the network is asked for: a class, or numbers. */
export type Task = "classes" | "numbers";

/** What every kind of data set says about itself. */
export interface DataKindInfo {
  label: string;
  /** What it is and what it is good for, in one sentence for a beginner. */
  sentence: string;
  task: Task;
  /** How many input features it has; 0 when that depends on the rows. */
  inputs: number;
  parameters: readonly DataParameter[];
}
