import {readFile} from "node:fs/promises";
import {chromium} from "playwright-core";
import {expect, inject, test} from "vitest";
import {bundle} from "../bits/bundle.ts";
import {experiments} from "../bits/experiments.ts";
import {maybeFirefox} from "../bits/firefox.ts";

/** In the order in which they are compared. */
const numerics = ["reference-1", "wasm-1"] as const;

const library = bundle();

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

// Firefox is not part of the setup: where there is none, the run says so and goes on.
test("300 steps of each experiment end in the same bits in Firefox as in Node, under all numerics", async () => {
  const browser = await maybeFirefox();
  if (!browser) {
    process.stderr.write("bits: Firefox was left out: there is none here; name it in FIREFOX_PATH\n");
    return;
  }
  const page = await browser.newPage();
  await page.evaluate(await library);
  for (const name of numerics) {
    const found = await page.evaluate((list, one) => nnvizBits.fingerprints(list, one), experiments, name);
    expect(found).toEqual(await stored(name));
  }
  await browser.close();
}, 300_000);

async function stored(name: (typeof numerics)[number]): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`../bits/fingerprints.${name}.json`, import.meta.url), "utf8"));
}
