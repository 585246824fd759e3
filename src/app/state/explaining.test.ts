import {expect, test} from "vitest";
import type {Explained} from "../worker/protocol.ts";
import {Explaining} from "./explaining.svelte.ts";

interface Asked {
  address: string;
  beside: readonly string[];
  answer: (step: number) => Promise<void>;
  fail: () => Promise<void>;
}

function started(): {explaining: Explaining; asked: Asked[]; at: {time: number; playing: boolean}} {
  const asked: Asked[] = [];
  const at = {time: 1000, playing: true};
  const explaining = new Explaining({
    ask: (address, beside) =>
      new Promise((resolve, reject) => {
        const settled = (): Promise<void> => new Promise((done) => setTimeout(done));
        asked.push({
          address,
          beside,
          answer: (step) => {
            resolve({address, step} as Explained);
            return settled();
          },
          fail: () => {
            reject(new Error("no such number"));
            return settled();
          }
        });
      }),
    isPlaying: () => at.playing,
    clock: () => at.time
  });
  return {explaining, asked, at};
}

test("what stands beside the locked number is asked for with it, in one request", async () => {
  const {explaining, asked} = started();
  explaining.lock("a");
  await asked[0].answer(1);
  const stop = explaining.beside("a.grad");
  expect(asked.map(({address, beside}) => [address, ...beside])).toEqual([["a"], ["a", "a.grad"]]);
  await asked[1].answer(2);
  expect(explaining.current?.step).toBe(2);
  stop();
  explaining.lock("a");
  expect(asked[2].beside).toEqual([]);
});

test("while it plays a number is explained anew at a calm pace, and never twice at a time", async () => {
  const {explaining, asked, at} = started();
  explaining.lock("a");
  await asked[0].answer(1);
  explaining.follow();
  expect(asked).toHaveLength(1);
  for (let frame = 0; frame < 3; frame++) {
    at.time += 400;
    explaining.follow();
    expect(asked).toHaveLength(2);
  }
});

test("the rest of a run is explained even when an answer was on its way", async () => {
  const {explaining, asked, at} = started();
  explaining.lock("a");
  at.playing = false;
  explaining.follow();
  expect(asked).toHaveLength(1);
  await asked[0].answer(1);
  expect(asked).toHaveLength(2);
  await asked[1].answer(2);
  expect(explaining.current?.step).toBe(2);
  expect(asked).toHaveLength(2);
});

test("an answer that comes after another number was locked is not shown", async () => {
  const {explaining, asked} = started();
  explaining.lock("a");
  explaining.lock("b");
  await asked[0].answer(1);
  expect(explaining.current).toBeNull();
  expect(asked[1].address).toBe("b");
  await asked[1].answer(2);
  expect(explaining.current?.address).toBe("b");
});

test("a number that is not there has no explanation", async () => {
  const {explaining, asked} = started();
  explaining.lock("a");
  await asked[0].fail();
  expect(explaining.current).toBeNull();
  explaining.lock(null);
  explaining.follow();
  expect(asked).toHaveLength(1);
});
