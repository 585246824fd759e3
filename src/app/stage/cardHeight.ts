/** How high an explanation may be. */
import {gap, headings, margin, sideMarginOf, type Area, type Size} from "./placeCard.ts";

/** Less is not worth reading. */
const least = 260;

/**
 * Returns the greatest height of a card of a width: where there is no room beside its mark, it is to fit above or below, so
 * that the mark stays visible.
 */
export function cardHeight(anchor: Area, width: number, frame: Size): number {
  const all = frame.height - 2 * margin;
  const side = sideMarginOf(frame);
  const right = frame.width - side - anchor.x1 - gap;
  const left = anchor.x0 - gap - side;
  if (width <= Math.max(left, right)) return all;
  const below = frame.height - margin - anchor.y1 - gap;
  const above = anchor.y0 - gap - headings;
  return Math.min(all, Math.max(least, below, above));
}
