import {mkdirSync} from "node:fs";
import {join} from "node:path";
import {states} from "./states.mjs";

/**
 * Takes pictures of the page in all states, or in those whose names contain a text.
 *
 * @param {object} options
 * @param {import("playwright-core").Browser} options.browser
 * @param {string} options.address Of the site
 * @param {string} options.folder
 * @param {string} [options.only]
 * @param {number} [options.seconds] Of training before the picture
 * @param {(line: string) => void} options.say
 */
export async function takeScreenshots({browser, address, folder, only = "", seconds = 4, say}) {
  mkdirSync(folder, {recursive: true});
  for (const {
    name,
    viewport = {width: 1440, height: 900},
    colorScheme = "light",
    touch = false,
    hash = "",
    act
  } of states) {
    if (!name.includes(only)) continue;
    const context = await browser.newContext({viewport, colorScheme, hasTouch: touch, isMobile: touch});
    const page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error") say(`${name}: ${message.text()}`);
    });
    page.on("pageerror", (error) => {
      say(`${name}: ${error.message}`);
    });
    await page.goto(address + (hash && `#${hash}`));
    await page.waitForTimeout(seconds * 1000);
    await act?.(page);
    await page.waitForTimeout(500);
    await page.screenshot({path: join(folder, `${name}.png`)});
    await context.close();
    say(name);
  }
}
