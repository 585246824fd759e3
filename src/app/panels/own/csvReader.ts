/** The page's side of the worker that reads tables. */
import type {CsvChoices, RowsSpec} from "../../../index.ts";
import type {CsvAnswer, CsvQuestion, TableSummary} from "./csvProtocol.ts";

/** Reads tables without holding up the page. */
export interface CsvReader {
  /** Reads a text or a file, or with other choices what was read before. `undefined`: overtaken by a later question. */
  read(choices: CsvChoices, source?: string | Blob): Promise<ReadResult | undefined>;
  /** The rows of what was read, ready for an experiment. */
  rows(choices: CsvChoices): Promise<RowsSpec | undefined>;
  close(): void;
}

/** What came of reading. */
export type ReadResult = {table: TableSummary} | {problem: string} | "unreadable";

/** The part of a worker that is needed here. */
export interface CsvPort {
  postMessage(question: CsvQuestion): void;
  onmessage: ((event: MessageEvent<CsvAnswer>) => void) | null;
  terminate(): void;
}

/** Starts the worker. */
export function openCsvPort(): CsvPort {
  return new Worker(new URL("./csvWorker.ts", import.meta.url), {type: "module"});
}

/** Creates a reader; it lives until it is closed. */
export function createCsvReader(port: CsvPort): CsvReader {
  let last = 0;
  let waiting: ((answer: CsvAnswer | undefined) => void) | undefined;
  port.onmessage = ({data}) => {
    if (data.id !== last) return;
    const answer = waiting;
    waiting = undefined;
    answer?.(data);
  };

  function ask(question: Omit<CsvQuestion, "id">): Promise<CsvAnswer | undefined> {
    waiting?.(undefined);
    return new Promise((resolve) => {
      waiting = resolve;
      port.postMessage({id: ++last, ...question});
    });
  }

  return {
    async read(choices, source) {
      const answer = await ask({choices, rows: false, ...(source !== undefined && {source})});
      if (!answer) return undefined;
      if ("table" in answer) return {table: answer.table};
      return answer.unreadable ? "unreadable" : {problem: answer.problem};
    },
    async rows(choices) {
      const answer = await ask({choices, rows: true});
      return answer && "rows" in answer ? answer.rows : undefined;
    },
    close() {
      port.terminate();
      waiting?.(undefined);
    }
  };
}
