/** Which buffers of a message are handed over instead of copied. */

/** Smaller ones are copied: lenses may keep those, and copying costs nothing. */
const leastBytes = 4096;

/** Returns the large buffers within plain data, each once, but those that the sender keeps. */
export function transferables(message: unknown, kept: ReadonlySet<ArrayBufferLike>): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  collect(message);
  return [...found];

  function collect(value: unknown): void {
    if (typeof value !== "object" || value === null) return;
    if (ArrayBuffer.isView(value)) {
      const {buffer} = value;
      if (buffer instanceof ArrayBuffer && value.byteLength >= leastBytes && !kept.has(buffer)) found.add(buffer);
      return;
    }
    for (const member of Array.isArray(value) ? value : Object.values(value)) collect(member);
  }
}
