import type {Page} from "playwright-core";
import {expect} from "vitest";
import {test} from "./page.ts";

/** The student's walk, paused and stepped so that every number is the same each time. */
const stops: {name: string; act: (page: Page) => Promise<unknown>}[] = [
  {name: "opens", act: () => Promise.resolve()},
  {name: "trains an epoch", act: (page) => stepEpochs(page, 1)},
  {name: "trains until the circle is learned", act: (page) => stepEpochs(page, 29)},
  {name: "chooses the spiral", act: (page) => page.getByRole("button", {name: "Spiral", exact: true}).click()},
  {name: "sees it fail", act: (page) => stepEpochs(page, 20)}
];

test("the student's walk is told by the accessibility tree and the live region as stored", async ({open}) => {
  const {page} = await open({hash: "play=0"});
  await page.getByRole("button", {name: "Play", exact: true}).waitFor();
  const told: string[] = [];
  for (const {name, act} of stops) {
    await act(page);
    await page.getByRole("button", {name: "Play", exact: true}).waitFor();
    told.push(`# ${name}\n${await settledText(page)}`);
  }
  await expect(`${told.join("\n")}\n`).toMatchFileSnapshot("golden/walk-live-region.txt");
  // The timeline is drawn a few times a second: it has to arrive where the run is.
  await page.getByRole("img", {name: "now at step 300"}).waitFor();
  const tree = await page.locator("body").ariaSnapshot();
  await expect(`${tree}\n`).toMatchFileSnapshot("golden/walk-tree.yaml");
});

async function stepEpochs(page: Page, epochs: number): Promise<void> {
  await page.getByLabel("Size of a step").selectOption("epoch");
  const epoch = page.locator("dl .epoch dd");
  for (let n = 0; n < epochs; n++) {
    const before = Number(await epoch.textContent());
    await page.getByRole("button", {name: "Step", exact: true}).click();
    await eventually(async () => Number(await epoch.textContent())).toBe(before + 1);
  }
}

/** The live region's sentence once it has stopped changing. */
async function settledText(page: Page): Promise<string> {
  const region = page.locator("[data-live=training]");
  let text = "";
  await eventually(async () => {
    const before = text;
    await page.waitForTimeout(300);
    text = (await region.textContent()) ?? "";
    return text !== "" && text === before;
  }).toBe(true);
  return text;
}

/** Expects something of a page that gets there in its own time. */
function eventually<T>(get: () => T | Promise<T>): ReturnType<typeof expect.poll<T>> {
  return expect.poll(get, {timeout: 20_000});
}
