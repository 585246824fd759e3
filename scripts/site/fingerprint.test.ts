import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {buildUnlessCurrent, fingerprint} from "./fingerprint.mjs";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "nnviz-build-"));
  mkdirSync(join(root, "src"));
  writeFileSync(join(root, "src", "a.ts"), "1");
});

afterEach(() => {
  rmSync(root, {recursive: true});
});

/** Builds by writing one file; answers whether it had to. */
function build() {
  return buildUnlessCurrent({
    root,
    name: "example",
    sources: ["src", "config.json"],
    result: "out.js",
    build: () => {
      writeFileSync(join(root, "out.js"), "built");
      return Promise.resolve();
    }
  });
}

test("a second build from the same sources is left out", async () => {
  expect(await build()).toBe(true);
  expect(await build()).toBe(false);
});

test("a changed source, a new source and a missing result each build again", async () => {
  await build();
  writeFileSync(join(root, "src", "a.ts"), "2");
  expect(await build()).toBe(true);
  writeFileSync(join(root, "config.json"), "{}");
  expect(await build()).toBe(true);
  rmSync(join(root, "out.js"));
  expect(await build()).toBe(true);
});

test("a failed build is tried again", async () => {
  const failing = {
    root,
    name: "example",
    sources: ["src"],
    result: "out.js",
    build: () => Promise.reject(new Error("no"))
  };
  await expect(buildUnlessCurrent(failing)).rejects.toThrow("no");
  expect(await build()).toBe(true);
});

test("tests do not count as sources, and a file's name does", () => {
  const before = fingerprint(root, ["src"]);
  writeFileSync(join(root, "src", "a.test.ts"), "test");
  expect(fingerprint(root, ["src"])).toBe(before);
  rmSync(join(root, "src", "a.ts"));
  writeFileSync(join(root, "src", "b.ts"), "1");
  expect(fingerprint(root, ["src"])).not.toBe(before);
});
