const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Returns the bytes of a base64 text that is known to be whole. */
export function decodeBytes(text: string): Uint8Array {
  const body = text.replace(/=+$/, "");
  const bytes = new Uint8Array(Math.floor((body.length * 3) / 4));
  let held = 0;
  let at = 0;
  for (let k = 0; k < body.length; k++) {
    held = (held << 6) | letters.indexOf(body[k]);
    if (k % 4 !== 0) bytes[at++] = held >> (6 - 2 * (k % 4));
  }
  return bytes;
}
