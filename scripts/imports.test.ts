import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {root} from "./setup.mjs";
import {run} from "./setup/run.mjs";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nnviz-imports-"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  write("tsconfig.json", "{}");
});

afterEach(() => {
  rmSync(folder, {recursive: true});
});

function write(path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), {recursive: true});
  writeFileSync(join(folder, path), text);
}

/** The rules of the import table that the files written so far break. */
async function brokenRules(): Promise<string[]> {
  const depcruise = join(root, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
  const config = join(root, ".dependency-cruiser.js");
  const args = [depcruise, "src", "--config", config, "--output-type", "json"];
  const {output} = await run(process.execPath, args, {cwd: folder});
  const {summary} = JSON.parse(output) as {summary: {violations: {from: string; rule: {name: string}}[]}};
  return summary.violations.map(({from, rule}) => `${from}: ${rule.name}`).sort();
}

test("imports that the table names are accepted", async () => {
  write("src/tensor/a.ts", "export const a = 1;");
  write("src/experiment/e.ts", 'import {deflateSync} from "fflate";\nexport const d = deflateSync;');
  write("src/lenses/l.ts", "export interface L { n: number }");
  write(
    "src/views/v.ts",
    'import type {L} from "../lenses/l.ts";\nimport {a} from "../tensor/a.ts";\nexport const v: L = {n: a};'
  );
  write("src/index.ts", 'export {v} from "./views/v.ts";');
  write(
    "src/cli/main.ts",
    'import {argv} from "node:process";\nimport {v} from "../index.ts";\nexport const m = [argv, v];'
  );
  expect(await brokenRules()).toEqual([]);
});

test("every kind of forbidden import is an error with a name of its own", async () => {
  write("src/scene/s.ts", "export const s = 1;");
  write("src/tensor/upward.ts", 'import {s} from "../scene/s.ts";\nexport const t = s;');
  write("src/engine/package.ts", 'import {z} from "zod";\nexport const e = z;');
  write("src/engine/node.ts", 'import {readFileSync} from "node:fs";\nexport const e = readFileSync;');
  write("src/views/value.ts", 'import {l} from "../lenses/l.ts";\nexport const v = l;');
  write("src/lenses/l.ts", "export const l = 1;");
  write("src/data/one.ts", 'import {two} from "./two.ts";\nexport const one = () => two;');
  write("src/data/two.ts", 'import {one} from "./one.ts";\nexport const two = () => one;');
  write("src/utils/u.ts", 'import {two} from "../data/two.ts";\nexport const u = two;');
  write("src/stray.ts", 'import {two} from "./data/two.ts";\nexport const stray = two;');
  expect(await brokenRules()).toEqual([
    "src/data/one.ts: no-cycles",
    "src/engine/node.ts: engine-knows-no-node",
    "src/engine/package.ts: engine-uses-only-the-packages-of-its-row",
    "src/stray.ts: only-the-public-api-stands-beside-the-folders",
    "src/tensor/upward.ts: tensor-imports-only-what-its-row-names",
    "src/utils/u.ts: every-folder-is-in-the-table",
    "src/views/value.ts: views-imports-only-types-of-lenses"
  ]);
});
