import {readFile} from "node:fs/promises";
import {chromium, type Browser, type Page} from "playwright-core";
import {build, type Rolldown} from "vite";
import {afterAll, beforeAll, expect, inject, test} from "vitest";
import {experiments} from "../bits/experiments.ts";
import type {fingerprint} from "../bits/fingerprint.ts";

declare global {
  /** The library, as bundled into the page below. */
  var nnvizBits: {fingerprint: typeof fingerprint};
}

const folder = new URL("../bits/", import.meta.url);
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.connect(inject("browserEndpoint"));
  page = await browser.newPage();
  await page.evaluate(await bundle());
});

afterAll(async () => {
  await page.close();
  await browser.close();
});

test("200 steps of each experiment end in the same bits in Chromium as in Node", async () => {
  const stored: unknown = JSON.parse(await readFile(new URL("fingerprints.json", folder), "utf8"));
  const found = await page.evaluate(async (list) => {
    const entries: [string, string][] = [];
    for (const [name, experiment] of Object.entries(list))
      entries.push([name, await nnvizBits.fingerprint(experiment)]);
    return Object.fromEntries(entries);
  }, experiments);
  expect(found).toEqual(stored);
});

async function bundle(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      lib: {entry: new URL("fingerprint.ts", folder).pathname, formats: ["iife"], name: "nnvizBits"}
    }
  })) as Rolldown.RolldownOutput[];
  return output[0].output[0].code.replace("var nnvizBits", "globalThis.nnvizBits");
}
