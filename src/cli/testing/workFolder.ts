/** A folder for the files of a test, which goes when the tests of its file are over. */
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll} from "vitest";

/** Paths in a folder, and a way to write there. */
export interface WorkFolder {
  path: string;
  /** Returns the path of a file in the folder. */
  file(name: string): string;
  /** Writes a text, or a value as JSON, and returns the path. */
  write(name: string, content: unknown): string;
}

/** Creates a folder for the test file that calls this. */
export function createWorkFolder(): WorkFolder {
  const path = mkdtempSync(join(tmpdir(), "nnviz-cli-"));
  const file = (name: string): string => join(path, name);
  afterAll(() => {
    rmSync(path, {recursive: true});
  });
  return {
    path,
    file,
    write(name, content) {
      writeFileSync(file(name), typeof content === "string" ? content : JSON.stringify(content));
      return file(name);
    }
  };
}

/** A small experiment that trains in no time. */
export const small = {
  data: {kind: "circle", points: 40},
  model: [{op: "linear", out: 2}, {op: "tanh"}, {op: "linear"}]
};
