/** Returns the bytes of a hexadecimal text. */
export function decodeBytes(text: string): Uint8Array {
  return Uint8Array.from({length: text.length / 2}, (_, k) => Number.parseInt(text.slice(2 * k, 2 * k + 2), 16));
}
