import type {Page} from "playwright-core";
import {expect} from "vitest";

/** What is dropped. */
export interface DroppedFile {
  name: string;
  type?: string;
  /** Characters stand for bytes. */
  text: string;
}

/** Drops a file onto an element of the page, as a person would, once the page takes files: that is a little after it is shown. */
export async function dropFile(page: Page, target: string, file: DroppedFile): Promise<void> {
  const transfer = await page.evaluateHandle(({name, type = "", text}) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(text, (letter) => letter.charCodeAt(0))], name, {type}));
    return data;
  }, file);
  await page.dispatchEvent(target, "dragenter", {dataTransfer: transfer});
  const isTaken = (): Promise<boolean> =>
    page
      .locator(target)
      .first()
      .evaluate(
        (element, dataTransfer) =>
          !element.dispatchEvent(new DragEvent("dragover", {dataTransfer, bubbles: true, cancelable: true})),
        transfer
      );
  await expect.poll(isTaken).toBe(true);
  await page.dispatchEvent(target, "drop", {dataTransfer: transfer});
}
