/** Runs rows through the network as it stands, without training: data rows by number, or any raw rows. */
import type {Floats} from "../../tensor/arena.ts";
import {probabilityOf} from "../../engine/lower/lowerLoss.ts";
import {predictionOf} from "../../engine/lower/lowerTarget.ts";
import type {Run} from "./run.ts";

/** Which rows the evaluation buffers hold. */
export interface Loaded {
  /** Table name → row-major values of the rows asked for, one tensor per name. */
  [name: string]: Float32Array;
}

/**
 * Returns what nodes compute for raw rows (count, F): one array (count, width) per node id. Ids are those of the graph,
 * `input`, or the probabilities' address.
 */
export function evaluateRows(run: Run, values: ArrayLike<number>, nodes: readonly string[]): Loaded {
  const {program, raw, afterGather, lossAt} = run.evaluation;
  const width = run.network.inputs.rawWidth;
  if (values.length % width !== 0) throw new RangeError(`evaluate: ${values.length} numbers are not rows of ${width}`);
  const count = values.length / width;
  const results = nodes.map((node) => new Float32Array(count * widthOf(run, node)));
  const rawView = run.table.view(raw);
  for (let start = 0; start < count; start += program.capacity) {
    const rows = Math.min(program.capacity, count - start);
    for (let k = 0; k < rows * width; k++) rawView[k] = values[start * width + k];
    program.setRows(rows);
    program.run(afterGather, lossAt);
    nodes.forEach((node, at) => {
      const columns = widthOf(run, node);
      const source = run.table.view(`eval:${node}`) as Floats;
      results[at].set(source.subarray(0, rows * columns), start * columns);
    });
  }
  return Object.fromEntries(nodes.map((node, at) => [node, results[at]]));
}

/** Puts one slice of data rows through the network and the loss; the results stand in the `eval:` buffers. */
export function loadDataRows(run: Run, rows: Int32Array): void {
  const {program} = run.evaluation;
  run.table.view("eval:rows").set(rows);
  program.setRows(rows.length);
  program.run();
}

/** Calls `use` with each slice of data rows that fits the evaluation buffers, after it has been computed. */
export function forEachSlice(run: Run, rows: Int32Array, use: (slice: Int32Array, start: number) => void): void {
  const {capacity} = run.evaluation.program;
  for (let start = 0; start < rows.length; start += capacity) {
    const slice = rows.subarray(start, start + capacity);
    loadDataRows(run, slice);
    use(slice, start);
  }
}

/** Returns how many units a node, the input, or the probabilities have. */
function widthOf({graph}: Run, node: string): number {
  if (node === "input") return graph.inputWidth;
  if (node === probabilityOf(graph.output) || node === predictionOf(graph.output)) return graph.outputWidth;
  const found = graph.nodes.find(({id}) => id === node);
  if (!found)
    throw new Error(
      `evaluate: there is no module "${node}", expected one of input, ${graph.nodes.map(({id}) => id).join(", ")}`
    );
  return found.width;
}
