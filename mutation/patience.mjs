/**
 * Milliseconds beyond what the tests took after which Stryker ends the process. Long before that the runner ends its
 * thread, by processor time, so that a busy machine makes no mutant endless.
 */
export const patience = 600_000;
