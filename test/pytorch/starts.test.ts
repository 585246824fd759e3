import {expect, test} from "vitest";
import {losses} from "../../src/engine/losses/losses.ts";
import {ops} from "../../src/engine/ops/ops.ts";
import {optimizers} from "../../src/engine/optimizers/optimizers.ts";
import {schedules} from "../../src/engine/schedules/schedules.ts";
import {networks} from "./networks.ts";
import {writeStarts} from "./starts.ts";

// When this fails, the trainings that PyTorch has done are of other networks: `-u`, then write.py.
test("what PyTorch was told about the eight networks is still what they do", async () => {
  await expect(await writeStarts()).toMatchFileSnapshot("golden/starts.json");
});

test("the eight networks use every op, loss, optimizer and schedule", () => {
  const text = JSON.stringify(networks);
  const used = (key: string): Set<string> =>
    new Set([...text.matchAll(new RegExp(`"${key}":"(\\w+)"`, "g"))].map((match) => match[1]));
  expect([...used("op")].sort()).toEqual(Object.keys(ops).sort());
  expect(used("kind")).toEqual(new Set([...used("kind"), ...Object.keys(losses), ...Object.keys(optimizers)]));
  expect(used("kind")).toEqual(new Set([...used("kind"), ...Object.keys(schedules)]));
});
