import type {Page} from "playwright-core";

/** What is dropped. */
export interface DroppedFile {
  name: string;
  type?: string;
  /** Characters stand for bytes. */
  text: string;
}

/** Drops a file onto an element of the page, as a person would. */
export async function dropFile(page: Page, target: string, file: DroppedFile): Promise<void> {
  const transfer = await page.evaluateHandle(({name, type = "", text}) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(text, (letter) => letter.charCodeAt(0))], name, {type}));
    return data;
  }, file);
  for (const kind of ["dragenter", "dragover", "drop"])
    await page.dispatchEvent(target, kind, {dataTransfer: transfer});
}
