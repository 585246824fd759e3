/** Where the explanation opens: in free space beside its mark, so that it covers as little of the network as possible. */
import {within} from "../ui/numbers.ts";

/** A box on the stage. */
export interface Area {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A width and a height. */
export interface Size {
  width: number;
  height: number;
}

/** Between a mark and what stands beside it. */
export const gap = 24;
/** Least distance from the upper and lower edges of the frame. */
export const margin = 12;
/** Buttons that fold the rails stand at the sides of a wide stage. */
const sideMargin = {narrow: 12, wide: 28};
/** Frames that are narrower have no room for a card beside the network. */
export const narrow = 440;
/** Where the headings end. */
export const headings = 64;
/** What a pixel of distance costs, in pixels of the network that are covered: who reads an explanation can look for it. */
const distancePrice = 6;
/** What is only pointed at is looked at where it is. */
export const previewPrice: number = 20;

/** Returns the corner of the card: the place within the frame that covers least of `taken` and is nearest to the anchor. */
export function placeCard(
  anchor: Area,
  card: Size,
  frame: Size,
  taken: readonly Area[],
  price: number = distancePrice
): {x: number; y: number} {
  const side = sideMarginOf(frame);
  const most = {x: frame.width - side - card.width, y: frame.height - margin - card.height};
  const columns = [
    anchor.x1 + gap,
    anchor.x0 - gap - card.width,
    (anchor.x0 + anchor.x1 - card.width) / 2,
    side,
    most.x
  ];
  const rows = [
    (anchor.y0 + anchor.y1 - card.height) / 2,
    anchor.y1 + gap,
    anchor.y0 - gap - card.height,
    margin,
    headings + 8,
    most.y
  ];
  let best = {x: side, y: margin, cost: Infinity};
  for (const column of columns) {
    for (const row of rows) {
      const [x, y] = [within(column, side, most.x), within(row, margin, most.y)];
      const box = {x0: x, y0: y, x1: x + card.width, y1: y + card.height};
      // The mark itself must stay visible before anything else does.
      const hidden = overlap(box, anchor) * 100 + taken.reduce((sum, area) => sum + overlap(box, area), 0);
      const cost = hidden + price * distance(box, anchor);
      if (cost < best.cost) best = {x, y, cost};
    }
  }
  return {x: best.x, y: best.y};
}

/** Returns the least distance from the sides of the frame. */
export function sideMarginOf({width}: Size): number {
  return width < narrow ? sideMargin.narrow : sideMargin.wide;
}

/** Returns where the headings stand, counted several times: they say what the columns are. */
export function headingAreas({width}: Size): Area[] {
  return Array.from({length: 3}, () => ({x0: 0, y0: 0, x1: width, y1: headings}));
}

function overlap(a: Area, b: Area): number {
  const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const height = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return width > 0 && height > 0 ? width * height : 0;
}

function distance(a: Area, b: Area): number {
  const dx = Math.max(0, a.x0 - b.x1, b.x0 - a.x1);
  const dy = Math.max(0, a.y0 - b.y1, b.y0 - a.y1);
  return Math.sqrt(dx * dx + dy * dy);
}
