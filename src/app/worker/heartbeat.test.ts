import {expect, test} from "vitest";
import {beat, Heartbeat} from "./heartbeat.ts";

/** A heartbeat in a world where time passes beat by beat. */
function watch({answers}: {answers: boolean}): {
  world: {now: number; visible: boolean; answers: boolean; lost: number; pings: number};
  pass: (beats: number) => Promise<void>;
} {
  const world = {now: 0, visible: true, answers, lost: 0, pings: 0};
  const heartbeat = new Heartbeat({
    ping: () => {
      world.pings++;
      return world.answers ? Promise.resolve() : new Promise(() => undefined);
    },
    lost: () => world.lost++,
    isVisible: () => world.visible,
    patience: () => 5000,
    clock: () => world.now
  });
  const pass = async (beats: number): Promise<void> => {
    for (let k = 0; k < beats; k++) {
      world.now += beat;
      heartbeat.beat();
      await Promise.resolve();
      await Promise.resolve();
    }
  };
  return {world, pass};
}

test("a worker that answers is left alone", async () => {
  const {world, pass} = watch({answers: true});
  await pass(100);
  expect(world.lost).toBe(0);
  expect(world.pings).toBe(100);
});

test("a worker that has not answered for five seconds is given up, once for each five seconds", async () => {
  const {world, pass} = watch({answers: false});
  await pass(5);
  expect(world.lost).toBe(0);
  await pass(1);
  expect(world.lost).toBe(1);
  await pass(5);
  expect(world.lost).toBe(1);
  await pass(1);
  expect(world.lost).toBe(2);
});

test("a hidden page asks nothing and gives nobody up", async () => {
  const {world, pass} = watch({answers: false});
  world.visible = false;
  await pass(60);
  expect([world.pings, world.lost]).toEqual([0, 0]);
  world.visible = true;
  await pass(3);
  expect(world.lost).toBe(0);
});

test("a page that was held up itself does not blame the worker", async () => {
  const {world, pass} = watch({answers: false});
  await pass(4);
  world.now += 60_000;
  await pass(1);
  expect(world.lost).toBe(0);
});

test("a new worker that answers is left alone again", async () => {
  const {world, pass} = watch({answers: false});
  await pass(6);
  world.answers = true;
  await pass(50);
  expect(world.lost).toBe(1);
});
