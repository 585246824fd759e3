/** The line from a mark to the card that speaks of it. */
import {within} from "../ui/numbers.ts";
import type {Area, Size} from "./placeCard.ts";

/** How far from the card's corners the line may end. */
const inset = 16;

/** Returns the points of the line, as SVG writes them: level from the mark, then up or down to the card. */
export function leaderLine(anchor: Area, place: {x: number; y: number}, {width, height}: Size): string {
  const [middle, centre] = [(anchor.x0 + anchor.x1) / 2, (anchor.y0 + anchor.y1) / 2];
  const x = within(middle, place.x, place.x + width);
  const y = within(centre, place.y + inset, place.y + height - inset);
  const start = {x: within(x, anchor.x0, anchor.x1), y: within(y, anchor.y0, anchor.y1)};
  const end = x === middle ? (centre < place.y ? place.y : place.y + height) : y;
  return `${start.x},${start.y} ${x},${start.y} ${x},${end}`;
}
