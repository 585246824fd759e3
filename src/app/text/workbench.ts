/** Sentences the page says about the run, the link and the storage. */

/** Messages of the workbench. */
export const workbenchText = {
  diverged: (address: string, value: string): string =>
    `Training stopped: ${address} became ${value}. Lower the learning rate, then choose Same start.`,
  exploded:
    "The loss is a thousand times what it was at the start: each step overshoots. Lower the learning rate, then choose Same start.",
  lowerRate: "Same start, a tenth of the rate",
  stopped: (step: number): string => `Training stopped at step ${step}: a stop condition is met.`,
  goOn: "Go on without stop conditions",
  restarted: (step: number): string =>
    `Training had stopped answering. It was restarted and goes on from step ${step}; nothing else is lost.`,
  restartedLostChange: (step: number): string =>
    `Training had stopped answering. It was restarted from step ${step}; the last change was not made.`,
  gaveUp: (step: number): string =>
    `Training stopped answering again, so it is paused at step ${step}. This network may be too large for this machine: make it smaller, or play again.`,
  badChange: (reason: string): string => `Not changed. ${reason}`,
  badLink: (reason: string): string => `This link cannot be opened, so the page keeps what it had. ${reason}`,
  badFile: (reason: string): string => `This file cannot be opened, so the page keeps what it had. ${reason}`,
  badView: (key: string): string => `The link's "${key}" is not known here and was left out.`,
  notHere: "This link names an experiment kept in another browser. Ask for it as a file, or copy its link there.",
  tooLong: "This experiment is too long for a link. Save it as a file to share it.",
  noStorage:
    "This browser keeps nothing for this page, so recent experiments are not remembered. All else works; save a file to keep your work.",
  storageFull: "The browser's storage is full, so this experiment is not remembered. Save a file to keep your work.",
  workerFailed: "Training could not start. Reload the page; if that does not help, the browser may be too old.",
  reload: "Reload"
} as const;
