/** Errors that end a command with one sentence for the person who typed it. */

/** Thrown when the command line itself is wrong; ends with exit code 2. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
}

/** Thrown when a command did what it could and failed; ends with exit code 1. */
export class Failure extends Error {
  override readonly name: string = "Failure";
}

/** Returns the message of whatever was thrown, on one line. */
export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replaceAll(/\s*\n\s*/gu, " ").trim();
}
