import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {dropFile} from "./dropFile.ts";
import {findAccessibilityProblems, test} from "./page.ts";

const pets = [
  "height (cm);weight;colour;species",
  ...Array.from(
    {length: 60},
    (_, i) => `${20 + (i % 7) + (i % 3) * 9};${i % 10 === 0 ? "" : i % 5};red;${["cat", "dog", "fox"][i % 3]}`
  )
].join("\n");

/** Opens the dialog for own data. */
async function openOwnData(page: Page): Promise<void> {
  await page.getByRole("button", {name: "Own data", exact: true}).click();
  await page.getByRole("dialog", {name: "Own data"}).waitFor();
}

/** Waits until the panel names this data as the one in use. */
async function waitForData(page: Page, name: string): Promise<void> {
  await page.getByRole("complementary", {name: "Data and training"}).getByText(name, {exact: true}).first().waitFor();
}

describe("the data panel", () => {
  test("changes the data by a tile, and tells which is chosen", async ({open}) => {
    const {page} = await open({hash: "play=0"});
    const spiral = page.getByRole("button", {name: "Spiral", exact: true});
    await spiral.click();
    await page.waitForFunction(() => document.querySelector("button[aria-label='Spiral']")?.ariaPressed === "true");
    expect(await page.getByRole("button", {name: "Circle", exact: true}).getAttribute("aria-pressed")).toBe("false");
    await waitForData(page, "Spiral");
  });

  test("is one tab stop for all tiles, and arrow keys walk them", async ({open}) => {
    const {page} = await open({hash: "play=0"});
    await page.getByRole("button", {name: "Circle", exact: true}).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Sine");
    await page.keyboard.press("Enter");
    await waitForData(page, "Sine");
  });

  test("takes numbers that are typed, and starts anew with them", async ({open}) => {
    const {page} = await open({hash: "play=0"});
    const noise = page.getByRole("textbox", {name: "Noise"});
    await noise.fill("0.75");
    await noise.press("Enter");
    await page.waitForFunction(() => location.hash.includes("noise_0.75"));
    await expect.poll(() => page.getByRole("slider", {name: "Noise"}).inputValue()).toBe("0.75");
  });

  test("adds an input by its tile, but keeps the last one", async ({open}) => {
    const {page} = await open({hash: "play=0"});
    await page.getByRole("button", {name: "x₂", exact: true}).click();
    await page.waitForFunction(() => location.hash.includes("inputs"));
    const last = page.getByRole("button", {name: "x₁", exact: true});
    await last.click({force: true});
    expect(await last.getAttribute("aria-pressed")).toBe("true");
  });

  test("saves the data as a table", async ({open}) => {
    const {page} = await open({hash: "play=0"});
    const saved = page.waitForEvent("download");
    await page.getByRole("button", {name: "Save as CSV"}).click();
    expect((await saved).suggestedFilename()).toBe("circle.csv");
  });
});

