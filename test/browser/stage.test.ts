import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {findAccessibilityProblems, test} from "./page.ts";
import {button, hashOf, isFocused, says, settled} from "./running.ts";

/** One hidden unit, which stands in the middle of its column. */
const small = hashOf({data: {kind: "circle"}, model: [{op: "linear", out: 1}, {op: "tanh"}, {op: "linear"}]});

/** The card of a locked number. */
function card(page: Page) {
  return page.getByRole("dialog", {name: /hidden 1/});
}

/** What stands beside the mark under the pointer. */
function preview(page: Page) {
  return page.locator(".preview");
}

/** Moves the pointer down the column of the hidden layer until it is on the unit, and returns where that is. */
async function pointAtUnit(page: Page): Promise<{x: number; y: number}> {
  let place: {x: number; y: number} | undefined;
  await expect.poll(async () => (place = await maybePointAtUnit(page)) !== undefined).toBe(true);
  if (!place) throw new Error("there is no unit in its column");
  return place;
}

async function maybePointAtUnit(page: Page): Promise<{x: number; y: number} | undefined> {
  const heading = await button(page, "More about Hidden 1").boundingBox();
  const picture = await page.getByRole("group", {name: "Network"}).boundingBox();
  if (!heading || !picture) return undefined;
  const x = heading.x + heading.width / 2;
  for (let y = picture.y + picture.height * 0.4; y < picture.y + picture.height * 0.7; y += 12) {
    await page.mouse.move(x, y);
    // What is under the pointer is looked up with the next frame.
    await nextFrame(page);
    if ((await preview(page).count()) > 0) return {x, y};
  }
  return undefined;
}

/** Resolves when the page has had its turn to draw. */
function nextFrame(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
      })
  );
}

/** The pixels of the output surface. */
function surfacePixels(page: Page): Promise<string> {
  return page
    .getByRole("complementary", {name: "Output"})
    .locator("canvas")
    .first()
    .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
}

