import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {buildLibrary} from "../scripts/buildLibrary.mjs";
import {root} from "../scripts/setup.mjs";
import {runBlocks} from "./documents/runBlocks.ts";

const examples = readdirSync(join(root, "examples")).filter((name) => /\.(mjs|js|ts)$/u.test(name));

let folder: string;
beforeAll(async () => {
  await buildLibrary(() => undefined);
}, 60_000);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nnviz-example-"));
});
afterEach(() => {
  rmSync(folder, {recursive: true});
});

test("there are examples", () => {
  expect(examples.length).toBeGreaterThanOrEqual(4);
});

describe.each(examples)("examples/%s", (name) => {
  const text = readFileSync(join(root, "examples", name), "utf8");

  test("runs as it is written", {timeout: 120_000}, async () => {
    expect(await runBlocks([{language: "ts", name: "", text, line: 1}], folder, {})).toEqual([]);
  });
});
