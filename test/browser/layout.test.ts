import type {Locator} from "playwright-core";
import {expect} from "vitest";
import {test} from "./page.ts";
import {button, passes} from "./running.ts";

async function bottomOf(locator: Locator): Promise<number> {
  const box = await locator.boundingBox();
  return box ? box.y + box.height : NaN;
}

for (const [width, height, hash] of [
  [1280, 720, "presenter=1"],
  [1366, 768, "presenter=1"],
  [1920, 1080, "presenter=1"],
  [1100, 700, ""],
  [1366, 768, ""]
] as const)
  test(`the chart of the loss is in view without scrolling (${width} × ${height} ${hash})`, async ({open}) => {
    const {page} = await open({viewport: {width, height}, hash});
    await passes(page, 20);
    const rail = page.getByRole("complementary", {name: "Output", exact: true});
    const chart = rail.getByRole("img", {name: /^Loss over/});
    await expect.poll(async () => (await bottomOf(chart)) <= (await bottomOf(rail))).toBe(true);
    const surface = rail.getByRole("img", {name: /^Decision surface/});
    await expect.poll(async () => (await surface.boundingBox())?.width).toBeGreaterThan(180);
    expect(await rail.evaluate((element) => element.scrollTop)).toBe(0);
  });

for (const [width, height] of [
  [360, 740],
  [834, 1112],
  [1024, 768],
  [1440, 900]
] as const)
  test(`what the network learns is said below it (${width} × ${height})`, async ({open}) => {
    const {page} = await open({viewport: {width, height}});
    const sentence = page.getByText("This network learns to tell outside from inside");
    await sentence.waitFor();
    const line = page.locator("main p", {has: sentence});
    await expect.poll(() => line.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    const room = async () => (await bottomOf(page.getByRole("main"))) - (await bottomOf(sentence));
    await expect.poll(room).toBeGreaterThanOrEqual(0);
  });

test("a message stands beside where the timeline says the step", async ({open}) => {
  const {page} = await open({hash: "play=0"});
  await expect.poll(() => button(page, "Play").isEnabled()).toBe(true);
  await page.keyboard.press("Control+s");
  const said = page.getByText("Saved. The file holds");
  await said.waitFor();
  const box = await said.boundingBox();
  expect(box?.x).toBeGreaterThan(720);
});

test("a phone's Back closes what lies over the network, one after the other, and not the page", async ({open}) => {
  const {page} = await open({
    viewport: {width: 360, height: 740},
    hasTouch: true,
    isMobile: true,
    hash: "play=0",
    script: keepWatchers
  });
  const data = page.getByRole("complementary", {name: "Data and training"});
  await button(page, "Data").tap();
  await data.waitFor();
  await page.evaluate(askToClose);
  await data.waitFor({state: "hidden"});
  await page.locator("main canvas").first().waitFor();
  const stage = await page.getByRole("group", {name: "Network", exact: true}).boundingBox();
  await page.touchscreen.tap((stage?.x ?? 0) + 144, (stage?.y ?? 0) + 123);
  const card = page.getByRole("dialog");
  await card.waitFor();
  await page.evaluate(askToClose);
  await card.waitFor({state: "detached"});
  await button(page, "Play").waitFor();
});

interface Watched {
  CloseWatcher: new () => {requestClose: () => void};
  watchers: {requestClose: () => void}[];
}

/** Keeps what waits for the platform's request. */
function keepWatchers(): void {
  const platform = globalThis as unknown as Watched;
  const Original = platform.CloseWatcher;
  platform.watchers = [];
  platform.CloseWatcher = class extends Original {
    constructor() {
      super();
      platform.watchers.push(this);
    }
  };
}

/** What Back does on a phone: asks the newest. */
function askToClose(): void {
  (globalThis as unknown as Watched).watchers.pop()?.requestClose();
}
