import {expect, test} from "vitest";
import {losses} from "../../src/engine/losses/losses.ts";
import {ops} from "../../src/engine/ops/ops.ts";
import {optimizers} from "../../src/engine/optimizers/optimizers.ts";
import {schedules} from "../../src/engine/schedules/schedules.ts";
import {parseExperiment} from "../../src/experiment/parseExperiment.ts";
import {experiments} from "./experiments.ts";
import {fingerprints} from "./fingerprint.ts";

// A change of bits is a decision: it raises the number of the numerics, and then `vitest run test/bits -u` stores them.
test.each(["reference-1", "wasm-1"] as const)(
  "300 steps of each experiment end in the stored bits, in Node, under %s",
  {timeout: 60_000},
  async (numerics) => {
    const found = await fingerprints(experiments, numerics);
    expect(new Set(Object.values(found)).size).toBe(10);
    await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot(`fingerprints.${numerics}.json`);
  }
);

test("the experiments use every op, loss, optimizer and schedule, and both ways of clipping", () => {
  const text = JSON.stringify(Object.values(experiments).map(parseExperiment));
  const kinds = [losses, optimizers, schedules].flatMap((table) => Object.keys(table));
  for (const op of Object.keys(ops)) expect(text).toContain(`"op":"${op}"`);
  for (const kind of [...kinds, "norm", "value"]) expect(text).toContain(`"kind":"${kind}"`);
});
