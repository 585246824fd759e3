import {expect, test} from "vitest";
import {ChangeQueue} from "./changeQueue.ts";

/** Returns a promise with the function that fulfils it. */
function gate(): {opened: Promise<void>; open: () => void} {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return {opened, open};
}

const unexpected = (error: unknown): void => {
  throw error;
};

test("a change begins when the one before it is made", async () => {
  const queue = new ChangeQueue();
  const {opened, open} = gate();
  const order: string[] = [];
  const first = queue.add(async () => {
    await opened;
    order.push("first");
  }, unexpected);
  const second = queue.add(() => {
    order.push("second");
    return Promise.resolve();
  }, unexpected);
  open();
  expect([await first, await second]).toEqual([true, true]);
  expect(order).toEqual(["first", "second"]);
});

test("a change that fails says why, and the next one is made", async () => {
  const queue = new ChangeQueue();
  const failures: unknown[] = [];
  const fail = (error: unknown): number => failures.push(error);
  const wrong = new Error("wrong");
  const first = queue.add(() => Promise.reject(wrong), fail);
  const second = queue.add(() => Promise.resolve(), fail);
  expect([await first, await second]).toEqual([false, true]);
  expect(failures).toEqual([wrong]);
});

test("no change begins while changes are held", async () => {
  const queue = new ChangeQueue();
  const {opened, open} = gate();
  const seen: boolean[] = [];
  queue.holdFor(opened);
  const made = queue.add(() => {
    seen.push(queue.isChanging);
    return Promise.resolve();
  }, unexpected);
  await Promise.resolve();
  expect(seen).toEqual([]);
  open();
  expect(await made).toBe(true);
  expect(seen).toEqual([true]);
  expect(queue.isChanging).toBe(false);
});
