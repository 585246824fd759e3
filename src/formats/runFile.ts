/**
 * Runs as files: the experiment, what was changed by hand, how good the network is, its parameters for people and other
 * programs to read, and the state from which the run goes on to the last bit.
 */
import {toScalar, type Scalar} from "../engine/expression.ts";
import type {Edit, Experiment, Recording} from "../experiment/experiment.ts";
import {formatJson} from "../experiment/formatJson.ts";
import {completeRecording} from "../experiment/parseExperiment.ts";
import {ExperimentError} from "../experiment/problems.ts";
import type {Metrics, SetMetrics} from "../experiment/session/metrics.ts";
import type {Session} from "../experiment/session/session.ts";
import type {Snapshot} from "../experiment/session/snapshot.ts";
import {packPlain, unpackSnapshot} from "./packSnapshot.ts";

/** What says that a file holds a run. */
const runFormat = "nnviz-run";

/** A number, or lists of numbers, one level for each axis. */
export type Nested = Scalar | Nested[];

/** Measurements as JSON. */
export interface PlainMetrics {
  step: number;
  epoch: number;
  train: PlainSetMetrics;
  test?: PlainSetMetrics;
  penalty: Scalar;
}

/** Measurements over some rows, as JSON; `confusion[actual][predicted]` counts rows. */
export interface PlainSetMetrics {
  rows: number;
  loss: Scalar;
  accuracy?: number;
  confusion?: Nested;
  r2?: Nested;
}

/** What a run file holds once it is read. */
export interface RunFile extends Recording {
  snapshot: Snapshot;
}

/** Returns measurements in a form that survives JSON. */
export function plainMetrics({step, epoch, train, test, penalty}: Metrics): PlainMetrics {
  return {step, epoch, train: plainSet(train), ...(test && {test: plainSet(test)}), penalty: toScalar(penalty)};
}

/** Returns all parameters, nested by their axes: weights as rows of the layer's units. */
export function parametersOf({graph, read}: Pick<Session, "graph" | "read">): Record<string, Nested> {
  const named = graph.nodes.flatMap(({parameters}) => parameters.filter(({trainable}) => trainable));
  return Object.fromEntries(
    named.map(({name}) => {
      const {shape, data} = read(name);
      return [name, nest(data, shape)];
    })
  );
}

/** Returns the text of a file that holds a run as it stands. */
export function serialiseRun(session: Session): string {
  const {experiment, edits, position} = session;
  return `${formatJson({
    format: runFormat,
    step: position.step,
    metrics: plainMetrics(session.metrics()),
    experiment,
    edits,
    parameters: parametersOf(session),
    snapshot: packPlain({...session.snapshot(), edits: undefined})
  })}\n`;
}

/** Returns whether a JSON value says that it is a run. */
export function isRunFile(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === "object" && json !== null && "format" in json && json.format === runFormat;
}

/**
 * Returns the run that a JSON value holds. Parameters and metrics are for reading; the run goes on from its snapshot.
 * @throws ExperimentError with every problem found and its place
 */
export function parseRun({experiment, edits, snapshot}: Readonly<Record<string, unknown>>): RunFile {
  const recording: {experiment: Experiment; edits: readonly Edit[]} = completeRecording({experiment, edits});
  try {
    return {...recording, snapshot: unpackSnapshot(snapshot, recording)};
  } catch {
    const message = "it is damaged, expected what nnviz wrote; train the experiment anew";
    throw new ExperimentError([{path: "snapshot", message}]);
  }
}

function plainSet({rows, loss, accuracy, confusion, r2}: SetMetrics): PlainSetMetrics {
  const classes = Math.sqrt(confusion?.length ?? 0);
  return {
    rows,
    loss: toScalar(loss),
    ...(accuracy !== undefined && {accuracy}),
    ...(confusion && {confusion: nest(confusion, [classes, classes])}),
    ...(r2 && {r2: nest(r2, [r2.length])})
  };
}

function nest(data: ArrayLike<number>, shape: readonly number[]): Nested {
  let level: Nested[] = Array.from(data, toScalar);
  for (const size of shape.slice(1).reverse())
    level = Array.from({length: level.length / size}, (_, k) => level.slice(k * size, (k + 1) * size));
  return level;
}
