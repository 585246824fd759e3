/** Bytes and float32 numbers as text. */

const standard = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const urlSafe = `${standard.slice(0, 62)}-_`;

/** Returns bytes as base64 (RFC 4648 §4), padded. */
export function toBase64(bytes: Uint8Array): string {
  const text = encode(bytes, standard);
  return text.padEnd(Math.ceil(text.length / 4) * 4, "=");
}

/** Returns bytes as base64url (RFC 4648 §5), without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  return encode(bytes, urlSafe);
}

/** Returns the bytes of a base64 text, or `undefined` when it is not the one text that stands for them. */
export function fromBase64(text: string): Uint8Array | undefined {
  const bytes = decode(text.replace(/=*$/, ""), standard);
  return bytes && toBase64(bytes) === text ? bytes : undefined;
}

/** Returns the bytes of a base64url text, or `undefined` when it is not the one text that stands for them. */
export function fromBase64Url(text: string): Uint8Array | undefined {
  const bytes = decode(text, urlSafe);
  return bytes && toBase64Url(bytes) === text ? bytes : undefined;
}

/** Returns numbers as base64 of little-endian float32. */
export function floatsToBase64(values: ArrayLike<number>): string {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  for (let i = 0; i < values.length; i++) view.setFloat32(i * 4, values[i] ?? 0, true);
  return toBase64(new Uint8Array(view.buffer));
}

/** Returns the numbers of a base64 text of little-endian float32, or `undefined` when it is none. */
export function floatsFromBase64(text: string): Float32Array | undefined {
  const bytes = fromBase64(text);
  if (bytes === undefined || bytes.length % 4 !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({length: bytes.length / 4}, (_, i) => view.getFloat32(i * 4, true));
}

function encode(bytes: Uint8Array, alphabet: string): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const word = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const digits = Math.min(left, 3) + 1;
    for (let digit = 0; digit < digits; digit++) parts.push(alphabet.charAt((word >> (18 - 6 * digit)) & 63));
  }
  return parts.join("");
}

function decode(text: string, alphabet: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let word = 0;
  let bits = 0;
  let at = 0;
  for (const character of text) {
    const digit = alphabet.indexOf(character);
    if (digit < 0) return undefined;
    word = ((word << 6) | digit) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (word >> bits) & 255;
    }
  }
  return bytes;
}
