import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {delimiter, join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {locate} from "./machine.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nnviz-machine-"));
});
afterEach(() => {
  rmSync(folder, {recursive: true});
});

/** Writes a program that ends with an exit code. */
function program(path: string, code: number): string {
  const file = join(folder, path);
  mkdirSync(join(file, ".."), {recursive: true});
  writeFileSync(file, `#!/bin/sh\nexit ${code}\n`);
  chmodSync(file, 0o755);
  return file;
}

test("a name is looked up in the folders of the PATH, in order", async () => {
  program("b/chromium", 0);
  const first = program("a/chromium", 0);
  expect(await locate("chromium", [join(folder, "a"), join(folder, "b")].join(delimiter), "linux")).toBe(first);
});

test("a stand-in that does not start is passed over for a browser that does", async () => {
  program("a/chromium", 1);
  const real = program("b/chromium", 0);
  expect(await locate("chromium", [join(folder, "a"), join(folder, "b")].join(delimiter), "linux")).toBe(real);
});

test("a full path is taken as it is, and a missing file, a folder and a plain file are no browser", async () => {
  const real = program("chrome", 0);
  expect(await locate(real, "", "linux")).toBe(real);
  expect(await locate(join(folder, "missing"), "", "linux")).toBeUndefined();
  expect(await locate(folder, "", "linux")).toBeUndefined();
  writeFileSync(join(folder, "text"), "");
  expect(await locate(join(folder, "text"), "", "linux")).toBeUndefined();
});
