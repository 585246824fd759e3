/** Reading and writing files, with one sentence for a person when that fails. */
import {existsSync, readFileSync, statSync, writeFileSync} from "node:fs";
import {dirname, resolve} from "node:path";
import {Failure} from "./failure.ts";

/** Returns the text of a file, or of what is open under a number. */
export function readTextFile(path: string | number): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new Failure(`${path}: ${reasonOf(error) ?? "it cannot be read"}`, {cause: error});
  }
}

/** Throws when a file that is to be written later has no place: no folder to be in, or a folder where it should be. */
export function expectPlaceFor(path: string): void {
  const folder = dirname(resolve(path));
  if (!existsSync(folder)) throw new Failure(`${path}: there is no folder ${folder}`);
  if (existsSync(path) && statSync(path).isDirectory()) throw new Failure(`${path}: ${reasons["EISDIR"]}`);
}

/** Writes a file. */
export function writeFile(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw new Failure(`${path}: ${reasonOf(error) ?? "it cannot be written"}`, {cause: error});
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder, expected a file",
  EACCES: "this user has no right to it",
  ENOSPC: "the disk is full"
};

function reasonOf(error: unknown): string | undefined {
  return reasons[(error as NodeJS.ErrnoException).code ?? ""];
}
