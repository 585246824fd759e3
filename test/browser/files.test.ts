import {tmpdir} from "node:os";
import {join} from "node:path";
import type {FileChooser, Page} from "playwright-core";
import {expect} from "vitest";
import {test} from "./page.ts";
import {button, dialog, hashOf, passes, rests, says, stepOf, trains} from "./running.ts";

type File = Parameters<FileChooser["setFiles"]>[0];

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
  await openFile(page, {name: "broken.json", mimeType: "application/json", buffer: Buffer.from("{")});
  await says(page, "This file cannot be opened");
  await passes(page, await stepOf(page));
});

test("an experiment that was saved as a file opens again", async ({open}) => {
  const hash = `${hashOf({name: "The one that was saved", data: {kind: "moons"}})}&play=0`;
  const {page} = await open({hash});
  await rests(page);
  const saved = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  const path = join(tmpdir(), `nnviz-${process.pid}.json`);
  await (await saved).saveAs(path);
  const address = page.url();
  await page.keyboard.press("n");
  await expect.poll(() => page.url()).not.toBe(address);
  await openFile(page, path);
  await expect.poll(() => page.url()).toBe(address);
  await says(page, "The one that was saved");
  expect(await page.getByRole("alert").count()).toBe(0);
  expect(await button(page, "Undo").isEnabled()).toBe(true);
});

/** Asks for a file with the key, and gives it. */
async function openFile(page: Page, file: File): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  // Files are asked for here and not by the browser's own window once this has gone there and back.
  await page.evaluate(() => 0);
  await page.keyboard.press("o");
  await (await chooser).setFiles(file);
}
