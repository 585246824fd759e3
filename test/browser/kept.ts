import type {Page} from "playwright-core";

interface Kept {
  recents: {name: string}[];
  tabs: {time: number; saved: {snapshot?: {step: number}}}[];
}

/** Returns all that the browser keeps of one kind for the page. */
async function kept<K extends keyof Kept>(page: Page, kind: K): Promise<Kept[K]> {
  const entries = await page.evaluate(async (kind) => {
    // Opening what is not there yet would make it, empty, before the page does.
    const known = await indexedDB.databases();
    if (!known.some(({name}) => name === "nnviz")) return [];
    return new Promise<unknown[]>((resolve) => {
      const opening = indexedDB.open("nnviz");
      opening.onsuccess = () => {
        const database = opening.result;
        if (!database.objectStoreNames.contains(kind)) {
          database.close();
          resolve([]);
          return;
        }
        const request = database.transaction(kind).objectStore(kind).getAll();
        request.onsuccess = () => {
          database.close();
          resolve(request.result as unknown[]);
        };
      };
    });
  }, kind);
  return entries as Kept[K];
}

/** Returns the names of the experiments that the browser remembers. */
export async function rememberedNames(page: Page): Promise<string[]> {
  return (await kept(page, "recents")).map(({name}) => name).sort();
}

/** Returns the step from which the page could go on if it were loaded again. */
export async function keptStep(page: Page): Promise<number> {
  return (await kept(page, "tabs"))[0]?.saved.snapshot?.step ?? 0;
}
