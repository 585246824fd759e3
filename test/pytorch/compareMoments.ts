/**
 * Initialisers against PyTorch's. The draws are not the same, so what can agree is the distribution: moments of a large
 * weight matrix, within so many standard errors of the difference of two samples.
 */
import {initialiserOf} from "../../src/engine/lookup.ts";
import type {InitialiserName} from "../../src/engine/initialisers/initialisers.ts";
import {createTally, type Finding} from "../../src/engine/testing/tally.ts";
import {createDraws} from "../../src/tensor/draws.ts";
import {elementCount} from "../../src/tensor/shape.ts";
import type {InitialiserGolden, Moments} from "./goldens.ts";

/** Returns how far an initialiser's moments are from PyTorch's, in standard errors; the bound is `c`. */
export function compareInitialiser(
  name: InitialiserName,
  {config, shape, moments: theirs}: InitialiserGolden,
  c: number
): Finding {
  const w = new Float64Array(elementCount(shape));
  const fans = {shape, fanIn: shape[1], fanOut: shape[0]};
  initialiserOf(name).fill(w, config, fans, createDraws(1, "weights", "hidden1.weight"));
  const ours = momentsOf(w);
  const errors = standardErrors(theirs, w.length);
  const tally = createTally(c);
  for (const key of Object.keys(theirs) as (keyof Moments)[])
    tally.add(key, ours[key] - theirs[key], errors[key], () => `ours ${ours[key]}, PyTorch's ${theirs[key]}`);
  return tally.finding();
}

function momentsOf(w: Float64Array): Moments {
  const meanOf = (f: (x: number) => number): number => w.reduce((total, x) => total + f(x), 0) / w.length;
  const mean = meanOf((x) => x);
  const std = Math.sqrt(meanOf((x) => square(x - mean)));
  const fourth = std > 0 ? meanOf((x) => square(square((x - mean) / std))) : 0;
  return {mean, std, fourth, smallest: Math.min(...w), largest: Math.max(...w)};
}

function square(x: number): number {
  return x * x;
}

/** Standard errors of the difference of two samples of n; the extremes of n uniform numbers are 1/n of their range apart. */
function standardErrors({std, fourth, smallest, largest}: Moments, n: number): Moments {
  const isBounded = fourth < 2;
  const extreme = isBounded ? (Math.SQRT2 * (largest - smallest)) / n : 0.4 * std;
  return {
    mean: std * Math.sqrt(2 / n),
    std: std * Math.sqrt(Math.max(0, fourth - 1) / (2 * n)),
    fourth: std > 0 ? Math.sqrt(48 / n) : 0,
    smallest: extreme,
    largest: extreme
  };
}
