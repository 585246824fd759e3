/**
 * Random draws that are functions of where they are used, not of what was drawn before:
 * draw = f(seed, stream, name, step, index). Asking again, in another order or for one draw alone gives the same number.
 */
import {cos, sin} from "./sine.ts";
import {log} from "./log.ts";
import {philox} from "./philox.ts";

/** What randomness is used for; streams of one seed are independent of each other. */
export type Stream = "data" | "split" | "weights" | "order" | "dropout";

/** Draws of one (seed, stream, name). `step` and `index` are whole numbers from 0 to 2^53 − 1; the four kinds are independent. */
export interface Draws {
  /** The key under which Philox makes them: all that whoever makes the same draws needs to know. */
  readonly key: readonly [number, number];
  /** Returns a number in [0, 1), a multiple of 2^−32. */
  uniform(step: number, index: number): number;
  /** Returns a number of the standard normal distribution (Box and Muller, 1958); none is larger than 6.66 in size. */
  normal(step: number, index: number): number;
  /** Returns a whole number in [0, below), 1 ≤ below ≤ 2^32; no value is more likely than another by over below / 2^32. */
  integer(step: number, index: number, below: number): number;
  /** Fills `out` with 0 … n − 1 in random order (Fisher–Yates with `integer`'s bias; n up to 2^31). */
  permutation(step: number, out: Int32Array): void;
}

/** What a draw is for; part of the counter, so that the kinds never share random words. */
const KIND = {uniform: 0, normal: 1, integer: 2, permutation: 3} as const;
const TWO_TO_32 = 4294967296;
const TWO_TO_MINUS_32: number = 1 / TWO_TO_32;
const TWO_PI = 6.283185307179586;

/** Returns the draws of a name (a module or data set) in a stream of a seed; the seed is a whole number, |seed| < 2^53. */
export function createDraws(seed: number, stream: Stream, name: string): Draws {
  if (!Number.isSafeInteger(seed)) {
    throw new RangeError(`draws: seed is ${seed}, expected a whole number between -(2^53 - 1) and 2^53 - 1`);
  }
  const block = new Uint32Array(4);
  const key = deriveKey(seed, `${stream}/${name}`);
  const [key0, key1] = key;
  let heldKind = -1;
  let heldStep = 0;
  let heldGroup = 0;

  /** Makes `block` hold the four words of this group; remembers which it holds, since neighbours are mostly drawn together. */
  function load(kind: number, step: number, group: number): void {
    if (kind === heldKind && group === heldGroup && step === heldStep) return;
    heldKind = kind;
    heldStep = step;
    heldGroup = group;
    const stepHigh = Math.floor(step * TWO_TO_MINUS_32) + kind * 0x1000000; // 21 bits of step below 2 bits of kind
    philox(block, group | 0, Math.floor(group * TWO_TO_MINUS_32), step | 0, stepHigh, key0, key1);
  }

  /** Returns word number `index` of a kind and step, divided by 2^32. */
  function fraction(kind: number, step: number, index: number): number {
    load(kind, step, Math.floor(index * 0.25));
    return block[index & 3] * TWO_TO_MINUS_32;
  }

  return {
    key,
    uniform: (step, index) => fraction(KIND.uniform, step, index),
    normal(step, index) {
      load(KIND.normal, step, Math.floor(index * 0.25));
      const pair = index & 2;
      const radius = Math.sqrt(-2 * log((block[pair] + 0.5) * TWO_TO_MINUS_32));
      const angle = TWO_PI * TWO_TO_MINUS_32 * block[pair + 1];
      return radius * ((index & 1) === 0 ? cos(angle) : sin(angle));
    },
    integer: (step, index, below) => Math.floor(fraction(KIND.integer, step, index) * below),
    permutation(step, out) {
      for (let i = 0; i < out.length; i++) out[i] = i;
      for (let i = out.length - 1; i > 0; i--) {
        const j = Math.floor(fraction(KIND.permutation, step, i) * (i + 1));
        const held = out[i];
        out[i] = out[j];
        out[j] = held;
      }
    }
  };
}

/**
 * Returns the key of a label under a seed: the key starts as the seed's lower and upper 32 bits, and for every two UTF-16 code units
 * becomes the first two words of Philox at (both units, their position, the label's length, 2^32 − 1) under the key so far.
 */
function deriveKey(seed: number, label: string): [number, number] {
  const words = new Uint32Array([seed, Math.floor(seed * TWO_TO_MINUS_32), 0, 0]);
  for (let i = 0; i < label.length; i += 2) {
    const second = i + 1 < label.length ? label.charCodeAt(i + 1) : 0;
    philox(words, label.charCodeAt(i) | (second << 16), i, label.length, -1, words[0], words[1]);
  }
  return [words[0], words[1]];
}
