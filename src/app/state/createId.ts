/** Returns a name that nothing else has, of 16 letters and digits; also where `crypto.randomUUID` is missing, as over plain http. */
export function createId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