describe("the stage", () => {
  test("shows a unit's function large beside the pointer", async ({open}) => {
    const {page} = await open({hash: `${small}&play=0`});
    await button(page, "More about Hidden 1").waitFor();
    await pointAtUnit(page);
    await expect.poll(() => preview(page).innerText()).toMatch(/Unit 1 of hidden 1[^]*range[^]*bias/);
    await page.mouse.move(0, 0);
    await expect.poll(() => preview(page).count()).toBe(0);
  });

  test("names one value for one number all over its card while it trains", async ({open}) => {
    const {page} = await open({hash: "lock=hidden1.weight%5B0,0%5D&speed=300"});
    const opened = page.getByRole("dialog", {name: /Weight/});
    await opened.getByRole("textbox", {name: "Weight", exact: true}).waitFor();
    const unlike = await opened.evaluate(async (card) => {
      const found: string[] = [];
      for (let frame = 0; frame < 60; frame++) {
        const title = card.querySelector("h2")?.textContent.split("=").at(-1)?.trim();
        const field = card.querySelector("input")?.value;
        if (field !== title) found.push(`${field} and ${title}`);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return found;
    });
    expect(unlike).toEqual([]);
  });

  test("explains a unit and its sum as of one step while it trains", async ({open}) => {
    const {page} = await open({hash: "lock=now:hidden1.activation%5B0,0%5D&speed=300"});
    const opened = page.getByRole("dialog", {name: /Unit 1/});
    await opened.getByText("All the arithmetic of the sum").click();
    const sums = () =>
      opened.evaluate((dialog) => ({
        operand: dialog.querySelector("li b")?.textContent.trim(),
        total: dialog.querySelector("details[open] pre")?.textContent.trim().split(/\s+/).at(-1)
      }));
    await expect.poll(async () => (await sums()).total).toMatch(/\d/);
    const seen = new Set<string | undefined>();
    const unlike: string[] = [];
    await expect
      .poll(async () => {
        const {operand, total} = await sums();
        if (total !== operand) unlike.push(`${operand} and ${total}`);
        return seen.add(total).size;
      })
      .toBeGreaterThan(3);
    expect(unlike).toEqual([]);
  });

  test("locks a unit on a click, with the arithmetic of its number, and lets it go on Escape", async ({open}) => {
    const {page} = await open({hash: `${small}&play=0`});
    await button(page, "More about Hidden 1").waitFor();
    const {x, y} = await pointAtUnit(page);
    await page.mouse.click(x, y);
    await card(page).waitFor();
    await expect.poll(() => card(page).innerText()).toContain("now:hidden1.activation[0,0]");
    await expect.poll(() => card(page).locator(".katex").count()).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    await expect.poll(() => card(page).count()).toBe(0);
  });

  test("walks layers, units and connections with the arrow keys", async ({open}) => {
    const {page} = await open({hash: `${small}&play=0`});
    const list = page.getByRole("listbox", {name: /^Network/});
    await list.focus();
    const chosen = () => list.locator("[aria-selected=true]").innerText();
    await expect.poll(chosen).toMatch(/^Unit 1 of hidden 1, bias .*, 2 inputs$/);
    await page.keyboard.press("Shift+ArrowDown");
    await expect.poll(chosen).toMatch(/^Bias of unit 1 of hidden 1 = /);
    await page.keyboard.press("Shift+ArrowDown");
    await expect.poll(chosen).toMatch(/^Weight x₁ → unit 1 of hidden 1 = /);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(chosen).toBe("x₁");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await card(page).waitFor();
  });

  test("takes the focus into the explanation of what a key locks, and back to the mark", async ({open}) => {
    const {page} = await open({hash: `${small}&play=0`});
    const list = page.getByRole("listbox", {name: /^Network/});
    await list.press("Enter");
    await card(page).waitFor();
    await expect.poll(() => isFocused(card(page))).toBe(true);
    const sum = card(page).getByRole("button", {name: /^Sum of unit 1 of hidden 1.*: explain$/});
    await sum.first().press("Enter");
    await expect.poll(() => card(page).innerText()).toContain("now:hidden1[0,0]");
    await expect.poll(() => isFocused(card(page))).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => card(page).innerText()).toContain("now:hidden1.activation[0,0]");
    await page.keyboard.press("Escape");
    await expect.poll(() => card(page).count()).toBe(0);
    await expect.poll(() => isFocused(list)).toBe(true);
  });

  test("goes from a connection to the units at its ends", async ({open}) => {
    const {page} = await open({hash: `${small}&play=0`});
    const list = page.getByRole("listbox", {name: /^Network/});
    await list.focus();
    const chosen = () => list.locator("[aria-selected=true]").innerText();
    const onSecondWeight = async () => {
      for (let press = 0; press < 3; press++) await page.keyboard.press("Shift+ArrowDown");
      await expect.poll(chosen).toMatch(/^Weight x₂ → unit 1 of hidden 1 = /);
    };
    await onSecondWeight();
    await page.keyboard.press("ArrowRight");
    await expect.poll(chosen).toMatch(/^Unit 1 of hidden 1, /);
    await onSecondWeight();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(chosen).toBe("x₂");
  });

  test("shows units over the rows of the data when asked to, small and large, and keeps that in the link", async ({
    open
  }) => {
    const iris = hashOf({data: {kind: "iris"}, model: [{op: "linear", out: 1}, {op: "tanh"}, {op: "linear"}]});
    const {page} = await open({hash: `${iris}&play=0`});
    const picture = page.getByRole("group", {name: "Network"}).locator("canvas").nth(1);
    const pixels = () => picture.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    await button(page, "More about Hidden 1").waitFor();
    const overPlane = await settled(pixels);
    await page.getByRole("combobox", {name: "Pictures over"}).selectOption({label: "the data"});
    await expect.poll(pixels).not.toBe(overPlane);
    await expect.poll(() => page.url()).toContain("pictures=rows");
    await page.getByRole("listbox", {name: /^Network/}).focus();
    const large = preview(page).getByRole("img", {includeHidden: true});
    await expect
      .poll(() => large.getAttribute("aria-label"))
      .toContain("33 rows of each class, small to large sepal length");
    await page.reload();
    await expect.poll(() => page.getByRole("combobox", {name: "Pictures over"}).inputValue()).toBe("rows");
  });

  test("shows what a unit that looks at pixels looks for", async ({open}) => {
    const digits = hashOf({data: {kind: "digits"}, model: [{op: "linear", out: 2}, {op: "relu"}, {op: "linear"}]});
    const {page} = await open({hash: `${digits}&play=0`});
    await page.getByRole("listbox", {name: /^Network/}).focus();
    const large = preview(page).getByRole("img", {includeHidden: true});
    await expect
      .poll(() => large.getAttribute("aria-label"))
      .toContain("Weights of unit 1 of hidden 1, pixel by pixel");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => large.getAttribute("aria-label")).toContain("10 rows of each class");
  });

  test("says so when a layer gets fewer units than were asked for", async ({open}) => {
    const {page} = await open({hash: `${small}&play=0`});
    const units = page.getByRole("textbox", {name: "Units of Hidden 1"});
    await units.fill("100000");
    await units.press("Enter");
    await says(page, "100,000 units are too many for the stage, so the layer has 1,024");
    await units.blur();
    await expect.poll(() => units.inputValue()).toBe("1024");
  });

  test("says that a number was set by hand, and nothing of an update", async ({open}) => {
    const {page} = await open({hash: `${small}&play=0&lock=hidden1.weight[0,0]`});
    await card(page).waitFor();
    await button(page, /^Step/).first().click();
    await expect.poll(() => card(page).innerText()).toContain("last update");
    const details = card(page).locator("summary");
    const titles = await details.allInnerTexts();
    expect(new Set(titles).size).toBe(titles.length);
    const weight = card(page).getByRole("textbox", {name: "Weight"});
    await weight.fill("−7.5");
    await weight.press("Enter");
    await expect.poll(() => card(page).innerText()).toContain("Set by hand at step 1.");
    expect(await card(page).innerText()).not.toContain("last update");
  });

  test("shows an edited weight in every view at once", async ({open}) => {
    const {page} = await open({hash: `${small}&play=0&lock=hidden1.weight[0,0]`});
    await card(page).waitFor();
    const weight = card(page).getByRole("textbox", {name: "Weight"});
    await weight.waitFor();
    const before = await settled(() => surfacePixels(page));
    await weight.fill("−7.5");
    await weight.press("Enter");
    await expect.poll(() => surfacePixels(page)).not.toBe(before);
    await expect.poll(() => card(page).getByRole("heading").first().innerText()).toContain("−7.5");
    await expect.poll(() => weight.inputValue()).toBe("−7.5");
  });

  test("goes from a number to what went into it, and back", async ({open}) => {
    const {page} = await open({hash: `${small}&play=0&lock=now:hidden1.activation[0,0]`});
    await card(page).waitFor();
    await card(page)
      .getByRole("button", {name: /^Sum of unit 1 of hidden 1.*: explain$/})
      .first()
      .click();
    await expect.poll(() => card(page).innerText()).toContain("now:hidden1[0,0]");
    await card(page).getByRole("button", {name: "Back", exact: true}).click();
    await expect.poll(() => card(page).innerText()).toContain("now:hidden1.activation[0,0]");
  });

  test("adds a layer, changes its size and function, and removes it again", async ({open}) => {
    const {page} = await open({hash: `${small}&play=0`});
    await button(page, "Add a layer before Output").click();
    await button(page, "More about Hidden 2").waitFor();
    await button(page, "One unit more in Hidden 2").click();
    await expect.poll(() => page.getByRole("textbox", {name: "Units of Hidden 2"}).inputValue()).toBe("2");
    await page.getByRole("combobox", {name: "Activation of Hidden 2"}).selectOption({label: "ReLU"});
    await expect.poll(() => decodeURIComponent(page.url())).toContain("relu");
    await button(page, "More about Hidden 2").click();
    await button(page, "Remove layer").click();
    await expect.poll(() => button(page, "More about Hidden 2").count()).toBe(0);
  });

  test("has nothing that axe finds wrong while an explanation or a layer's options are open", async ({open}) => {
    const {page} = await open({hash: `${small}&play=0&lock=hidden1.weight[0,0]`});
    await card(page).getByRole("textbox", {name: "Weight"}).waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await button(page, "More about Hidden 1").press("Enter");
    await page.getByRole("dialog", {name: "More about Hidden 1"}).waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });
});
