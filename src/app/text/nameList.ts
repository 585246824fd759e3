/** Above so many, names are counted. */
const most = 4;

/** Returns names as a list in a sentence, "iris, wine and digits"; of very many only how many they are: "10 classes". */
export function nameList(names: readonly string[], what: string, joint: "and" | "or"): string {
  if (names.length > most) return `${names.length} ${what}`;
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${joint} ${names.at(-1) ?? ""}`;
}
