/**
 * Returns whether a mutant belongs to a sample of this share of all: scattered by its number, and the same ones whenever the
 * same files are mutated.
 *
 * @param {string} id The mutant's number.
 * @param {number} share
 */
export function isSampled(id, share) {
  return (Math.imul(Number(id) + 1, 2654435761) >>> 0) / 2 ** 32 < share;
}
