/**
 * Runs commands: each is a number that says which kernel, the address of the next command, and what the kernel works on.
 * They are written by src/kernels/tape.ts into the memory that holds the tensors.
 */
import {drawMask, shuffle} from "./draws";
import {encode, features, gather, standardise} from "./inputs";
import {lossBack, lossOf, surprise, surpriseBack} from "./losses";
import {map, mapBack, moveColumns} from "./pointwise";
import {addColumns, product, setPanel} from "./product";
import {layerNorm, layerNormBack, setScratch, softmax, softmaxBack} from "./rows";
import {clamp, normFactor, penalise, scale, sumSquares, update, Update} from "./updates";

/** Rows in use. */
let rows: i32 = 0;
/** What is known of the step ahead of it: start, rows, rate, updates, step, size, spread, kept; float64 each. */
let ahead: usize = 0;
/** Whether steps are made as a whole: nobody sees gradients between their clearing and their first part. */
let isWhole: bool = false;
/** Where the loss of a step stands after which nobody looks, unless it is no longer finite; else 0. */
let passing: usize = 0;

/** Gives the kernels memory to work with. */
export function work(address: usize): void {
  setPanel(address);
  setScratch(address);
}

/** Runs the commands from `command` up to `end` on so many rows. */
export function run(command: usize, end: usize, count: i32, step: usize): void {
  rows = count;
  ahead = step;
  while (command < end) {
    execute(command);
    command = word(command, 1);
  }
}

/**
 * Runs all commands once for each step, of which `table` knows what is ahead, and returns how many steps were made:
 * fewer than asked for where the loss is no longer finite.
 */
export function steps(command: usize, end: usize, table: usize, count: i32, loss: usize): i32 {
  let made = 0;
  isWhole = true;
  do {
    passing = ++made < count ? loss : 0;
    run(command, end, rows, table);
    table += 64;
  } while (made < count && isFinite(f32.load(loss)));
  isWhole = false;
  passing = 0;
  return made;
}

@inline
function word(command: usize, at: usize): u32 {
  return <u32>i32.load(command + (at << 2));
}

@inline
function real(command: usize, at: usize): f32 {
  return f32.load(command + (at << 2));
}

function execute(c: usize): void {
  const N = rows;
  const a = word(c, 2);
  const b = word(c, 3);
  const d = word(c, 4);
  const e = word(c, 5);
  const f = word(c, 6);
  const g = word(c, 7);
  const h = word(c, 8);
  switch (word(c, 0)) {
    case 0: {
      // choose rows: order, rows, count, those to shuffle, key, steps in an epoch, the epoch they are shuffled for
      const epoch = floor(f64.load(ahead, 24) / <f64>h);
      if (isWhole && <f64>i32.load(c, 36) != epoch) {
        shuffle(d, e, a, epoch, f, g);
        i32.store(c, <i32>epoch, 36);
      }
      const start = <usize>f64.load(ahead) << 2;
      rows = <i32>f64.load(ahead, 8);
      memory.copy(b, a + <u32>start, <u32>rows << 2);
      break;
    }
    case 1:
      // set learning rate: rate, updates, step
      f64.store(a, f64.load(ahead, 16));
      f64.store(b, f64.load(ahead, 24));
      f64.store(d, f64.load(ahead, 32));
      break;
    case 2:
      // clear: address and bytes; then the same, two by two, of the parts that a whole step clears
      if (isWhole) for (let p = c + 16; p < word(c, 1); p += 8) memory.fill(i32.load(p), 0, i32.load(p, 4));
      else memory.fill(a, 0, b);
      break;
    case 3:
      gather(N, a, b, d, e);
      break;
    case 4:
      encode(N, a, b, d, e, f);
      break;
    case 5:
      standardise(N, a, b, d, e, f, g);
      break;
    case 6:
      features(N, a, b, d, c + 24, e);
      break;
    case 7:
      product(0, 1, N, b, a, d, e, g, 2, f);
      break;
    case 8:
      // linear backward: I, O, x, weight, dy, dx, dweight, dbias, whether a whole step has not cleared dweight
      addColumns(f, N, b, word(c, 9));
      product(1, 0, b, a, N, f, d, h, 1 - (i32(isWhole) & word(c, 10)), 0);
      if (g) product(0, 0, N, a, b, f, e, g, 1, 0);
      break;
    case 9:
      map(a, N * b, d, e, f, real(c, 7));
      break;
    case 10:
      mapBack(a, N * b, d, e, f, g, real(c, 8));
      break;
    case 11:
      // twice columns, from, its row, to, its row
      moveColumns(N, b, d, e, f, g, a);
      moveColumns(N, h, word(c, 9), word(c, 10), word(c, 11), word(c, 12), a);
      break;
    case 12:
      softmax(N, a, b, d);
      break;
    case 13:
      softmaxBack(N, a, b, d, e);
      break;
    case 14:
      layerNorm(N, a, b, d, e, f, g, h, <f64>real(c, 9));
      break;
    case 15:
      layerNormBack(N, a, b, d, e, f, g, h, word(c, 9), word(c, 10));
      break;
    case 16:
      lossOf(a, N, b, d, e, f, g, real(c, 8));
      break;
    case 17:
      lossBack(a, N, b, d, e, f, real(c, 7));
      break;
    case 18:
      surprise(N, a, b, d, e, f);
      break;
    case 19:
      surpriseBack(N, a, b, d, e);
      break;
    case 20:
      update(
        changetype<Update>(c + 8),
        f64.load(ahead, 16),
        f64.load(ahead, 40),
        f64.load(ahead, 48),
        f64.load(ahead, 56),
        !passing || !isFinite(f32.load(passing))
      );
      break;
    case 21:
      sumSquares(a, b, d);
      break;
    case 22:
      normFactor(a, b, d, e, <f64>real(c, 6));
      break;
    case 23:
      scale(a, b, d, e);
      break;
    case 24:
      clamp(a, b, d, real(c, 5));
      break;
    case 25:
      penalise(a, b, d, e, f, real(c, 7), real(c, 8));
      break;
    case 26:
      drawMask(N * a, b, f64.load(ahead, 24), d, e, f);
      break;
  }
}
