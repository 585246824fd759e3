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

test("the lock file holds the packages of every platform, so that npm ci works on each", () => {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, {optionalDependencies?: Record<string, string>}>;
  };
  const paths = Object.keys(lock.packages);
  const wanted = Object.values(lock.packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  const missing = wanted.filter((name) => !paths.some((path) => path.endsWith(`node_modules/${name}`)));
  expect(missing).toEqual([]);
});
