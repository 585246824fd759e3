import type {Area, Size} from "./placeCard.ts";

/** Room left around what was out of sight, in pixels. */
const margin = 40;

/**
 * Returns how far to the right and down to look so that an area is seen with some room around it: nothing where it can
 * be seen, and the least where it cannot. Of what is larger than the frame the middle counts.
 */
export function intoView({x0, y0, x1, y1}: Area, {width, height}: Size): [right: number, down: number] {
  return [shift(x0, x1, width), shift(y0, y1, height)];
}

function shift(from: number, to: number, size: number): number {
  if (from >= 0 && to <= size) return 0;
  if (to - from > size - 2 * margin) return (from + to - size) / 2;
  return from < 0 ? from - margin : to + margin - size;
}
