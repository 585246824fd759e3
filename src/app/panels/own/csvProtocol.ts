/** What the page and the worker that reads tables say to each other. */
import type {CsvChoices, CsvTable, RowsSpec} from "../../../index.ts";

/** A table as it was understood, without its cells, which stay in the worker. */
export type TableSummary = Omit<CsvTable, "cells">;

/** One question; the text is sent once and kept. */
export interface CsvQuestion {
  id: number;
  source?: string | Blob;
  choices: CsvChoices;
  /** Whether the rows are wanted, or only what was understood. */
  rows: boolean;
}

/** What is answered. */
export type CsvAnswer =
  {id: number; table: TableSummary; rows?: RowsSpec} | {id: number; problem: string; unreadable?: boolean};
