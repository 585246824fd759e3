/** Small parts of the sentences that tell what was understood. */

/** "1 row", "12,000 rows" */
export function counted(n: number, noun: string): string {
  return `${grouped(n)} ${noun}${n === 1 ? "" : "s"}`;
}

/** "1 row was left out", "2 rows were left out": the sentence goes on after "was" or "were". */
export function countedWere(n: number, noun: string, more = ""): string {
  return `${counted(n, noun)}${more} ${n === 1 ? "was" : "were"}`;
}

/** 12000 → "12,000" */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** "a", "a and b", "a, b and 3 more" */
export function listed(items: readonly string[], most = 6): string {
  const shown = items.length > most ? items.slice(0, most - 1) : items;
  const rest = items.length - shown.length;
  const parts = rest > 0 ? [...shown, `${grouped(rest)} more`] : shown;
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;
}

/** The text in quotes, cut where it is long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return `"${line.length > 40 ? `${line.slice(0, 39)}…` : line}"`;
}
