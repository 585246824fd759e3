/** How many random examples a property is tried on, and from which seed, so that every run tries the same. Used by tests only. */
export const propertyRuns = {numRuns: 20, seed: 1729} as const;

/** Heads the tests of properties. */
export const propertyTitle: string = `${propertyRuns.numRuns} random experiments from seed ${propertyRuns.seed}`;
