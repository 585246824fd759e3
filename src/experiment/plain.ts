/** JSON objects. */

/** Members by name. */
export type Plain = Readonly<Record<string, unknown>>;

/** Returns whether a JSON value is an object: no list, not null. */
export function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
