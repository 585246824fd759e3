import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {Paced} from "./paced.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("runs at once when it has not run lately, and at the end of the interval when it has", () => {
  const run = vi.fn();
  const paced = new Paced(run, 200);
  paced.request();
  expect(run).toHaveBeenCalledTimes(1);
  paced.request();
  paced.request();
  vi.advanceTimersByTime(199);
  expect(run).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledTimes(2);
});

test("does not run when nobody asked", () => {
  const run = vi.fn();
  new Paced(run, 200).request();
  vi.advanceTimersByTime(1000);
  expect(run).toHaveBeenCalledTimes(1);
});

test("can be made to run now, which then counts as its turn", () => {
  const run = vi.fn();
  const paced = new Paced(run, 200);
  paced.request();
  paced.request();
  vi.advanceTimersByTime(100);
  paced.now();
  expect(run).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(1000);
  expect(run).toHaveBeenCalledTimes(2);
});
