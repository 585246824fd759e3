/** The command line without a process, for tests. */
import {runCommandLine} from "../runCommandLine.ts";

/** What a command wrote, and its exit code. */
export interface Outcome {
  code: number;
  output: string;
  errors: string;
}

/** Runs what a person types after `nnviz`, given word by word; time stands still. */
export async function nnviz(
  args: readonly string[],
  {isInteractive = false}: {isInteractive?: boolean} = {}
): Promise<Outcome> {
  const outcome: Outcome = {code: 0, output: "", errors: ""};
  outcome.code = await runCommandLine(args, {
    write: (text) => {
      outcome.output += text;
    },
    writeError: (text) => {
      outcome.errors += text;
    },
    isInteractive,
    columns: 80,
    clock: () => 0
  });
  return outcome;
}
