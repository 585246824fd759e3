/** What a name that is not known may have been meant to be. */

/**
 * Returns the names that look most like a text, the likeliest first: names that hold the text as a whole part, then
 * those that take the fewest changes of a letter, preferring names of the same module.
 */
export function nearestNames(text: string, names: readonly string[], most = 4): string[] {
  const module = moduleOf(text);
  const costOf = (name: string): number => {
    if (name.split(".").includes(text)) return 0;
    return changesBetween(text, name) - (moduleOf(name) === module ? sameModule : 0);
  };
  return names
    .map((name) => ({name, cost: costOf(name)}))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, most)
    .map(({name}) => name);
}

/** How many changes of a letter it is worth that the module is the same. */
const sameModule = 3;

function moduleOf(name: string): string {
  return name.split(".", 1)[0];
}

/**
 * Returns the fewest letters to insert, leave out, replace, or swap with their neighbour that turn one text into another.
 * F. J. Damerau, "A technique for computer detection and correction of spelling errors", 1964.
 */
function changesBetween(a: string, b: string): number {
  const width = b.length + 1;
  const cost = new Int32Array((a.length + 1) * width); // (i, j): from the first i letters of a to the first j of b
  for (let i = 0; i <= a.length; i++) cost[i * width] = i;
  for (let j = 0; j <= b.length; j++) cost[j] = j;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const at = i * width + j;
      const replaced = cost[at - width - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      cost[at] = Math.min(cost[at - width] + 1, cost[at - 1] + 1, replaced);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) cost[at] = Math.min(cost[at], cost[at - 2 * width - 2] + 1);
    }
  return cost[a.length * width + b.length];
}
