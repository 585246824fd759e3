import type {Page} from "playwright-core";
import {expect} from "vitest";
import {dropFile} from "./dropFile.ts";
import {keptStep, rememberedNames} from "./kept.ts";
import {test} from "./page.ts";
import {button, goTo, hashOf, passes, saves, says, stepOf, trains} from "./running.ts";

/** Resolves once the browser keeps a later state of the page than before; returns its step. */
async function isKept(page: Page, before: number): Promise<number> {
  await saves(page);
  await expect.poll(() => keptStep(page)).toBeGreaterThan(before);
  return keptStep(page);
}

test("a page that is loaded again goes on where it was", async ({open}) => {
  const {page} = await open();
  await passes(page, 60);
  const step = await isKept(page, 60);
  await page.reload();
  await trains(page);
  expect(await stepOf(page)).toBeGreaterThanOrEqual(step);
});

test("two tabs on one storage remember both experiments", async ({open}) => {
  const {page} = await open({hash: hashOf({name: "First of two", data: {kind: "moons"}})});
  await passes(page, 10);
  const other = await page.context().newPage();
  await other.goto(page.url().replace(/#.*/, "") + "#" + hashOf({name: "Second of two", data: {kind: "xor"}}));
  await passes(other, 10);
  await expect.poll(() => rememberedNames(other)).toEqual(["First of two", "Second of two"]);
  await other.close();
});

test("a recent experiment is listed with a picture of what it answered, and opens again", async ({open}) => {
  const {page} = await open({hash: hashOf({name: "First of two", data: {kind: "moons"}})});
  await passes(page, 10);
  await expect.poll(() => rememberedNames(page)).toEqual(["First of two"]);
  await goTo(page, hashOf({name: "Second of two", data: {kind: "xor"}}));
  await expect.poll(() => rememberedNames(page)).toEqual(["First of two", "Second of two"]);
  await button(page, /^Experiment:/).click();
  const line = page.getByRole("menuitem", {name: "First of two"});
  const picture = line.locator("canvas");
  await picture.waitFor();
  const colours = () =>
    picture.evaluate((canvas: HTMLCanvasElement) => {
      const {data} = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? {data: []};
      return new Set(Array.from({length: data.length / 4}, (_, i) => `${data[i * 4]} ${data[i * 4 + 2]}`)).size;
    });
  await expect.poll(colours).toBeGreaterThan(4);
  await line.click();
  await expect.poll(() => page.getByRole("button", {name: /^Experiment:/}).textContent()).toContain("First of two");
});

test("an experiment that is only looked at is not remembered", async ({open}) => {
  const {page} = await open();
  await passes(page, 10);
  // Once for the state of the tab, and once more for what else that would have brought.
  await isKept(page, await isKept(page, 0));
  expect(await rememberedNames(page)).toEqual([]);
});

const refusals = {
  "refuses storage": {
    script: () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("refused", "SecurityError");
      };
      Storage.prototype.getItem = Storage.prototype.setItem = () => {
        throw new DOMException("refused", "SecurityError");
      };
    },
    sentence: "This browser keeps nothing for this page"
  },
  "has no room left": {
    script: () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    },
    sentence: "storage is full"
  }
};

test.for(Object.entries(refusals))(
  "where the browser %s, the page works without, and says so once",
  async ([, {script, sentence}], {open}) => {
    const {page} = await open({script});
    await says(page, sentence);
    await page.getByRole("status").getByRole("button").last().click();
    // It tries again every other second.
    await passes(page, (await stepOf(page)) + 180);
    expect(await page.getByText(sentence).count()).toBe(0);
  }
);

test("the address of an experiment that is too long for a link names the one this browser keeps", async ({open}) => {
  const values = Array.from({length: 3500}, (_, row) => [Math.sin(row) * 3, Math.cos(row * 1.7) * 3]);
  const labels = values.map(([x = 0, y = 0]) => (x * y > 0 ? 1 : 0));
  const target = {kind: "classes", labels, names: ["no", "yes"]};
  const data = {kind: "rows", features: [{name: "x"}, {name: "y"}], values, target};
  const {page} = await open();
  await passes(page, 10);
  await dropFile(page, "body", {
    name: "long.json",
    type: "application/json",
    text: JSON.stringify({experiment: {name: "Long one", data}})
  });
  await says(page, "Long one");
  await expect.poll(() => page.url()).toMatch(/#recent=\w+$/);
  await expect.poll(() => rememberedNames(page)).toEqual(["Long one"]);
  const address = page.url();
  const other = await page.context().newPage();
  await other.goto(address);
  await says(other, "Long one");
});

test("an address that names an experiment of another browser says so, and the page trains the first one", async ({
  open
}) => {
  const {page} = await open({hash: "recent=0123456789abcdef"});
  await says(page, "This link names an experiment kept in another browser");
  await passes(page, 10);
});
