/** What units answer to rows of the data: for inputs of which no plane says much. */
import {measureUnits, shownNodes, type MeasuredGrid} from "./measureSurface.ts";
import {rawRows} from "./rawRows.ts";
import type {Source} from "./source.ts";

/** Units over rows of the data: one band (grid row) for each class; for numbers one band, from small targets to large or along a feature. */
export interface MeasuredResponses extends MeasuredGrid {
  kind: "responses";
  /** (rows · columns): which row of the data each cell is of. */
  dataRows: Int32Array;
  /** What each band holds. */
  bands: readonly string[];
  /** The feature along which the rows of each band are ordered; left out: they stand in the order of the data. */
  along?: string;
}

/** What {@link measureResponses} can be told. */
export interface ResponsesParams {
  /** Which nodes; default: the output of every layer, `input` and the probabilities. */
  nodes?: readonly string[];
  /** At most so many rows of the data; default 100. */
  rows?: number;
  /** The feature from whose small values to whose large ones the rows of each band stand. */
  along?: number;
}

/** Measures units over rows of the data. Throws when there is no such feature or node. */
export function measureResponses(
  source: Source,
  {nodes = shownNodes(source), rows = 100, along}: ResponsesParams = {}
): MeasuredResponses {
  const {features} = source.dataset;
  if (along !== undefined && !(along in features))
    throw new RangeError(`responses: there is no feature ${along}, expected 0 to ${features.length - 1}`);
  const {bands, chosen} = chooseRows(source, {most: rows, along});
  const columns = bands.length > 0 ? chosen.length / bands.length : 0;
  return {
    kind: "responses",
    step: source.position.step,
    columns,
    rows: bands.length,
    dataRows: chosen,
    bands,
    ...(along !== undefined && {along: features[along].name}),
    units: measureUnits(source, rawRows(source.dataset, chosen), {nodes, count: chosen.length})
  };
}

/** The same number of rows for each class that has any; in the order of the data, or along a feature. */
function chooseRows(
  {dataset}: Source,
  {most, along}: {most: number; along: number | undefined}
): {bands: string[]; chosen: Int32Array} {
  const {target, rows, values, features} = dataset;
  const all = Array.from({length: rows}, (_, row) => row);
  const sizeOf = (row: number): number => values[row * features.length + (along ?? 0)];
  const ordered = (chosen: number[]): number[] =>
    along === undefined ? chosen : chosen.toSorted((a, b) => sizeOf(a) - sizeOf(b) || a - b);
  if (target.kind === "numbers") {
    const K = target.features.length;
    const every = Math.max(1, Math.ceil(rows / most));
    const chosen = all
      .filter((row) => row % every === 0)
      .sort((a, b) => target.values[a * K] - target.values[b * K] || a - b);
    const band = along === undefined ? `${target.features[0].name}, from small to large` : target.features[0].name;
    return {bands: [band], chosen: Int32Array.from(ordered(chosen))};
  }
  const byClass = target.names
    .map((name, label) => ({name, members: all.filter((row) => target.labels[row] === label)}))
    .filter(({members}) => members.length > 0);
  const each = Math.min(Math.max(1, Math.floor(most / byClass.length)), ...byClass.map(({members}) => members.length));
  return {
    bands: byClass.map(({name}) => name),
    chosen: Int32Array.from(byClass.flatMap(({members}) => ordered(members.slice(0, each))))
  };
}
