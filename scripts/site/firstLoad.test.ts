import {expect, test} from "vitest";
import {closureOf, findBegin, sizeOf} from "./firstLoad.ts";

const chunk = (
  fileName: string,
  moduleIds: string[],
  imports: string[] = []
): Parameters<typeof findBegin>[0][number] =>
  ({fileName, moduleIds, facadeModuleId: moduleIds[0] ?? null, imports}) as Parameters<typeof findBegin>[0][number];

const chunks = [
  chunk("a.js", ["/app/showPage.ts"], ["b.js"]),
  chunk("b.js", ["/app/ui.ts"], ["c.js"]),
  chunk("c.js", ["/app/words.ts"], ["b.js"]),
  chunk("later.js", ["/app/panel.ts"], ["b.js"])
];

test("the page begins with the file that holds its first module, and needs all that is imported from there", () => {
  const page = findBegin(chunks, "page");
  expect(page.fileName).toBe("a.js");
  expect(closureOf(page, chunks).map(({fileName}) => fileName)).toEqual(["a.js", "b.js", "c.js"]);
});

test("a first load without a worker is an error", () => {
  expect(() => findBegin(chunks, "worker")).toThrow("first load: no file holds the beginning of the worker");
});

test("code counts as it is compressed, fonts as they are", () => {
  const text = "the same words, ".repeat(100);
  expect(sizeOf("a.js", text)).toBeLessThan(60);
  expect(sizeOf("a.woff2", text)).toBe(text.length);
});
