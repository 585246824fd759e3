import type {Page} from "playwright-core";
import {expect} from "vitest";
import {test} from "./page.ts";
import {button, dialog, rests} from "./running.ts";

test("a teacher's link leaves out what was unticked", async ({open}) => {
  const {page} = await open({hash: "play=0"});
  await rests(page);
  await page.keyboard.press("s");
  await dialog(page, "Share").getByText("Hide controls").click();
  await page.getByRole("checkbox", {name: "Speed", exact: true}).uncheck();
  await page.getByRole("checkbox", {name: "Gallery", exact: true}).uncheck();
  // The link stays in sight, however far down the list one is.
  const [title, copy] = [page.getByRole("heading", {name: "Share"}), button(page, "Copy link")];
  expect((await copy.boundingBox())?.y).toBeGreaterThan((await title.boundingBox())?.y ?? Infinity);
  const field = page.getByLabel("Link to this experiment");
  await expect.poll(() => field.inputValue()).toContain("hide=speed.gallery");
  const {page: pupil} = await open({hash: new URL(await field.inputValue()).hash.slice(1)});
  await rests(pupil);
  expect(await pupil.getByLabel("Speed").count()).toBe(0);
  expect(await button(pupil, "Gallery").count()).toBe(0);
  await pupil.keyboard.press("g");
  // A gallery on its way would keep this from opening.
  await pupil.keyboard.press("/");
  await dialog(pupil, "Search").waitFor();
  expect(await dialog(pupil).count()).toBe(1);
});

test("a link's theme stands before the first paint, and only a chosen one stays for the next visit", async ({open}) => {
  const {page} = await open({hash: "theme=dark&play=0"});
  await rests(page);
  const background = (of: Page) => of.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = "rgb(21, 24, 27)";
  expect(await background(page)).toBe(dark);
  const visit = async (): Promise<Page> => {
    const visitor = await page.context().newPage();
    await visitor.goto(page.url().replace(/#.*/, "#play=0"));
    await rests(visitor);
    return visitor;
  };
  const second = await visit();
  expect(await background(second)).not.toBe(dark);
  await second.keyboard.press("/");
  await second.keyboard.type("dark");
  await second.keyboard.press("Enter");
  await expect.poll(() => background(second)).toBe(dark);
  expect(await background(await visit())).toBe(dark);
});
