/** Snapshots as JSON: the numbers of tensors in base64, so that they come back to the last bit. */
import {fromBase64, toBase64} from "../experiment/base64.ts";
import type {Recording} from "../experiment/experiment.ts";
import {parseExperiment} from "../experiment/parseExperiment.ts";
import type {Snapshot} from "../experiment/session/snapshot.ts";

/** The kinds of numbers a tensor may hold: little-endian, as every machine we know keeps them. */
const arrays = {float32: Float32Array, float64: Float64Array, int32: Int32Array};

const notFinite: Readonly<Record<string, number>> = {NaN, Infinity, "-Infinity": -Infinity};

/**
 * Returns plain data as JSON: `{"float32": "base64"}` stands for a typed array, `{"number": "NaN"}` for a number that
 * JSON has no word for.
 */
export function packPlain(value: unknown): unknown {
  for (const [kind, TypedArray] of Object.entries(arrays))
    if (value instanceof TypedArray)
      return {[kind]: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))};
  if (typeof value === "number" && !Number.isFinite(value)) return {number: String(value)};
  if (Array.isArray(value)) return value.map(packPlain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [key, packPlain(member)])
  );
}

/** Returns the data that `packPlain` wrote. Throws when a part of it is damaged. */
export function unpackPlain(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(unpackPlain);
  if (typeof json !== "object" || json === null) return json;
  const entries = Object.entries(json);
  const [key, text] = entries.length === 1 ? entries[0] : [];
  if (key === "number" && typeof text === "string" && Object.hasOwn(notFinite, text)) return notFinite[text];
  if (key !== undefined && Object.hasOwn(arrays, key) && typeof text === "string")
    return unpackArray(key as keyof typeof arrays, text);
  return Object.fromEntries(entries.map(([name, member]) => [name, unpackPlain(member)]));
}

/** Returns the snapshot that a JSON value holds; the edits, which a file has only once, are put back. Throws when it is damaged. */
export function unpackSnapshot(json: unknown, {experiment, edits}: Recording): Snapshot {
  const plain = unpackPlain(json);
  if (typeof plain !== "object" || plain === null) throw new TypeError("snapshot: expected an object");
  const snapshot = plain as Snapshot;
  return {
    ...snapshot,
    training: parseExperiment({...experiment, training: snapshot.training}).training,
    edits: [...edits]
  };
}

function unpackArray(kind: keyof typeof arrays, text: string): InstanceType<(typeof arrays)[typeof kind]> {
  const bytes = fromBase64(text);
  if (!bytes) throw new TypeError(`snapshot: ${kind} is not base64`);
  return new arrays[kind](bytes.slice().buffer);
}
