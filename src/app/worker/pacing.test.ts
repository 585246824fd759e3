import {expect, test} from "vitest";
import {Pacer, SpeedMeter} from "./pacing.ts";

test("the first step is due at once, the next after its time", () => {
  const pacer = new Pacer(10, 1000);
  expect(pacer.stepsDue(1000)).toBe(1);
  pacer.made(1, 1000);
  expect(pacer.stepsDue(1099)).toBe(0);
  expect(pacer.wait(1040)).toBeCloseTo(60);
  expect(pacer.stepsDue(1100)).toBe(1);
});

test("steps that were missed for a moment are made up for", () => {
  const pacer = new Pacer(300, 0);
  pacer.made(pacer.stepsDue(0), 0);
  expect(pacer.stepsDue(100)).toBe(30);
});

test("a machine that cannot keep up does not race later", () => {
  const pacer = new Pacer(1000, 0);
  pacer.made(1, 10_000);
  expect(pacer.stepsDue(10_000)).toBeLessThanOrEqual(251);
});

test("an hour of ragged timers makes exactly the steps of an hour", () => {
  const pacer = new Pacer(60, 0);
  let steps = 0;
  for (let now = 0; now < 3_600_000; now += 7 + (now % 13)) {
    const due = pacer.stepsDue(now);
    pacer.made(due, now);
    steps += due;
  }
  expect(Math.abs(steps - 216_000)).toBeLessThanOrEqual(2);
});

test("at full speed steps are always due", () => {
  const pacer = new Pacer("max", 0);
  pacer.made(1e6, 5);
  expect(pacer.stepsDue(5)).toBe(Infinity);
  expect(pacer.wait(5)).toBe(0);
});

test("the meter tells the steps of the last second, and nothing of the time before", () => {
  const meter = new SpeedMeter();
  for (let now = 0; now <= 5000; now += 100) meter.add(now < 3000 ? 50 : 7, now);
  expect(meter.perSecond(5000)).toBeGreaterThan(65);
  expect(meter.perSecond(5000)).toBeLessThan(80);
  expect(meter.perSecond(9000)).toBe(0);
});

test("the meter tells a speed before a second has passed", () => {
  const meter = new SpeedMeter();
  for (let now = 0; now <= 500; now += 50) meter.add(5, now);
  expect(meter.perSecond(500)).toBeGreaterThan(90);
  expect(meter.perSecond(500)).toBeLessThan(115);
  meter.reset();
  expect(meter.perSecond(500)).toBe(0);
});
