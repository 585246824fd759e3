import {join} from "node:path";
import {ESLint} from "eslint";
import {beforeAll, expect, test} from "vitest";
import {root} from "./setup.mjs";

const eslint = new ESLint({cwd: root});

/** The rules a text breaks when it stands in the named file. */
async function brokenRules(text: string, file: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, {filePath: join(root, file)});
  return result.messages.map((message) => message.ruleId);
}

const library = "src/tensor/shape.ts";

/** The first text that is linted waits until the types of the whole project are known. */
beforeAll(async () => {
  await brokenRules("export const a = 1;", library);
}, 120_000);

test.each([
  ["export const y = (x: number): number => Math.tanh(x);", "no-restricted-properties"],
  ["const {exp} = Math;\nexport const y = (x: number): number => exp(x);", "no-restricted-properties"],
  ["export const y = (): number => Math.random();", "no-restricted-properties"],
  ["export const y = (x: number): number => x ** 2;", "no-restricted-syntax"],
  ["export const now = (): number => Date.now();", "no-restricted-globals"],
  ["export const now = (): number => performance.now();", "no-restricted-globals"],
  ["export const title = (): string => document.title;", "no-restricted-globals"],
  ["export const load = (): Promise<Response> => fetch('x');", "no-restricted-globals"],
  ["export default 1;", "no-restricted-syntax"],
  ["export {a} from './a.ts';", "no-restricted-syntax"],
  ["export const a = (x: any): unknown => x;", "@typescript-eslint/no-explicit-any"]
])("the library may not say: %s", async (text, rule) => {
  expect(await brokenRules(text, library)).toContain(rule);
});

test("exact mathematics is welcome in the library", async () => {
  const text = "export const y = (x: number): number => Math.sqrt(Math.abs(Math.floor(x)));\n";
  expect(await brokenRules(text, library)).toEqual([]);
});

test("the app may ask for the time", async () => {
  expect(await brokenRules("export const now = (): number => performance.now();\n", "src/app/main.ts")).toEqual([]);
});

test("a file of more than 300 lines of code is refused, comments and blank lines not counted", async () => {
  const line = "export const ";
  const lines = (count: number) => Array.from({length: count}, (_, i) => `${line}a${i} = ${i};\n// why\n\n`).join("");
  expect(await brokenRules(lines(301), library)).toEqual(["max-lines"]);
  expect(await brokenRules(lines(300), library)).toEqual([]);
});

test("rules cannot be switched off in a comment", async () => {
  const text = "// eslint-disable-next-line no-restricted-properties\nexport const y = (): number => Math.random();\n";
  expect(await brokenRules(text, library)).toContain("no-restricted-properties");
});
