import {expect, test} from "vitest";
import {cardHeight} from "./cardHeight.ts";
import {placeCard} from "./placeCard.ts";

/** A stage at a projector. */
const frame = {width: 656, height: 576};
const card = 426;

test("beside its mark a card may be as high as the stage", () => {
  expect(cardHeight({x0: 20, y0: 200, x1: 84, y1: 264}, card, frame)).toBe(552);
});

test("where there is no room beside it, a card is as high as the room above or below its mark, which stays visible", () => {
  const upper = {x0: 215, y0: 109, x1: 295, y1: 188};
  const height = cardHeight(upper, card, frame);
  expect(height).toBe(576 - 12 - 188 - 24);
  expect(placeCard(upper, {width: card, height}, frame, []).y).toBeGreaterThanOrEqual(upper.y1);
  const lower = {x0: 215, y0: 400, x1: 295, y1: 480};
  expect(cardHeight(lower, card, frame)).toBe(400 - 24 - 64);
});

test("a card is never too low to be read", () => {
  expect(cardHeight({x0: 215, y0: 150, x1: 295, y1: 230}, card, {width: 656, height: 400})).toBe(260);
});
