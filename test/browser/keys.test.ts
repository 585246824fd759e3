import {expect} from "vitest";
import {test} from "./page.ts";
import {button, dialog, isFocused, passes, rests, trains} from "./running.ts";

test("the page can be worked with the keyboard alone", async ({open}) => {
  const {page} = await open({hash: "play=0"});
  await rests(page);
  await page.keyboard.press("Tab");
  await expect.poll(() => isFocused(page.getByRole("link", {name: "Skip to the network"}))).toBe(true);
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("stage");
  await page.keyboard.press(".");
  await expect.poll(() => rests(page)).toBe(1);
  await page.keyboard.press("Space");
  await passes(page, 1);
  await page.keyboard.press("Space");
  await rests(page);
  await page.keyboard.press("/");
  await page.keyboard.type("dark");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
  await dialog(page).waitFor({state: "detached"});
  await page.keyboard.press("r");
  await expect.poll(() => rests(page)).toBe(0);
});

test("Escape goes back one level and gives the focus back", async ({open}) => {
  const {page} = await open({hash: "play=0"});
  await rests(page);
  await page.keyboard.press("p");
  const menu = button(page, "Menu");
  await menu.focus();
  await page.keyboard.press("s");
  await dialog(page, "Share").waitFor();
  await page.keyboard.press("Escape");
  await dialog(page, "Share").waitFor({state: "detached"});
  await expect.poll(() => isFocused(menu)).toBe(true);
  const presents = () => page.evaluate(() => document.documentElement.hasAttribute("data-presenter"));
  expect(await presents()).toBe(true);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect.poll(presents).toBe(false);
});

test("menus are walked with arrow keys", async ({open}) => {
  const {page} = await open({hash: "play=0"});
  await rests(page);
  await button(page, "View").focus();
  await page.keyboard.press("Enter");
  const focused = () => page.evaluate(() => document.activeElement?.textContent.trim() ?? "");
  await expect.poll(focused).toBe("Colours of the system");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect.poll(focused).toBe("Dark");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
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
  const {page} = await open({hash: "keys=0&play=0"});
  await rests(page);
  await page.keyboard.press("g");
  // A gallery on its way would keep this from opening.
  await page.keyboard.press("Control+k");
  await dialog(page, "Search").waitFor();
  expect(await dialog(page).count()).toBe(1);
});

test("single keys leave typing alone", async ({open}) => {
  const {page} = await open();
  await trains(page);
  await page.keyboard.press("/");
  await page.keyboard.type("g .n");
  await expect.poll(() => dialog(page, "Search").getByRole("combobox").inputValue()).toBe("g .n");
  expect(await dialog(page).count()).toBe(1);
});

test("the search finds numbers by their address and opens them", async ({open}) => {
  const {page} = await open();
  await trains(page);
  await page.keyboard.press("/");
  await page.keyboard.type("hidden1.weight[0,1]");
  await page.keyboard.press("Enter");
  await expect.poll(() => new URL(page.url()).hash).toContain("lock=hidden1.weight");
});

test("the search gives the focus to the setting that it found", async ({open}) => {
  const {page} = await open({hash: "play=0"});
  const spiral = button(page, "Spiral");
  await spiral.waitFor();
  await button(page, "View").focus();
  await page.keyboard.press("/");
  await page.keyboard.type("spiral");
  await page.keyboard.press("Enter");
  await expect.poll(() => isFocused(spiral)).toBe(true);
});
