/** Where a command writes to: the process's own streams, or a test's. */
import {performance} from "node:perf_hooks";
import process from "node:process";

/** Two streams, a clock, and whether a person is watching. */
export interface Terminal {
  /** Results. */
  write(text: string): void;
  /** Messages and progress. */
  writeError(text: string): void;
  /** Whether progress may be drawn over itself. */
  isInteractive: boolean;
  /** Characters in a line. */
  columns: number;
  /** Milliseconds that only go up. */
  clock(): number;
}

/** Returns the terminal of this process. A reader that hangs up, as `head` does, ends it quietly. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit();
      throw error;
    });
  return {
    write: (text) => process.stdout.write(text),
    writeError: (text) => process.stderr.write(text),
    isInteractive: process.stderr.isTTY,
    columns: process.stderr.columns || 80,
    clock: () => performance.now()
  };
}
