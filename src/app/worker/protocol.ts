/**
 * What page and worker say to each other: one table of requests, each with exactly one answer or failure.
 *
 * A frame is a request like the others: the page asks for the next one when it has drawn the last, and the worker answers
 * as soon as there is something new. So there is never more than one on its way, a hidden page stops frames by not asking,
 * and results of lenses stay plain data that any view may keep, which buffers handed back would not allow.
 */
import type {
  Dataset,
  Divergence,
  EditAction,
  Explanation,
  Graph,
  History,
  Metrics,
  Problem,
  Reading,
  Recording,
  SessionNumerics,
  Snapshot,
  Split,
  TrainingSpec
} from "../../index.ts";
import type {LensName, LensParams, LensResults} from "../../index.ts";

/** Steps a second, or as many as the machine makes. */
export type Speed = number | "max";

/** What can be opened: a recording or an experiment as a value, the text of a link, the text of a file. */
export type Content = {kind: "value"; value: unknown} | {kind: "link"; text: string} | {kind: "file"; text: string};

/** Where a run stands: updates made, and the next instruction of the step under way (0 between steps). */
export interface Position {
  step: number;
  instruction: number;
}

/** A run at a moment: enough to go on from there with the same bits. */
export interface Saved {
  recording: Recording;
  /** Left out at the very start. */
  snapshot?: Snapshot;
}

/** What changes by hand can change of a run, besides its numbers. */
export interface RunSettings {
  /** Settings of training after the edits so far. */
  training: TrainingSpec;
  /** Asked for, and running here. */
  numerics: SessionNumerics;
}

/** A run that was opened. */
export interface Opened {
  /** Tells runs apart: a frame of a run before this one is not to be shown. */
  run: number;
  recording: Recording;
  graph: Graph;
  dataset: Dataset;
  split: Split;
  stepsPerEpoch: number;
  settings: RunSettings;
  /** Its first frame, with what of the subscriptions fits it. */
  frame: FrameData;
}

/** What a change by hand did. */
export interface Edited {
  before: Saved;
  after: Saved;
  settings: RunSettings;
}

/** A lens with its parameters; the key tells subscriptions to the same lens apart. */
export type Subscription = {[K in LensName]: {lens: K; params: LensParams[K]}}[LensName];

/** What the page wants to see. */
export interface Wanted {
  /** By key. */
  lenses: Readonly<Record<string, Subscription>>;
  /** Least milliseconds between frames while playing. */
  interval: number;
}

/** What the page draws. */
export interface FrameData {
  /** The run it shows. */
  run: number;
  position: Position;
  epoch: number;
  /** Steps made in the last second. */
  stepsPerSecond: number;
  /** By the key of the subscription. Left out: not measured anew, because it did not change or to keep within the budget. */
  measures: Readonly<Record<string, LensResults[LensName]>>;
  /** Why subscriptions could not be measured, by key. */
  failures: Readonly<Record<string, string>>;
  metrics: Metrics;
  /** Entries of the history from number `from` on. */
  history: {from: number; entries: History};
  divergence?: Divergence;
  /** Set once when a stop condition was met. */
  stopped?: boolean;
  /** Set when the recording has just repeated a change. */
  settings?: RunSettings;
  /** Every two seconds. */
  saved?: Saved;
}

/** An explanation with the step it is of, and those of other numbers at the same step. */
export interface Explained extends Explanation {
  step: number;
  /** By the address that was asked for; what could not be explained is left out. */
  beside: Readonly<Record<string, Explanation>>;
}

/** Requests with what they carry and what they are answered with. */
export interface Messages {
  /** Starts a run; the one before is closed only when this one stands. */
  open: {
    ask: {content: Content; snapshot?: Snapshot; play: boolean; speed: Speed};
    answer: {opened: Opened; before?: Saved};
  };
  play: {ask: {speed: Speed}; answer: null};
  pause: {ask: null; answer: null};
  step: {ask: {unit: "instruction" | "batch" | "epoch"}; answer: null};
  edit: {ask: {action: EditAction}; answer: Edited};
  want: {ask: Wanted; answer: null};
  frame: {ask: null; answer: FrameData};
  explain: {ask: {address: string; beside: readonly string[]}; answer: Explained};
  read: {ask: {address: string}; answer: Reading};
  names: {ask: null; answer: string[]};
  save: {ask: null; answer: Saved};
  /** The text of a link; empty when it would be too long. */
  link: {ask: null; answer: string};
  /** The text of a file. */
  file: {ask: null; answer: string};
  /** Says that it is alive. */
  ping: {ask: null; answer: null};
}

/** Names of requests. */
export type RequestKind = keyof Messages;

/** What a request carries. */
export type Ask<K extends RequestKind> = Messages[K]["ask"];

/** What a request is answered with. */
export type Answer<K extends RequestKind> = Messages[K]["answer"];

/** A request as it is posted. */
export type Request = {[K in RequestKind]: {id: number; kind: K; ask: Ask<K>}}[RequestKind];

/** Why a request could not be answered, in words for people. */
export interface Failure {
  message: string;
  problems?: readonly Problem[];
}

/** What the worker posts. */
export type Response = {id: number; answer: Answer<RequestKind>} | {id: number; failure: Failure};

/** One function for each request. */
export type Handlers = {[K in RequestKind]: (ask: Ask<K>) => Answer<K> | Promise<Answer<K>>};
