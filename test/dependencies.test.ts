import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {root} from "../scripts/setup.mjs";

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;
const packages = {...manifest.dependencies, ...manifest.devDependencies};

test("docs/dependencies.md gives a reason for every package, and for no other", () => {
  const document = readFileSync(join(root, "docs/dependencies.md"), "utf8");
  const rows = document.split("\n").filter((line) => line.startsWith("| `"));
  const explained = rows.flatMap((row) => [...row.split("|")[1].matchAll(/`([^`]+)`/gu)].map((match) => match[1]));
  const expected = Object.keys(packages).map((name) => (name.startsWith("@types/") ? "@types/*" : name));
  expect([...new Set(explained)].sort()).toEqual([...new Set(expected)].sort());
});

test("every package is wanted in one exact version", () => {
  expect(Object.entries(packages).filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
});
