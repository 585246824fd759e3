import type {Page} from "playwright-core";
import {expect} from "vitest";
import {findAccessibilityProblems, test, type OpenOptions} from "./page.ts";
import {button, dialog, trains} from "./running.ts";

const phone: OpenOptions = {viewport: {width: 360, height: 740}, hasTouch: true, isMobile: true};

interface State {
  name: string;
  options?: OpenOptions;
  /** Brings a page that trains there; resolves once all of it is there. */
  act?: (page: Page) => Promise<unknown>;
}

const states: State[] = [
  {name: "as it opens in the dark", options: {colorScheme: "dark"}},
  {name: "with the gallery open", act: showGallery},
  {name: "with the share panel open", act: showHideControls},
  {name: "with the search open", act: showSearch},
  {name: "with the shortcuts open", act: showShortcuts},
  {name: "with the shortcuts open in the dark", options: {colorScheme: "dark"}, act: showShortcuts},
  {name: "with the menu of the view open", act: showViewMenu},
  {name: "with its rails folded", options: {hash: "left=0&right=0"}},
  {name: "in presenter mode", options: {hash: "presenter=1", viewport: {width: 1280, height: 720}}},
  {name: "on a phone", options: phone},
  {name: "on a phone with the data open", options: phone, act: showData},
  {name: "on a phone with the output open", options: phone, act: showOutput},
  {name: "on a phone in the dark", options: {...phone, colorScheme: "dark"}},
  {name: "with controls hidden by a teacher", options: {hash: "hide=step.speed.search.share"}}
];

test.for(states)("axe finds nothing wrong with the page $name", async ({options, act}, {open}) => {
  const {page} = await open(options);
  await trains(page);
  await page.getByRole("listbox", {name: /^Network/, includeHidden: true}).waitFor({state: "attached"});
  await act?.(page);
  expect(await findAccessibilityProblems(page)).toEqual([]);
});

test("on a phone nothing scrolls sideways, and what can be tapped is large enough for a finger", async ({open}) => {
  const {page} = await open(phone);
  await trains(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("header button, footer button, footer select")]
      .filter((element) => element.checkVisibility())
      .map((element) => ({name: element.textContent, box: element.getBoundingClientRect()}))
      .filter(({box}) => box.width < 44 || box.height < 44)
      .map(({name, box}) => `${name} ${box.width}×${box.height}`)
  );
  expect(small).toEqual([]);
});

async function showGallery(page: Page): Promise<void> {
  await page.keyboard.press("g");
  await dialog(page, "Gallery").getByRole("img").first().waitFor();
}

async function showHideControls(page: Page): Promise<void> {
  await page.keyboard.press("s");
  await dialog(page, "Share").getByText("Hide controls").click();
  await page.getByRole("checkbox", {name: "Speed", exact: true}).waitFor();
}

async function showSearch(page: Page): Promise<void> {
  await page.keyboard.press("/");
  await dialog(page, "Search").getByRole("option").first().waitFor();
}

async function showShortcuts(page: Page): Promise<void> {
  await page.keyboard.press("?");
  await dialog(page, "Keyboard shortcuts").waitFor();
}

async function showViewMenu(page: Page): Promise<void> {
  await button(page, "View").click();
  await page.getByRole("menu", {name: "View"}).getByText("Dark", {exact: true}).waitFor();
}

async function showData(page: Page): Promise<void> {
  await button(page, "Data").click();
  await button(page, "Spiral").waitFor();
}

async function showOutput(page: Page): Promise<void> {
  await button(page, "Output").click();
  await page.getByRole("region", {name: "Loss"}).waitFor();
}
