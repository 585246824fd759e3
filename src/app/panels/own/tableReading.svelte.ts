/** A table on its way to becoming data: its text, what was chosen, and what was understood. */
import type {CsvChoices, RowsSpec} from "../../../index.ts";
import {ownText} from "../../text/data.ts";
import type {TableSummary} from "./csvProtocol.ts";
import type {CsvReader} from "./csvReader.ts";

/** Megabytes that a file may have. */
const mostMegabytes = 60;

/** The state of the dialog's table side. */
export class TableReading {
  choices: CsvChoices = $state.raw({});
  table: TableSummary | undefined = $state.raw();
  /** Why there is no table. */
  problem: string | undefined = $state();
  busy: boolean = $state(false);

  readonly #reader: CsvReader;

  constructor(reader: CsvReader) {
    this.#reader = reader;
  }

  /** Reads a text that was pasted or typed, or a file; everything about it is guessed anew. */
  async read(source: string | File): Promise<void> {
    this.table = undefined;
    this.problem = undefined;
    if (typeof source === "string" ? source.trim() === "" : source.size > mostMegabytes * 1e6) {
      if (typeof source !== "string") this.problem = ownText.tooLarge(mostMegabytes);
      return;
    }
    this.choices = typeof source === "string" ? {} : {name: source.name.replace(/\.[a-z]{1,4}$/i, "")};
    await this.#ask(source);
  }

  /** Reads the same text with other choices. */
  async choose(choices: CsvChoices): Promise<void> {
    this.choices = choices;
    await this.#ask();
  }

  /** The rows as they are understood now. */
  rows(): Promise<RowsSpec | undefined> {
    return this.#reader.rows(this.choices);
  }

  async #ask(source?: string | File): Promise<void> {
    this.busy = true;
    const result = await this.#reader.read(this.choices, source);
    if (result === undefined) return;
    this.busy = false;
    if (result === "unreadable") this.problem = ownText.unreadable;
    else if ("problem" in result) this.problem = result.problem;
    else {
      this.table = result.table;
      this.problem = undefined;
    }
  }
}
