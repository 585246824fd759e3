import {readFileSync} from "node:fs";
import {format, resolveConfig} from "prettier";
import {expect, test} from "vitest";
import {architectureFile, drawLayers, withLayers} from "./layerDiagram.mjs";

test("docs/architecture.md shows the import table as it is now", async () => {
  const document = readFileSync(architectureFile, "utf8");
  const options = {...(await resolveConfig(architectureFile)), filepath: architectureFile};
  expect(document).toBe(await format(withLayers(document), options));
});

test("a layer is drawn with what it may import, types set apart", () => {
  const text = drawLayers({
    low: {holds: "numbers", imports: [], npm: []},
    high: {holds: "pictures", imports: ["low"], typesOnly: ["low"], npm: ["zod"], node: true}
  });
  expect(text).toContain("| `src/low/` | numbers | – | – |");
  expect(text).toContain("| `src/high/` | pictures | low, low (types) | zod, Node's own modules |");
  expect(text).toContain("  high --> low");
  expect(text).toContain("  high -. types .-> low");
  expect(text).toContain("  index.ts --> high");
});

test("a document without the marked place is an error", () => {
  expect(() => withLayers("# Architecture")).toThrow("layers: expected the lines");
});
