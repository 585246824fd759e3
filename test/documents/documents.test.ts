import {mkdtempSync, readFileSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {buildLibrary} from "../../scripts/buildLibrary.mjs";
import {root} from "../../scripts/setup.mjs";
import {codeBlocks} from "./codeBlocks.ts";
import {runBlocks} from "./runBlocks.ts";

const documents = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`)
];
const {scripts} = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {scripts: Record<string, string>};

let folder: string;
beforeAll(async () => {
  await buildLibrary(() => undefined);
}, 60_000);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nnviz-documents-"));
});
afterEach(() => {
  rmSync(folder, {recursive: true});
});

describe.each(documents)("%s", (name) => {
  const markdown = readFileSync(join(root, name), "utf8");

  test("has code that runs as it is written", {timeout: 180_000}, async () => {
    expect(await runBlocks(codeBlocks(markdown), folder, scripts)).toEqual([]);
  });

  test("links only to files that are there", () => {
    const targets = [...markdown.matchAll(/\]\((?!https?:|#)([^)#\s]+)/gu)].map((match) => match[1]);
    const missing = targets.filter((target) => !exists(join(root, name, "..", target)));
    expect(missing).toEqual([]);
  });
});

function exists(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EISDIR";
  }
}
