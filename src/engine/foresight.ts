/** What of a training step is known before it runs. */

/** What is known of a step before it runs: it depends on the step's number alone. */
export interface Ahead {
  /** The first place in the order of rows. */
  start: number;
  /** How many rows. */
  rows: number;
  /** The learning rate. */
  rate: number;
  /** The number of updates before it. */
  updates: number;
  /** The number of updates since the optimizer started afresh, this one included. */
  optimizerStep: number;
}

/** How rows are shuffled when an epoch begins: as the permutation, of these draws, that has the number of the epoch. */
export interface Shuffle {
  /** The key of the draws. */
  key: readonly [number, number];
  stepsPerEpoch: number;
}

/** An instruction whose numbers are known ahead; kernels then need not ask for them in every step. */
export interface Foresight {
  /** Set where it shuffles: kernels do so by themselves. */
  shuffle?: Shuffle;
  /** Writes what is known of a step. */
  foresee: (step: number, ahead: Ahead) => void;
}
