import type {Page} from "playwright-core";
import {expect} from "vitest";
import {test} from "./page.ts";
import {button, isFocused} from "./running.ts";

/** What has the focus, by its name for those who listen. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element?.ariaLabel ?? element?.closest("label")?.textContent.trim() ?? element?.textContent.trim() ?? "";
  });
}

/** Whether Tab comes to a control. */
function isStop(page: Page, name: string): Promise<boolean> {
  return button(page, name).evaluate((element: HTMLElement) => element.tabIndex === 0);
}

test("playback is one tab stop at Play, and arrow keys walk it without changing a choice", async ({open}) => {
  const {page} = await open({hash: "play=0"});
  await expect.poll(() => isStop(page, "Play")).toBe(true);
  await button(page, "Play").focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => focused(page)).toBe("Step");
  const speed = page.getByRole("combobox", {name: "Speed"});
  const before = await speed.inputValue();
  await page.keyboard.press("End");
  await expect.poll(() => isFocused(speed)).toBe(true);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => speed.inputValue()).toBe(before);
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => speed.inputValue()).not.toBe(before);
  await page.keyboard.press("Home");
  await expect.poll(() => focused(page)).toBe("Same start");
  await expect.poll(() => isStop(page, "Same start")).toBe(true);
  await expect.poll(() => isStop(page, "Play")).toBe(false);
  await page.keyboard.press("Tab");
  await expect.poll(() => focused(page)).toBe("Gallery");
});

test("the controls above the layers are one tab stop, from left to right", async ({open}) => {
  const {page} = await open({hash: "play=0"});
  const layers = page.getByRole("toolbar", {name: "Layers"});
  await layers.getByRole("button", {name: "Add a layer before Hidden 1"}).focus();
  const names = ["More about Hidden 1", "One unit fewer in Hidden 1", "Units of Hidden 1", "One unit more in Hidden 1"];
  for (const name of names) {
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => focused(page)).toBe(name);
  }
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("3");
  // The caret moves in what is being typed.
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => focused(page)).toBe("Units of Hidden 1");
  await page.keyboard.press("Enter");
  await page.getByText("3 + 2 units").waitFor();
});

test("a slider and its number are one tab stop: a digit leads into the field", async ({open}) => {
  const {page} = await open({hash: "play=0"});
  const noise = page.getByRole("slider", {name: "Noise"});
  await noise.focus();
  await page.keyboard.type("0.5");
  const field = page.getByRole("textbox", {name: "Noise"});
  await expect.poll(() => isFocused(field)).toBe(true);
  await page.keyboard.press("Enter");
  await expect.poll(() => noise.inputValue()).toBe("0.5");
  await page.keyboard.press("Tab");
  await expect.poll(() => isFocused(noise)).toBe(true);
});

test("the gallery is walked with arrow keys, row by row", async ({open}) => {
  const {page} = await open({hash: "play=0"});
  await button(page, "Play").waitFor();
  await page.keyboard.press("g");
  const cards = page.getByRole("dialog", {name: "Gallery"}).getByRole("group").getByRole("button");
  await cards.first().focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => isFocused(cards.nth(1))).toBe(true);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowDown");
  const top = (index: number) => cards.nth(index).evaluate((element) => element.getBoundingClientRect().top);
  const below = () => page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0);
  await expect.poll(async () => (await below()) - (await top(0))).toBeGreaterThan(0);
  expect(await cards.evaluateAll((all: HTMLElement[]) => all.filter(({tabIndex}) => tabIndex === 0).length)).toBe(1);
});

test("the whole page has at most 32 tab stops", async ({open}) => {
  const {page} = await open({hash: "play=0"});
  for (const name of ["Circle", "x₁", "Add a layer before Output", "Save as CSV"]) await button(page, name).waitFor();
  await page.getByText("Confusion matrix").waitFor();
  await page.getByText("Answers as a table").waitFor();
  const count = (): Promise<number> =>
    page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary, [tabindex]")].filter(
          (element) => element.tabIndex >= 0 && !element.matches(":disabled") && element.checkVisibility()
        ).length
    );
  await expect.poll(count).toBeLessThanOrEqual(32);
});
