/** Errors against their bound, counted. Used by tests and by the certificate only. */

/** What a check has found. */
export interface Finding {
  /** The largest error seen, in the unit in which the bound is stated. */
  readonly worst: number;
  /** The most it may be. */
  readonly bound: number;
  /** Where it was seen; empty when every error was zero. */
  readonly at: string;
  /** How many numbers were compared. */
  readonly count: number;
  /** What is beyond the bound, one sentence each. */
  readonly wrong: readonly string[];
}

/** Collects errors. */
export interface Tally {
  /** Counts one error, measured in a unit of its own; a unit of zero allows none. `say` words a complaint. */
  add(at: string, error: number, unit: number, say: () => string): void;
  /** Counts something that no error can excuse. */
  fail(complaint: string): void;
  finding(): Finding;
}

/** Creates a tally of errors that may be up to `bound` units. */
export function createTally(bound: number): Tally {
  let worst = 0;
  let where = "";
  let count = 0;
  const wrong: string[] = [];
  return {
    add(at, error, unit, say) {
      count++;
      const size = error === 0 ? 0 : Number.isNaN(error) ? Infinity : Math.abs(error) / unit;
      if (!(size <= bound)) wrong.push(`${at}: ${say()}, allowed ± ${bound * unit}`);
      if (size <= worst) return;
      worst = size;
      where = at;
    },
    fail(complaint) {
      wrong.push(complaint);
    },
    finding: () => ({worst, bound, at: where, count, wrong})
  };
}

/** Returns several findings as one: the worst of all, relative to its bound. They must share their unit. */
export function mergeFindings(findings: readonly Finding[]): Finding {
  const first = findings.reduce((a, b) => (b.worst / b.bound > a.worst / a.bound ? b : a));
  return {
    ...first,
    count: findings.reduce((total, {count}) => total + count, 0),
    wrong: findings.flatMap(({wrong}) => wrong)
  };
}
