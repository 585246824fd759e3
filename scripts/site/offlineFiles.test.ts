import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {listSiteFiles, siteFilesLine} from "./offlineFiles.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nnviz-offline-"));
  mkdirSync(join(folder, "assets"));
  for (const file of [
    "index.html",
    "serviceWorker.js",
    "assets/b.js",
    "assets/a.woff2",
    "assets/a.ttf",
    "assets/a.woff"
  ])
    writeFileSync(join(folder, file), file);
});

afterEach(() => {
  rmSync(folder, {recursive: true});
});

test("all files are kept but the service worker and fonts that nobody asks for", () => {
  expect(listSiteFiles(folder)).toEqual(["assets/a.woff2", "assets/b.js", "index.html"]);
});

test("the version changes with the content of a file, and with nothing else", () => {
  const files = listSiteFiles(folder);
  const line = siteFilesLine(folder, files);
  expect(siteFilesLine(folder, files)).toBe(line);
  writeFileSync(join(folder, "assets/b.js"), "changed");
  expect(siteFilesLine(folder, files)).not.toBe(line);
});
