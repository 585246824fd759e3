import {readFile} from "node:fs/promises";
import {chromium} from "playwright-core";
import {expect, inject, test} from "vitest";
import {experiments} from "../bits/experiments.ts";
import type {fingerprints} from "../bits/fingerprint.ts";
import {maybeFirefoxPath, openFirefox} from "../bits/firefox.ts";
import {bundleModule} from "./bundleModule.ts";

declare global {
  /** The library with its kernels, as bundled into a page. */
  var nnvizBits: {fingerprints: typeof fingerprints};
}

/** In the order in which they are compared. */
const numerics = ["reference-1", "wasm-1"] as const;

const library = bundleModule("test/bits/fingerprint.ts", "nnvizBits");

test.each(numerics)(
  "300 steps of each experiment end in the same bits in Chromium as in Node, under %s",
  async (name) => {
    const browser = await chromium.connect(inject("browserEndpoint"));
    const page = await browser.newPage();
    await page.evaluate(await library);
    const found = await page.evaluate(([list, one]) => nnvizBits.fingerprints(list, one), [experiments, name] as const);
    await page.close();
    await browser.close();
    expect(found).toEqual(await stored(name));
  }
);

const firefox = maybeFirefoxPath((line) => process.stderr.write(line));

test.skipIf(firefox === undefined)(
  "300 steps of each experiment end in the same bits in Firefox as in Node, under all numerics",
  async () => {
    const browser = await openFirefox(firefox ?? "");
    const page = await browser.newPage();
    await page.evaluate(await library);
    for (const name of numerics) {
      const found = await page.evaluate((list, one) => nnvizBits.fingerprints(list, one), experiments, name);
      expect(found).toEqual(await stored(name));
    }
    await browser.close();
  },
  300_000
);

async function stored(name: (typeof numerics)[number]): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`../bits/fingerprints.${name}.json`, import.meta.url), "utf8"));
}
