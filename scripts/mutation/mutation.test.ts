import {describe, expect, test} from "vitest";
import {root} from "../setup.mjs";
import {countMutants} from "./countMutants.mjs";
import {mutationPage} from "./mutationPage.mjs";
import {listSources} from "./sources.mjs";

test("mutants that end in an endless loop are noticed, those no test reaches are not, broken ones do not count", () => {
  const mutants = ["Killed", "Timeout", "Survived", "NoCoverage", "CompileError", "Ignored"].map((status, id) => ({
    id: String(id),
    status
  }));
  expect(countMutants({files: {"a.ts": {mutants}}})).toEqual({"a.ts": {killed: 2, survived: 2}});
});

test("of a sample those count that belong to it, the same ones every time", () => {
  const mutants = Array.from({length: 1000}, (_, id) => ({id: String(id), status: "Killed"}));
  const {killed, of} = countMutants({files: {"a.ts": {mutants}}}, 0.3)["a.ts"];
  expect(of).toBe(1000);
  expect(Math.abs(killed - 300)).toBeLessThan(10);
});

describe("the page", () => {
  const results = {
    "src/engine/a.ts": {killed: 3, survived: 1, digest: "1"},
    "src/tensor/b.ts": {killed: 1, survived: 3, of: 9, digest: "old"}
  };
  const page = mutationPage(results, ["src/engine/a.ts", "src/tensor/b.ts", "src/tensor/c.ts"], () => "1");

  test("says what was measured, in all, by folder and file by file", () => {
    expect(page).toContain("**2 of 3 files, 4 of 8 mutants killed (50%)**");
    expect(page).toContain("| `src/tensor` | 1 | 1 | 3 | 25% |");
    expect(page).toContain("| `src/engine/a.ts` | 3 | 1 | 75% |  |");
  });

  test("says which sources have changed since, and which were never measured", () => {
    expect(page).toContain("| `src/tensor/b.ts` | 1 | 3 | 25% | 4 of 9, changed since |");
    expect(page).toMatch(/## Not measured\n\n`src\/tensor\/c\.ts`\n/);
  });
});

test("sources with code are mutated; tests, what only tests use, and mere types are not", () => {
  const sources = listSources(root);
  expect(sources).toContain("src/tensor/shape.ts");
  expect(sources).toContain("src/engine/ops/linear.ts");
  expect(sources).not.toContain("src/engine/op.ts");
  expect(sources.filter((file) => /\.test\.|\/testing\/|\/golden\//.test(file))).toEqual([]);
});
