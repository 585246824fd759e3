import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {expect} from "vitest";
import {findAccessibilityProblems, test, type OpenOptions} from "./page.ts";

const phone: OpenOptions = {viewport: {width: 360, height: 740}, hasTouch: true, isMobile: true};

interface State {
  name: string;
  options?: OpenOptions;
  act?: (page: Page) => Promise<unknown>;
}

const press = (key: string) => (page: Page) => page.keyboard.press(key);
const button = (page: Page, name: string | RegExp) => page.getByRole("button", {name, exact: true});
const dialog = (page: Page, name: string) => page.getByRole("dialog", {name});

const states: State[] = [
  {name: "as it opens in the dark", options: {colorScheme: "dark"}},
  {name: "with the gallery open", act: press("g")},
  {name: "with the share panel open", act: openHideControls},
  {name: "with the search open", act: press("/")},
  {name: "with the shortcuts open", act: press("?")},
  {name: "with the shortcuts open in the dark", options: {colorScheme: "dark"}, act: press("?")},
  {name: "with the menu of the view open", act: (page) => button(page, "View").click()},
  {name: "with its rails folded", options: {hash: "left=0&right=0"}},
  {name: "in presenter mode", options: {hash: "presenter=1", viewport: {width: 1280, height: 720}}},
  {name: "on a phone", options: phone},
  {name: "on a phone with the data open", options: phone, act: (page) => button(page, "Data").click()},
  {name: "on a phone with the output open", options: phone, act: (page) => button(page, "Output").click()},
  {name: "on a phone in the dark", options: {...phone, colorScheme: "dark"}},
  {name: "with controls hidden by a teacher", options: {hash: "hide=step.speed.search.share"}}
];

async function openHideControls(page: Page): Promise<void> {
  await page.keyboard.press("s");
  await dialog(page, "Share").getByText("Hide controls").click();
}

/** Resolves once the network trains. */
async function trains(page: Page): Promise<void> {
  await button(page, "Pause").waitFor();
}

test.for(states)("axe finds nothing wrong with the page $name", async ({options, act}, {open}) => {
  const {page} = await open(options);
  await trains(page);
  await act?.(page);
  await page.waitForTimeout(300);
  expect(await findAccessibilityProblems(page)).toEqual([]);
});

