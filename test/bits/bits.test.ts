import {expect, test} from "vitest";
import {experiments} from "./experiments.ts";
import {fingerprint} from "./fingerprint.ts";

// A change of bits is a decision: it raises the number of the numerics, and then `vitest run test/bits -u` stores them.
test("200 steps of each experiment end in the stored bits, in Node", async () => {
  const found: Record<string, string> = {};
  for (const [name, experiment] of Object.entries(experiments)) found[name] = await fingerprint(experiment);
  await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot("fingerprints.json");
});
