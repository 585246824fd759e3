import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {codeBlocks, shellCommands, type CodeBlock} from "./codeBlocks.ts";
import {runBlocks} from "./runBlocks.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nnviz-blocks-"));
});
afterEach(() => {
  rmSync(folder, {recursive: true});
});

const block = (language: string, text: string, name = ""): CodeBlock => ({language, name, text, line: 1});

test("blocks are found with their language, name and line", () => {
  expect(codeBlocks("# A\n\n```json two.json\n{}\n```\n\n```sh\nls\n```\n")).toEqual([
    {language: "json", name: "two.json", text: "{}\n", line: 3},
    {language: "sh", name: "", text: "ls\n", line: 7}
  ]);
});

test("a block that is not closed is an error with its line", () => {
  expect(() => codeBlocks("text\n```ts\nlet a;\n")).toThrow("codeBlocks: the block of line 2 is not closed");
});

test("shell commands lose comments and keep continued lines together", () => {
  expect(shellCommands("# first\nnnviz a \\\n  --b   # why\n\nnpm test\n")).toEqual(["nnviz a --b", "npm test"]);
});

test("a program that fails is reported with its line and what it said", async () => {
  const failures = await runBlocks([block("js", "throw new Error('broken example');\n")], folder, {});
  expect(failures).toHaveLength(1);
  expect(failures[0]).toContain("line 1 (js)");
  expect(failures[0]).toContain("broken example");
});

test("a program that runs but has a type error is reported", async () => {
  const failures = await runBlocks([block("ts", "export const n: number = 'three';\n")], folder, {});
  expect(failures.join()).toContain("Type 'string' is not assignable to type 'number'");
});

test("a named block is a file for the programs after it", async () => {
  const program = 'import {readFileSync} from "node:fs";\nJSON.parse(readFileSync("a.json", "utf8"));\n';
  expect(await runBlocks([block("json", '{"a": 1}', "a.json"), block("ts", program)], folder, {})).toEqual([]);
});

test("npm commands must be scripts of the package, and unknown commands are refused", async () => {
  expect(await runBlocks([block("sh", "npm test\nnpm run lint\n")], folder, {test: "", lint: ""})).toEqual([]);
  expect(await runBlocks([block("sh", "npm run lint\n")], join(folder, "b"), {})).toEqual([
    "line 1 (sh): package.json has no script lint"
  ]);
  expect(await runBlocks([block("sh", "rm -r x\n")], join(folder, "c"), {})).toEqual([
    "line 1 (sh): a command that is not checked: rm -r x"
  ]);
});
