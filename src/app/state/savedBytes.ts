/** How much memory a saved state holds. */
import type {Saved} from "../worker/protocol.ts";

const bytesPerEntry = 50;

/** Returns the bytes of a saved state, roughly. */
export function savedBytes({recording, snapshot}: Saved): number {
  const {data} = recording.experiment;
  const rows = data.kind === "rows" ? data.values.length * (data.values[0]?.length ?? 0) * 8 : 0;
  if (!snapshot) return rows;
  const tensors = Object.values(snapshot.tensors).reduce((sum, {byteLength}) => sum + byteLength, 0);
  return rows + tensors + snapshot.history.step.length * bytesPerEntry;
}
