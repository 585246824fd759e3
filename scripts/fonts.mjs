/**
 * Cuts Inter down to the characters and features we show: `npm run fonts`.
 * Two variable files for the page, of which the second comes when the page first shows one of its characters, and two
 * static ones for PNG pictures of the command line.
 */
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import subsetFont from "subset-font";
import {root} from "./setup.mjs";

/** @param {number} first @param {number} last */
const range = (first, last) =>
  Array.from({length: last - first + 1}, (_, i) => String.fromCodePoint(first + i)).join("");

/** Every character the product may show; names in a user's own data fall back to the system's font. */
const characters = [
  range(0x20, 0x7e),
  range(0xa0, 0xff),
  range(0x391, 0x3a9).replace("\u03a2", ""),
  range(0x3b1, 0x3c9),
  "₀₁₂₃₄₅₆₇₈₉₊₋ₙᵢⱼ⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ",
  "∂∑∏√∞≤≥≠≈−∕∈′″ŷẑ\u0302\u0303",
  "→←↑↓↔⇒–—‘’“”•…⌘⇧⏎⌥"
].join("");

/** What the page's own words are made of. Accented letters, as in names of a user's own data, come from the system's font. */
const pageCharacters = [...characters].filter(
  (character) => !/[À-ÿΑ-Ω]/.test(character) || "×÷ΔΣΠΩ".includes(character)
);

/** What the page shows as it opens. `src/app/styles/font.css` says the same in ranges. */
const firstCharacters = [...range(0x20, 0x7e), ..."²·×–—’“”…₁₂→−"];

/** Kerning, tabular figures, accents; the alternates that Inter has besides would double the file. */
const keepFeatures = ["kern", "tnum", "ccmp", "mark", "mkmk"];

const source = await readFile(createRequire(import.meta.url).resolve("inter-ui/variable/InterVariable.woff2"));
const folder = join(root, "fonts");
await mkdir(folder, {recursive: true});

const page = {
  keepFeatures: ["kern", "tnum"],
  targetFormat: /** @type {const} */ ("woff2"),
  variationAxes: {wght: {min: 400, max: 600}, opsz: 14}
};
const laterCharacters = pageCharacters.filter((character) => !firstCharacters.includes(character));
await writeFile(join(folder, "inter.woff2"), await subsetFont(source, firstCharacters.join(""), page));
await writeFile(join(folder, "inter-symbols.woff2"), await subsetFont(source, laterCharacters.join(""), page));
for (const [name, wght] of Object.entries({"inter-regular": 400, "inter-semibold": 600})) {
  const picture = {keepFeatures, targetFormat: /** @type {const} */ ("sfnt"), variationAxes: {wght, opsz: 14}};
  await writeFile(join(folder, `${name}.ttf`), await subsetFont(source, characters, picture));
}
