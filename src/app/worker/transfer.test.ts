import {expect, test} from "vitest";
import {transferables} from "./transfer.ts";

test("large buffers are handed over once each, small ones and those that are kept are copied", () => {
  const large = new Float32Array(2000);
  const small = new Float32Array(4);
  const own = new Float32Array(2000);
  const message = {measures: {surface: {units: {a: {values: large}, b: [small, large.subarray(0, 1500)]}}}, data: own};
  expect(transferables(message, new Set([own.buffer]))).toEqual([large.buffer]);
});
