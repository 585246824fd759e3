/** The run in the worker as the page knows it: plain types that components read from the workbench. */
import type {Dataset, Divergence, Graph, Metrics, Recording, Scene, SessionNumerics, Split} from "../../index.ts";
import type {LensResults} from "../../index.ts";
import type {Position, Speed} from "../worker/protocol.ts";

/** The run that is open. */
export interface OpenedRun {
  graph: Graph;
  dataset: Dataset;
  split: Split;
  stepsPerEpoch: number;
  parameterCount: number;
  /** Asked for, and running here. */
  numerics: SessionNumerics;
}

/** What the page draws. */
export interface Frame {
  step: number;
  /** With the fraction of the epoch under way. */
  epoch: number;
  stepsPerSecond: number;
  /** By lens, for subscriptions without a key of their own. */
  measures: Partial<LensResults>;
  /** By key, all subscriptions. */
  keyed: Readonly<Record<string, unknown>>;
  /** The last measured ones. */
  metrics: Metrics;
  divergence?: Divergence;
  position: Position;
}

/** Where a run is. */
export type Status = "loading" | "paused" | "playing" | "stopped" | "diverged" | "failed";

/** One calm line for people. */
export interface Message {
  kind: "info" | "warning" | "error";
  text: string;
  action?: {label: string; run: () => void};
}

/** An experiment that was open in this browser before. */
export interface RecentExperiment {
  id: string;
  name: string;
  /** Milliseconds since 1970. */
  time: number;
  recording: Recording;
  /** Its output when it was kept, small. */
  picture?: Scene;
}

/** Views that can be saved as pictures. */
export type PictureName = "network" | "surface" | "loss" | "confusion";

/** Speeds on offer, in steps a second. */
export const speeds: readonly Speed[] = [1, 10, 60, 300, 1000, "max"];

/** The speed at which the page opens: learning is seen as it happens, and the circle is solved within seconds. */
export const defaultSpeed: Speed = 60;
