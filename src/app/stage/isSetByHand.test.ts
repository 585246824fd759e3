import {expect, test} from "vitest";
import type {Edit} from "../../index.ts";
import {isSetByHand} from "./isSetByHand.ts";

const set = (step: number, address: string): Edit => ({step, instruction: 0, action: {kind: "set", address, value: 1}});

test("a number that was set since the last step was set by hand, no other one was", () => {
  const edits = [set(3, "hidden1.weight[0,0]"), set(7, "hidden1.weight[1,0]")];
  expect(isSetByHand(edits, "hidden1.weight[1,0]", 7)).toBe(true);
  expect(isSetByHand(edits, "hidden1.weight[1,1]", 7)).toBe(false);
  expect(isSetByHand(edits, "hidden1.bias[1]", 7)).toBe(false);
});

test("once training has made a step the number is its own again", () => {
  const edits = [set(3, "hidden1.weight[0,0]")];
  expect(isSetByHand(edits, "hidden1.weight[0,0]", 3)).toBe(true);
  expect(isSetByHand(edits, "hidden1.weight[0,0]", 4)).toBe(false);
});

test("freezing and settings of training set nothing", () => {
  const edits: Edit[] = [{step: 3, instruction: 0, action: {kind: "freeze", address: "hidden1.weight", frozen: true}}];
  expect(isSetByHand(edits, "hidden1.weight[0,0]", 3)).toBe(false);
});
