import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {dependenciesAreCurrent, isCurrent} from "./dependencies.mjs";

test("the same packages in the same versions are current", () => {
  expect(isCurrent({"": {}, "node_modules/a": {version: "1.0.0"}}, {"node_modules/a": {version: "1.0.0"}})).toBe(true);
});

test("another version, a missing package and a package too many are each out of date", () => {
  const wanted = {"": {}, "node_modules/a": {version: "1.0.0"}};
  expect(isCurrent(wanted, {"node_modules/a": {version: "1.0.1"}})).toBe(false);
  expect(isCurrent(wanted, {})).toBe(false);
  expect(isCurrent(wanted, {"node_modules/a": {version: "1.0.0"}, "node_modules/b": {version: "1.0.0"}})).toBe(false);
});

test("a missing optional package is current, one of another version is not", () => {
  const wanted = {"node_modules/binary": {version: "2.0.0", optional: true}};
  expect(isCurrent(wanted, {})).toBe(true);
  expect(isCurrent(wanted, {"node_modules/binary": {version: "1.0.0"}})).toBe(false);
});

describe("a folder", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "nnviz-setup-"));
    writeFileSync(join(root, "package-lock.json"), JSON.stringify({packages: {"": {}, a: {version: "1.0.0"}}}));
  });
  afterEach(() => {
    rmSync(root, {recursive: true});
  });

  function install(text: string) {
    mkdirSync(join(root, "node_modules"), {recursive: true});
    writeFileSync(join(root, "node_modules", ".package-lock.json"), text);
  }

  test("without node_modules is out of date", () => {
    expect(dependenciesAreCurrent(root)).toBe(false);
  });

  test("with a complete installation is current", () => {
    install(JSON.stringify({packages: {a: {version: "1.0.0"}}}));
    expect(dependenciesAreCurrent(root)).toBe(true);
  });

  test("with an interrupted installation is out of date", () => {
    install('{"packages": {"a"');
    expect(dependenciesAreCurrent(root)).toBe(false);
  });
});
