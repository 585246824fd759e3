import {expect, it} from "vitest";
import {createDraws} from "../../tensor/draws.ts";
import {evaluate} from "../evaluate.ts";
import {quoteDraws} from "../quoteDraws.ts";
import {dropout} from "./dropout.ts";

const sizes = {N: 100, D: 30};

function drawnMask(p: number, step: number): Float64Array {
  const mask = new Float64Array(sizes.N * sizes.D);
  dropout.draw?.run(mask, {p}, sizes, createDraws(5, "dropout", "hidden1.dropout"), step);
  return mask;
}

it("drops about a share p of the values", () => {
  const dropped = drawnMask(0.3, 0).filter((value) => value === 0).length / (sizes.N * sizes.D);
  expect(dropped).toBeGreaterThan(0.27);
  expect(dropped).toBeLessThan(0.33);
});

it("drops nothing where p is zero", () => {
  expect(drawnMask(0, 3)).not.toContain(0);
});

it("draws another mask in another step, and the same in the same step", () => {
  expect(drawnMask(0.5, 4)).not.toEqual(drawnMask(0.5, 5));
  expect(drawnMask(0.5, 4)).toEqual(drawnMask(0.5, 4));
});

it("explains every element of the mask by its draw", () => {
  const mask = drawnMask(0.5, 7);
  const draws = quoteDraws(5, "dropout", "hidden1.dropout");
  for (const [n, d] of [
    [0, 0],
    [0, 29],
    [41, 7],
    [99, 29]
  ]) {
    const why = dropout.draw?.explain([n, d], {p: 0.5}, sizes, draws, 7);
    expect(why && evaluate(why).value).toBe(mask[n * sizes.D + d]);
    expect(JSON.stringify(why)).toContain(`"step":7,"index":${n * sizes.D + d}`);
  }
});
