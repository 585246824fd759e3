/**
 * Returns how many of each of some sets are taken so that all together make `most`, or all there are: alike of each,
 * where sets with few leave their room to the others. What does not divide goes to the largest.
 */
export function fairShares(sizes: readonly number[], most: number): number[] {
  const shares = sizes.map(() => 0);
  const ascending = [...sizes.keys()].sort((a, b) => sizes[a] - sizes[b]);
  let room = most;
  for (const [rank, set] of ascending.entries()) {
    const share = Math.min(sizes[set], Math.floor(room / (sizes.length - rank)));
    shares[set] = share;
    room -= share;
  }
  return shares;
}
