/** Random numbers, bit by bit those of src/tensor/draws.ts: Philox 4×32-10 of group, step and kind under a key. */

// The numbers of the kinds are those of src/tensor/draws.ts, in the upper eight bits of a word.
const UNIFORM: u32 = 0;
const PERMUTATION: u32 = 3 << 24;

/** The first 16 bytes of the memory belong to no tensor: the four words of a group are put there. */
const words: usize = 0;

function philox(group: u32, step: f64, kind: u32, k0: u32, k1: u32): void {
  const high = Math.floor(step / 4294967296);
  let c0 = group;
  let c1: u32 = 0;
  let c2 = <u32>(step - high * 4294967296);
  let c3 = <u32>high + kind;
  for (let round = 0; round < 10; round++) {
    const p0 = <u64>0xd2511f53 * <u64>c0;
    const p1 = <u64>0xcd9e8d57 * <u64>c2;
    c0 = <u32>(p1 >> 32) ^ c1 ^ k0;
    c1 = <u32>p1;
    c2 = <u32>(p0 >> 32) ^ c3 ^ k1;
    c3 = <u32>p0;
    k0 += 0x9e3779b9;
    k1 += 0xbb67ae85;
  }
  i32.store(words, c0);
  i32.store(words, c1, 4);
  i32.store(words, c2, 8);
  i32.store(words, c3, 12);
}

/** order = the rows `from`, shuffled for an epoch. */
export function shuffle(count: i32, from: usize, order: usize, epoch: f64, k0: u32, k1: u32): void {
  memory.copy(order, from, <usize>count << 2);
  for (let i = count - 1, group = -1; i > 0; i--) {
    if (group != i >> 2) {
      group = i >> 2;
      philox(group, epoch, PERMUTATION, k0, k1);
    }
    const fraction = <f64>(<u32>i32.load(words + ((i & 3) << 2))) / 4294967296;
    const one = order + (<usize>i << 2);
    const other = order + (<usize>(<u32>(fraction * <f64>(i + 1))) << 2);
    const held = i32.load(one);
    i32.store(one, i32.load(other));
    i32.store(other, held);
  }
}

/** mask = 0 where the draw of an element, in units of 2⁻³², is below `least`, else 1. */
export function drawMask(count: i32, mask: usize, step: f64, least: u32, k0: u32, k1: u32): void {
  for (let k = 0; k < count; k++, mask += 4) {
    if (!(k & 3)) philox(k >> 2, step, UNIFORM, k0, k1);
    f32.store(mask, <u32>i32.load(words + ((k & 3) << 2)) < least ? 0 : 1);
  }
}