describe("own data", () => {
  test("is pasted, understood, changed and trained on", async ({open}) => {
    const {page} = await open({hash: "play=0"});
    await openOwnData(page);
    await page.getByRole("textbox", {name: /Paste a table/}).fill(pets);
    await page.getByText('The target is "species", with 3 classes: cat, dog and fox.').waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.getByLabel("Missing values").selectOption({label: "fill in the mean"});
    await page.getByText("were replaced by the mean").waitFor();
    await page.getByRole("button", {name: "Use this data"}).click();
    await page.getByRole("dialog").waitFor({state: "detached"});
    await waitForData(page, "Own data");
  });

  test("says what is wrong with prose, and nothing is lost", async ({open}) => {
    const {page} = await open({hash: "play=0"});
    await openOwnData(page);
    const field = page.getByRole("textbox", {name: /Paste a table/});
    await field.fill("It was the best of times, it was the worst of times.");
    await page.getByText(/^csv/).waitFor();
    expect(await page.getByRole("button", {name: "Use this data"}).count()).toBe(0);
    await page.keyboard.press("Escape");
    await waitForData(page, "Circle");
  });

  test("of 100,000 rows is read beside the page, by a worker of its own", async ({open}) => {
    const {page} = await open({hash: "play=0"});
    const reader = page.waitForEvent("worker", (worker) => worker.url().includes("csvWorker"));
    await openOwnData(page);
    const rows = Array.from({length: 100_000}, (_, i) => `${i % 97},${(i * 7) % 89},${i % 2 ? "yes" : "no"}`);
    await page.setInputFiles("input[type=file]", {
      name: "large.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`a,b,answer\n${rows.join("\n")}\n`)
    });
    await page.getByText(/100,000 rows .* were drawn at random|of 100,000 rows/).waitFor();
    await reader;
    await page.getByRole("button", {name: "Use this data"}).click();
    await waitForData(page, "large");
  });

  test("of 500 columns is read, and says how many inputs it takes", async ({open}) => {
    const {page} = await open({hash: "play=0"});
    await openOwnData(page);
    const line = (value: (c: number) => string) => Array.from({length: 500}, (_, c) => value(c)).join(",");
    const body = Array.from({length: 20}, (_, row) => line((c) => String(((row + 1) * (c + 3)) % 17)));
    await page.setInputFiles("input[type=file]", {
      name: "wide.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`${line((c) => `c${c}`)}\n${body.join("\n")}\n`)
    });
    await page.getByText(/beyond the first 100 inputs/).waitFor();
    await page.getByText("and 440 more columns").waitFor();
  });

  test("is dropped onto the page as a file", async ({open}) => {
    const {page} = await open({hash: "play=0"});
    await dropFile(page, "body", {name: "pets.csv", type: "text/csv", text: pets});
    await page.getByText(/The target is "species"/).waitFor();
    await page.getByRole("button", {name: "Use this data"}).click();
    await waitForData(page, "pets");
  });

  test("is found by the search, by what can be done with it, and with the rails folded", async ({open}) => {
    const {page} = await open({hash: "left=0"});
    await page.getByRole("button", {name: "Pause", exact: true}).waitFor();
    for (const words of ["paste", "draw"]) {
      await page.keyboard.press("/");
      await page.getByRole("combobox", {name: /Search/}).waitFor();
      await page.keyboard.type(words);
      await page.getByRole("option", {name: /^Own data/}).waitFor();
      await page.keyboard.press("Enter");
      await page.getByRole("dialog", {name: "Own data"}).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({state: "detached"});
    }
    await page.keyboard.press("i");
    await page.getByRole("dialog", {name: "Own data"}).waitFor();
  });

  test("is drawn with the mouse, and erased", async ({open}) => {
    const {page} = await open({hash: "play=0"});
    await openOwnData(page);
    await page.getByRole("button", {name: "Draw points"}).click();
    const pad = page.getByRole("application", {name: "Drawing pad"});
    await page.getByRole("button", {name: "Clear"}).click();
    await pad.click({position: {x: 100, y: 100}});
    await page.getByRole("button", {name: /Class 2/}).click();
    await pad.click({position: {x: 200, y: 200}});
    await page.getByText("Class 2, 1 point", {exact: true}).waitFor();
    await page.getByRole("button", {name: "Erase"}).click();
    await pad.click({position: {x: 200, y: 200}});
    await page.getByText("Class 2, 0 points").waitFor();
    await expect.poll(() => page.getByRole("button", {name: "Use this data"}).isDisabled()).toBe(true);
  });

  test("is drawn with keys alone", async ({open}) => {
    const {page} = await open({hash: "play=0"});
    await openOwnData(page);
    await page.getByRole("button", {name: "Draw points"}).click();
    await page.getByRole("button", {name: "Clear"}).click();
    const pad = page.getByRole("application", {name: "Drawing pad"});
    await pad.focus();
    for (const key of ["1", "ArrowLeft", "Space", "2", "Shift+ArrowRight", "Space"]) await page.keyboard.press(key);
    await page.getByText("Class 1, 1 point", {exact: true}).waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.getByRole("button", {name: "Use this data"}).click();
    await waitForData(page, "Drawn points");
  });
});

describe("the training panel", () => {
  test("shows the five common settings beside the data on a low screen, without scrolling", async ({open}) => {
    const {page} = await open({viewport: {width: 1366, height: 768}});
    const rail = page.getByRole("complementary", {name: "Data and training"});
    const last = rail.getByRole("slider", {name: "L2 penalty"});
    await last.waitFor();
    const [inside, around] = [await last.boundingBox(), await rail.boundingBox()];
    const bottom = (box: typeof inside): number => (box ? box.y + box.height : NaN);
    expect(bottom(inside)).toBeLessThanOrEqual(bottom(around));
    for (const name of ["Optimizer", "Loss"])
      expect(await rail.getByRole("combobox", {name, exact: true}).isVisible()).toBe(true);
    expect(await rail.evaluate((element) => element.scrollTop)).toBe(0);
  });

  test("changes the optimizer while training goes on, and shows its settings", async ({open}) => {
    const {page} = await open();
    await page.getByRole("combobox", {name: "Optimizer"}).selectOption({label: "SGD"});
    await page.getByText("More settings").click();
    const momentum = page.getByRole("textbox", {name: "Momentum μ"});
    await momentum.fill("0.9");
    await momentum.press("Enter");
    await page.waitForFunction(() => location.hash.startsWith("#") && location.hash.includes("y~"));
    await expect.poll(() => page.getByRole("button", {name: "Undo", exact: true}).isEnabled()).toBe(true);
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  test("takes a rate far beyond its slider", async ({open}) => {
    const {page} = await open();
    await page.getByRole("combobox", {name: "Optimizer"}).selectOption({label: "SGD"});
    const rate = page.getByRole("textbox", {name: "Learning rate"});
    await rate.fill("1e9");
    await rate.press("Enter");
    expect(await rate.inputValue()).toBe("1e9");
  });

  test("stops where it was told to", async ({open}) => {
    const {page} = await open();
    await page.getByText("More settings").click();
    await page.getByRole("switch", {name: "Steps reach"}).check();
    const steps = page.getByRole("textbox", {name: "Steps reach"});
    await steps.fill("120");
    await steps.press("Enter");
    await page.getByText(/Training stopped at step/).waitFor();
  });
});

describe("the gallery", () => {
  test("shows every experiment with a picture, and opens one that plays", async ({open}) => {
    const {page} = await open();
    await page.getByRole("button", {name: "Gallery", exact: true}).click();
    const dialog = page.getByRole("dialog", {name: "Gallery"});
    const pictures = dialog.getByRole("img");
    await pictures.first().waitFor();
    await expect.poll(() => pictures.count()).toBeGreaterThanOrEqual(16);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await dialog.getByRole("button", {name: /Handwritten digits/}).click();
    await dialog.waitFor({state: "detached"});
    await waitForData(page, "Digits");
    await page.getByRole("button", {name: "Pause"}).waitFor();
  });
});
