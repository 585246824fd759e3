import {expect} from "vitest";
import {test} from "./page.ts";
import {button, passes, told, trains} from "./running.ts";

test("how training goes is told to those who listen", async ({open}) => {
  const {page} = await open();
  await trains(page);
  await expect.poll(() => told(page)).toMatch(/^Training\./);
  await page.keyboard.press("Space");
  await expect.poll(() => told(page)).toMatch(/^Paused\. Step [\d,]+, \d+% of test points right, loss [\d.]+/);
});

test("who listens hears at once that training began again with other data", async ({open}) => {
  const {page} = await open({hash: "speed=300"});
  await trains(page);
  // Nothing is told by the clock any more: playing anew sets the timer, which is none.
  await page.evaluate(() => Object.assign(window, {setInterval: () => 0}));
  await passes(page, 100);
  await page.keyboard.press("Space");
  await button(page, "Play").waitFor();
  await page.keyboard.press("Space");
  await trains(page);
  const heard = async (): Promise<number> =>
    Number(/Step ([\d,]+)/.exec(await told(page))?.[1]?.replaceAll(",", "") ?? Number.NaN);
  await expect.poll(heard).toBeGreaterThan(100);
  await button(page, "Spiral").click();
  await expect.poll(heard).toBeLessThan(100);
});
