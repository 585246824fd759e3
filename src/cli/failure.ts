/** Errors that end a command with one sentence for the person who typed it. */
import {ExperimentError} from "../index.ts";

/** Thrown when the command line itself is wrong; ends with exit code 2. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
}

/** Thrown when a command did what it could and failed; ends with exit code 1. */
export class Failure extends Error {
  override readonly name: string = "Failure";
}

const mostProblems = 5;

/** Returns what whatever was thrown says, on one line: an experiment's problems all together. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return oneLine(String(error));
  if (!(error instanceof ExperimentError)) return oneLine(error.message);
  const told = error.problems.slice(0, mostProblems).map(({path, message}) => `${path}: ${message}`);
  const more = error.problems.length - told.length;
  return oneLine([...told, ...(more > 0 ? [`and ${more} more`] : [])].join("; "));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/gu, " ").trim();
}
