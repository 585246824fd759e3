/** Data sets in words, for people at a terminal. */
import {dataKinds, type DataKindInfo, type DataParameter, type Dataset} from "../index.ts";

/** The data sets that have a name, in the order of the menus. */
export const namedKinds: readonly (readonly [name: string, info: DataKindInfo])[] = Object.entries<DataKindInfo>(
  dataKinds
).filter(([kind]) => kind !== "rows");

/** Returns all data sets, each with its sentence and the options it has. */
export function listOfKinds(): string {
  const width = Math.max(...namedKinds.map(([kind]) => kind.length));
  return namedKinds
    .flatMap(([kind, {sentence, parameters}]) => [
      `${kind.padEnd(width)}  ${sentence}`,
      ...(parameters.length > 0 ? [`${" ".repeat(width)}  ${parameters.map(optionWords).join(", ")}`] : [])
    ])
    .map((line) => `${line}\n`)
    .join("");
}

function optionWords({key, min, max, default: usual}: DataParameter): string {
  return `--${key} ${min} to ${max} (${usual})`;
}

const mostColumns = 12;

/** Returns what a data set holds and where it comes from, a line each. */
export function sentencesOf({name, rows, features, target, source, license}: Dataset): string {
  const columns = features.map((feature) =>
    feature.unit === undefined ? feature.name : `${feature.name} (${feature.unit})`
  );
  const more = columns.length > mostColumns ? ` and ${columns.length - mostColumns} more` : "";
  const goal =
    target.kind === "classes"
      ? `classes: ${target.names.join(", ")}`
      : `target: ${target.features.map((feature) => feature.name).join(", ")}`;
  return [
    `${name}: ${rows} rows`,
    `inputs: ${columns.slice(0, mostColumns).join(", ")}${more}`,
    goal,
    ...(source === undefined ? [] : [`source: ${source}`]),
    ...(license === undefined ? [] : [`licence: ${license}`]),
    ""
  ].join("\n");
}
