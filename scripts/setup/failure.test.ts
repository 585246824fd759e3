import {mkdtempSync, readFileSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {describeFailure} from "./failure.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nnviz-failure-"));
});
afterEach(() => {
  rmSync(folder, {recursive: true});
});

test("what a tool wrote goes into a file, and the sentence says where it is", () => {
  const file = join(folder, "new", "start.log");
  const error = new Error("the page could not be built\nerror in Stage.svelte\n  at line 3");
  expect(describeFailure(error, file)).toBe(`the page could not be built; all that was said about it is in ${file}`);
  expect(readFileSync(file, "utf8")).toBe("error in Stage.svelte\n  at line 3\n");
});

test("a sentence alone is told as it is, without a file", () => {
  expect(describeFailure(new Error("--port: expected a number"), join(folder, "start.log"))).toBe(
    "--port: expected a number"
  );
  expect(describeFailure("cancelled", join(folder, "start.log"))).toBe("cancelled");
  expect(readdirSync(folder)).toEqual([]);
});
