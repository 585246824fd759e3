/** The held batch through the current parameters: what the stage at rest draws, so that its arithmetic adds up. */
import type {Run} from "./run.ts";

/** Computes `now:` afresh. Before the first step the held batch is the one that step will use. */
export function refreshNow(run: Run): void {
  const {position, train, now, table} = run;
  if (position.step === 0 && position.instruction === 0) train.run(0, 1);
  const {rows} = train;
  table.view("now:rows").set(table.view("batch:rows").subarray(0, rows));
  now.program.setRows(rows);
  now.program.run();
}
