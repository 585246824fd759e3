import {expect, test} from "vitest";
import {countLiveArenas} from "../../tensor/arena.ts";
import {openSession} from "../testing/openSession.ts";

test("a thousand sessions, opened and closed, leave no arena and next to no memory", {timeout: 60_000}, async () => {
  const arenas = countLiveArenas();
  const before = process.memoryUsage().external;
  // Three quarters of a megabyte each, and nothing but the memory of the last ones may be left.
  const model = [{op: "linear", out: 100}, {op: "tanh"}, {op: "linear", out: 100}, {op: "relu"}, {op: "linear"}];
  for (let k = 0; k < 1000; k++) {
    const session = await openSession({model});
    session.run({steps: 1});
    expect(session.bytes).toBeGreaterThan(700_000);
    session.close();
  }
  expect(countLiveArenas()).toBe(arenas);
  expect(process.memoryUsage().external - before).toBeLessThan(300_000_000);
});

test("a closed session says so, and closing it again does no harm", async () => {
  const arenas = countLiveArenas();
  const session = await openSession();
  session.close();
  session.close();
  expect(countLiveArenas()).toBe(arenas);
  expect(session.bytes).toBe(0);
  expect(() => session.run({steps: 1})).toThrow("arena: it is closed, expected a call before close()");
  expect(() => session.valueAt("loss")).toThrow("arena: it is closed");
});

test("an experiment that needs more memory than there may be is refused with the number of bytes", async () => {
  const model = [{op: "linear", out: 100}, {op: "tanh"}, {op: "linear"}];
  await expect(openSession({model}, {memoryLimit: 50_000})).rejects.toThrow(
    /^memory: this network needs \d{5} bytes \(1 MB\), expected at most 1 MB; use fewer units, layers or rows$/
  );
});
