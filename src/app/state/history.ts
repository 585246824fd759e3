/** The measurements of a run, put together from what frames bring. */
import type {History} from "../../index.ts";

/** No measurements. */
export const emptyHistory: History = {step: [], trainLoss: [], testLoss: [], trainScore: [], testScore: []};

/** Returns the history up to entry `from`, followed by the given ones; the same object when nothing changes. */
export function appendHistory(history: History, from: number, entries: History): History {
  if (entries.step.length === 0 && from === history.step.length) return history;
  const join = (before: readonly number[], after: readonly number[]): number[] => [...before.slice(0, from), ...after];
  return {
    step: join(history.step, entries.step),
    trainLoss: join(history.trainLoss, entries.trainLoss),
    testLoss: join(history.testLoss, entries.testLoss),
    trainScore: join(history.trainScore, entries.trainScore),
    testScore: join(history.testScore, entries.testScore)
  };
}

/** Returns the entries from number `from` on. */
export function historySince(history: Readonly<History>, from: number): History {
  return {
    step: history.step.slice(from),
    trainLoss: history.trainLoss.slice(from),
    testLoss: history.testLoss.slice(from),
    trainScore: history.trainScore.slice(from),
    testScore: history.testScore.slice(from)
  };
}
