/** The checks are worth something only if they catch what is wrong. */
import {expect, it} from "vitest";
import {constant, product, sum} from "../expression.ts";
import {checkExplanations} from "./checkExplanations.ts";
import {checkGradients} from "./checkGradients.ts";
import {someOf, zerosOf, type Subject} from "./subject.ts";

const doubling: Subject = {
  tensors: {x: someOf("x", [2]), y: zerosOf([2])},
  explains: ["y"],
  varied: ["x"],
  run: ({x, y}) => {
    x.forEach((value, k) => (y[k] = 2 * value));
  },
  explain: (_tensor, {x}, [k]) => product(constant(2), x.at(k)),
  c: 1
};

it("a right explanation passes", () => {
  expect(checkExplanations(doubling)).toEqual([]);
});

it("an explanation that quotes its own result is caught", () => {
  const wrong = checkExplanations({...doubling, explain: (_tensor, {y}, [k]) => y.at(k)});
  expect(wrong).toContain("y[0]: its explanation quotes itself");
});

it("an explanation of the wrong element is caught", () => {
  const wrong = checkExplanations({...doubling, explain: (_tensor, {x}, [k]) => product(constant(2), x.at(1 - k))});
  expect(wrong.length).toBeGreaterThan(0);
});

it("an explanation that states its result as a constant is caught when an operand changes", () => {
  const wrong = checkExplanations({
    ...doubling,
    explain: (_tensor, {x}, [k]) => {
      const quoted = x.at(k);
      return sum([product(constant(0), quoted), constant(quoted.kind === "ref" ? 2 * Number(quoted.value) : NaN)]);
    }
  });
  expect(wrong.some((text) => text.startsWith("with x[0] = "))).toBe(true);
});

it("an explanation that is off by a few roundings too many is caught", () => {
  const wrong = checkExplanations({...doubling, explain: (_tensor, {x}, [k]) => product(constant(2.000001), x.at(k))});
  expect(wrong.length).toBeGreaterThan(0);
});

it("an explanation that gives NaN is caught", () => {
  expect(checkExplanations({...doubling, explain: () => constant(NaN)}).length).toBeGreaterThan(0);
});

it("a wrong gradient is caught", () => {
  const buffers = {x: Float64Array.of(3), dx: Float64Array.of(0)};
  const square = (slope: number) => ({
    buffers,
    gradients: {x: "dx"},
    value: () => buffers.x[0] * buffers.x[0],
    backward: () => {
      buffers.dx[0] = slope;
    }
  });
  expect(checkGradients(square(6))).toEqual([]);
  expect(checkGradients(square(6.0000002))).toHaveLength(1);
});
