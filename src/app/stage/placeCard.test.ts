import {describe, expect, test} from "vitest";
import {headingAreas, placeCard, previewPrice, type Area} from "./placeCard.ts";

const frame = {width: 900, height: 700};
const card = {width: 300, height: 200};

function boxOf({x, y}: {x: number; y: number}): Area {
  return {x0: x, y0: y, x1: x + card.width, y1: y + card.height};
}

function touches(a: Area, b: Area): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

describe("placeCard", () => {
  test("stands to the right of a mark where there is room", () => {
    expect(placeCard({x0: 100, y0: 300, x1: 164, y1: 364}, card, frame, [])).toEqual({x: 188, y: 232});
  });

  test("stays within the frame and off the mark in every corner", () => {
    for (const [x0, y0] of [
      [0, 0],
      [836, 0],
      [0, 636],
      [836, 636]
    ]) {
      const anchor = {x0, y0, x1: x0 + 64, y1: y0 + 64};
      const box = boxOf(placeCard(anchor, card, frame, headingAreas(frame)));
      expect(box.x0).toBeGreaterThanOrEqual(0);
      expect(box.x1).toBeLessThanOrEqual(frame.width);
      expect(box.y0).toBeGreaterThanOrEqual(0);
      expect(box.y1).toBeLessThanOrEqual(frame.height);
      expect(touches(box, anchor)).toBe(false);
    }
  });

  test("moves away from what it would cover", () => {
    const anchor = {x0: 100, y0: 300, x1: 164, y1: 364};
    const tile = {x0: 300, y0: 300, x1: 364, y1: 364};
    expect(touches(boxOf(placeCard(anchor, card, frame, [tile])), tile)).toBe(false);
  });

  test("stands nearer to its mark, even over another one, when it is only a preview", () => {
    const anchor = {x0: 400, y0: 120, x1: 464, y1: 184};
    const left = {x0: 100, y0: 80, x1: 390, y1: 600};
    const tile = {x0: 540, y0: 200, x1: 590, y1: 250};
    const preview = {width: 250, height: 330};
    const taken = [...headingAreas(frame), left, tile];
    expect(placeCard(anchor, preview, frame, taken)).toEqual({x: 622, y: 72});
    expect(placeCard(anchor, preview, frame, taken, previewPrice)).toEqual({x: 488, y: 208});
  });

  test("keeps its corner in view when it is larger than the frame", () => {
    expect(placeCard({x0: 0, y0: 0, x1: 9, y1: 9}, {width: 2000, height: 2000}, frame, [])).toEqual({x: 28, y: 12});
    const phone = {width: 360, height: 500};
    expect(placeCard({x0: 0, y0: 0, x1: 9, y1: 9}, {width: 2000, height: 2000}, phone, [])).toEqual({x: 12, y: 12});
  });
});
