/** Four numbers at a time, and the one to three that are left at the end of a tensor. */

/** Returns the next numbers at `p`, at most four: those beyond `left` are zero. */
@inline
export function load(p: usize, left: i32): v128 {
  return left >= 4 ? v128.load(p) : loadPart(p, left);
}

/** Writes the first `left` of four numbers to `p`, and nothing beyond. */
@inline
export function save(p: usize, v: v128, left: i32): void {
  if (left >= 4) v128.store(p, v);
  else savePart(p, v, left);
}

function loadPart(p: usize, left: i32): v128 {
  if (left == 1) return v128.load32_zero(p);
  const v = v128.load64_zero(p);
  return left == 2 ? v : v128.load_lane<f32>(p, v, 2, 8);
}

function savePart(p: usize, v: v128, left: i32): void {
  if (left == 1) v128.store_lane<f32>(p, v, 0);
  else {
    v128.store_lane<f64>(p, v, 0);
    if (left == 3) v128.store_lane<f32>(p, v, 2, 8);
  }
}
