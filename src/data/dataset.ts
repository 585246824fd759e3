/** What every data set looks like once it has been generated, loaded or read: plain columns of numbers. */

/** A named column of numbers, with its unit where the source states one. */
export interface Feature {
  /** What people call it: "x₁", "petal length". */
  name: string;
  /** Unit of the numbers, such as "cm". */
  unit?: string;
}

/** Classes to tell apart: one label per row, 0 … names.length − 1. */
export interface ClassTarget {
  kind: "classes";
  /** (rows) */
  labels: Int32Array;
  names: readonly string[];
  /** What the classes are classes of, where that is known: "species". */
  name?: string;
}

/** Numbers to predict: one or more columns. */
export interface NumberTarget {
  kind: "numbers";
  /** (rows, features.length), row by row */
  values: Float32Array;
  features: readonly Feature[];
}

/** What the network has to learn. Of two classes, class 1 is the positive one. */
export type Target = ClassTarget | NumberTarget;

/** Smallest and largest value of an axis. */
export type Range = readonly [number, number];

/** Pixels in the features, row by row from the top left; `max` is full ink. */
export interface ImageShape {
  width: number;
  height: number;
  max: number;
}

/** Rows of raw numbers with what is to be learned from them; survives `structuredClone`. */
export interface Dataset {
  /** For people: "Circle", "Iris". */
  name: string;
  rows: number;
  features: readonly Feature[];
  /** (rows, features.length), row by row, as measured: nothing is standardised here */
  values: Float32Array;
  target: Target;
  /** One axis range per feature: fixed for the toy sets, the padded range of the data for others. */
  domain: readonly Range[];
  image?: ImageShape;
  /** Who collected the data, and where it was published. */
  source?: string;
  license?: string;
  /** Sentences a person should read, such as "3 rows with missing values were left out". */
  notes?: readonly string[];
}
