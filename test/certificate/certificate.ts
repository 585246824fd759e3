/** The certificate as data: for everything that writes a number, the worst error seen in each independent check. */
import type {Finding} from "../../src/engine/testing/tally.ts";

/** The checks, in the order of the columns. */
export const columns = ["explanation", "gradient", "PyTorch, float64", "PyTorch, float32", "kernel"] as const;

/** One of the checks. */
export type Column = (typeof columns)[number];

/** What a check has found, or why there is nothing to check. */
export type Cell = Finding | string;

/** Everything that is said about one thing. */
export type Row = Readonly<Record<Column, Cell>>;

/** Rows by name under a heading. */
export interface Section {
  title: string;
  /** What the rows are, and in which units their errors are. */
  about: readonly string[];
  rows: Readonly<Record<string, Row>>;
}

/** Returns whether a cell holds a measurement. */
export function isMeasured(cell: Cell): cell is Finding {
  return typeof cell !== "string";
}

/** Returns all complaints of all cells. */
export function complaintsOf(sections: readonly Section[]): string[] {
  return sections.flatMap(({rows}) =>
    Object.entries(rows).flatMap(([name, row]) =>
      columns.flatMap((column) => {
        const cell = row[column];
        return isMeasured(cell) ? cell.wrong.map((text) => `${name}, ${column}: ${text}`) : [];
      })
    )
  );
}
