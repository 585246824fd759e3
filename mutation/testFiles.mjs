import {readdirSync} from "node:fs";
import {join} from "node:path";

/** What opens a thousand sessions, or random ones, is not asked a thousand times. */
const slow = ["memory.test.ts", "session.property.test.ts"].map((file) => join("src", "experiment", "session", file));

/**
 * Returns the tests that are asked whether they notice a mutant: those of its own layer, and for tensor and engine
 * PyTorch's goldens. Tests further up would notice more, but take too long.
 *
 * @param {string} root
 * @param {string} layer
 */
export function testFiles(root, layer) {
  const folder = join("src", layer);
  const own = readdirSync(join(root, folder), {recursive: true, encoding: "utf8"})
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => join(folder, file))
    .filter((file) => !slow.includes(file));
  const goldens = layer === "experiment" ? [] : [join("test", "pytorch", "pytorch.test.ts")];
  return [...own, ...goldens].sort().map((file) => join(root, file));
}
