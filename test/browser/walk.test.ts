import type {Page} from "playwright-core";
import {expect} from "vitest";
import {test} from "./page.ts";
import {button, rests, settled, told} from "./running.ts";

/** The student's walk, paused and stepped so that every number is the same each time; with the step it gets to. */
const stops: {name: string; step: number; act: (page: Page) => Promise<unknown>}[] = [
  {name: "opens", step: 0, act: () => Promise.resolve()},
  {name: "trains an epoch", step: 15, act: (page) => stepEpochs(page, 1)},
  {name: "trains until the circle is learned", step: 450, act: (page) => stepEpochs(page, 29)},
  {name: "chooses the spiral", step: 0, act: (page) => button(page, "Spiral").click()},
  {name: "sees it fail", step: 300, act: (page) => stepEpochs(page, 20)}
];

test("the student's walk is told by the accessibility tree and the live region as stored", async ({open}) => {
  const {page} = await open({hash: "play=0"});
  const heard: string[] = [];
  for (const {name, step, act} of stops) {
    await act(page);
    await expect.poll(() => rests(page)).toBe(step);
    heard.push(`# ${name}\n${await told(page)}`);
  }
  await expect(`${heard.join("\n")}\n`).toMatchFileSnapshot("golden/walk-live-region.txt");
  // The timeline is drawn a few times a second: it has to arrive where the run is.
  await page.getByRole("img", {name: "now at step 300"}).waitFor();
  const tree = await settled(() => page.locator("body").ariaSnapshot());
  await expect(`${tree}\n`).toMatchFileSnapshot("golden/walk-tree.yaml");
});

async function stepEpochs(page: Page, epochs: number): Promise<void> {
  await page.getByLabel("Size of a step").selectOption("epoch");
  const epoch = page.locator("dl .epoch dd");
  for (let n = 0; n < epochs; n++) {
    const before = Number(await epoch.textContent());
    await button(page, "Step").click();
    await expect.poll(async () => Number(await epoch.textContent())).toBe(before + 1);
  }
}