test("the page can be worked with the keyboard alone", async ({open}) => {
  const {page} = await open();
  await trains(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("stage");
  await page.keyboard.press("Space");
  await button(page, "Play").waitFor();
  // The last frames of playing may still be on their way: the count of steps has to stand still first.
  let before = -1;
  await eventually(async () => {
    const last = before;
    before = await stepOf(page);
    await page.waitForTimeout(200);
    return last === before;
  }).toBe(true);
  await page.keyboard.press(".");
  await eventually(() => stepOf(page)).toBe(before + 1);
  await page.keyboard.press("/");
  await page.keyboard.type("dark");
  await page.keyboard.press("Enter");
  await eventually(() => page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
  await page.keyboard.press("r");
  await eventually(() => stepOf(page)).toBe(0);
});

test("Escape goes back one level and gives the focus back", async ({open}) => {
  const {page} = await open();
  await trains(page);
  await page.keyboard.press("p");
  const menu = button(page, "Menu");
  await menu.focus();
  await page.keyboard.press("s");
  await dialog(page, "Share").waitFor();
  await page.keyboard.press("Escape");
  await dialog(page, "Share").waitFor({state: "detached"});
  expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true);
  const presents = () => page.evaluate(() => document.documentElement.hasAttribute("data-presenter"));
  expect(await presents()).toBe(true);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await eventually(presents).toBe(false);
});

test("menus are walked with arrow keys", async ({open}) => {
  const {page} = await open();
  await trains(page);
  await button(page, "View").focus();
  await page.keyboard.press("Enter");
  const focused = () => page.evaluate(() => document.activeElement?.textContent.trim() ?? "");
  await eventually(focused).toBe("Colours of the system");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toBe("Dark");
  await page.keyboard.press("Enter");
  await eventually(() => page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
});

test("a control says its name, a sentence and its key to who rests on it, and takes the words back on Escape", async ({
  open
}) => {
  const {page} = await open();
  await trains(page);
  const same = button(page, "Same start");
  await same.hover();
  const tooltip = page.getByRole("tooltip");
  await tooltip.waitFor();
  expect(await tooltip.textContent()).toBe("Same startRGoes back to step 0 with exactly the same starting weights.");
  expect(await same.getAttribute("aria-describedby")).toBe(await tooltip.getAttribute("id"));
  await page.keyboard.press("Escape");
  await tooltip.waitFor({state: "hidden"});
});

test("single keys do nothing once they are switched off, but combinations do", async ({open}) => {
  const {page} = await open({hash: "keys=0"});
  await trains(page);
  await page.keyboard.press("g");
  expect(await page.getByRole("dialog").count()).toBe(0);
  await page.keyboard.press("Control+k");
  await dialog(page, "Search").waitFor();
});

test("single keys leave typing alone", async ({open}) => {
  const {page} = await open();
  await trains(page);
  await page.keyboard.press("/");
  await page.keyboard.type("g .n");
  expect(await dialog(page, "Search").getByRole("combobox").inputValue()).toBe("g .n");
  expect(await page.getByRole("dialog").count()).toBe(1);
});

test("the search finds numbers by their address and opens them", async ({open}) => {
  const {page} = await open();
  await trains(page);
  await page.keyboard.press("/");
  await page.keyboard.type("hidden1.weight[0,1]");
  await page.keyboard.press("Enter");
  await eventually(() => new URL(page.url()).hash).toContain("lock=hidden1.weight");
});

test("the search gives the focus to the setting that it found", async ({open}) => {
  const {page} = await open();
  await trains(page);
  await button(page, "Menu").or(button(page, "View")).first().focus();
  await page.keyboard.press("/");
  await page.keyboard.type("spiral");
  await page.keyboard.press("Enter");
  await eventually(() => button(page, "Spiral").evaluate((tile) => tile === document.activeElement)).toBe(true);
});

test("a teacher's link leaves out what was unticked", async ({open}) => {
  const {page} = await open();
  await trains(page);
  await openHideControls(page);
  await page.getByRole("checkbox", {name: "Speed", exact: true}).uncheck();
  await page.getByRole("checkbox", {name: "Gallery", exact: true}).uncheck();
  // The link stays in sight, however far down the list one is.
  const [title, copy] = [page.getByRole("heading", {name: "Share"}), button(page, "Copy link")];
  expect((await copy.boundingBox())?.y).toBeGreaterThan((await title.boundingBox())?.y ?? Infinity);
  const link = await page.getByLabel("Link to this experiment").inputValue();
  expect(link).toContain("hide=speed.gallery");
  const {page: pupil} = await open({hash: new URL(link).hash.slice(1)});
  await trains(pupil);
  expect(await pupil.getByLabel("Speed").count()).toBe(0);
  expect(await button(pupil, "Gallery").count()).toBe(0);
  await pupil.keyboard.press("g");
  expect(await pupil.getByRole("dialog").count()).toBe(0);
});

test("a picture of the network is saved as a drawing and as an image", async ({open}) => {
  const {page} = await open();
  await trains(page);
  await page.keyboard.press("s");
  for (const [kind, ending] of [
    ["SVG", ".svg"],
    ["PNG", ".png"]
  ] as const) {
    const saved = page.waitForEvent("download");
    await dialog(page, "Share").getByRole("button", {name: kind}).first().click();
    expect((await saved).suggestedFilename()).toMatch(new RegExp(`network\\${ending}$`));
  }
});

test("a file that is none of ours gets a sentence, and the network trains on", async ({open}) => {
  const {page} = await open();
  await trains(page);
  const chooser = page.waitForEvent("filechooser");
  // Files are asked for here and not by the browser's own window once this has gone there and back.
  await page.evaluate(() => 0);
  await page.keyboard.press("o");
  await (await chooser).setFiles({name: "broken.json", mimeType: "application/json", buffer: Buffer.from("{")});
  await page.getByText("This file cannot be opened").waitFor();
  const before = await stepOf(page);
  await eventually(() => stepOf(page)).toBeGreaterThan(before);
});

test("an experiment that was saved as a file opens again", async ({open}) => {
  const {page} = await open();
  await trains(page);
  await page.keyboard.press("Space");
  const saved = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  const path = join(tmpdir(), `nnviz-${process.pid}.json`);
  await (await saved).saveAs(path);
  await page.keyboard.press("n");
  const chooser = page.waitForEvent("filechooser");
  // Files are asked for here and not by the browser's own window once this has gone there and back.
  await page.evaluate(() => 0);
  await page.keyboard.press("o");
  await (await chooser).setFiles(path);
  await eventually(() => page.evaluate(() => document.querySelector("[role=alert]")?.textContent ?? "")).toBe("");
  await eventually(() => button(page, "Undo").isEnabled()).toBe(true);
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

test("how training goes is told to those who listen", async ({open}) => {
  const {page} = await open();
  await trains(page);
  const told = () => page.locator("[data-live=training]").textContent();
  await eventually(told).toMatch(/^Training\./);
  await page.keyboard.press("Space");
  await eventually(told).toMatch(/^Paused\. Step [\d,]+, \d+% of test points right, loss [\d.]+/);
});

test("who listens hears at once that training began again with other data", async ({open}) => {
  const {page} = await open();
  await trains(page);
  // Nothing is told by the clock any more: playing anew sets the timer, which is none.
  await page.evaluate(() => Object.assign(window, {setInterval: () => 0}));
  await eventually(() => stepOf(page)).toBeGreaterThan(100);
  await page.keyboard.press("Space");
  await button(page, "Play").waitFor();
  await page.keyboard.press("Space");
  await trains(page);
  const heard = async (): Promise<number> => {
    const sentence = await page.locator("[data-live=training]").textContent();
    return Number(/Step ([\d,]+)/.exec(sentence ?? "")?.[1]?.replaceAll(",", "") ?? Number.NaN);
  };
  await eventually(heard).toBeGreaterThan(100);
  await button(page, "Spiral").click();
  await eventually(heard).toBeLessThan(100);
});

test("a link's theme stands before the first paint, and only a chosen one stays for the next visit", async ({open}) => {
  const {page} = await open({hash: "theme=dark"});
  await trains(page);
  const background = (of: Page) => of.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = "rgb(21, 24, 27)";
  expect(await background(page)).toBe(dark);
  const visit = async (): Promise<Page> => {
    const visitor = await page.context().newPage();
    await visitor.goto(page.url().replace(/#.*/, ""));
    await trains(visitor);
    return visitor;
  };
  const second = await visit();
  expect(await background(second)).not.toBe(dark);
  await second.keyboard.press("/");
  await second.keyboard.type("dark");
  await second.keyboard.press("Enter");
  await eventually(() => background(second)).toBe(dark);
  expect(await background(await visit())).toBe(dark);
});

/** The step that the counter shows. */
async function stepOf(page: Page): Promise<number> {
  const text = await page.locator("header dd, footer dd").first().textContent();
  return Number(text?.replaceAll(",", ""));
}

/** Expects something of a page that gets there in its own time. */
function eventually<T>(get: () => T | Promise<T>): ReturnType<typeof expect.poll<T>> {
  return expect.poll(get, {timeout: 20_000});
}
