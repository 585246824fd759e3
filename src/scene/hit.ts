/** A mark that was pointed at or looked up. */
import {addressOf, titleOf} from "./address.ts";
import type {Mark} from "./scene.ts";

/** Where a mark's coordinates are counted from, in the scene: the sum of the places of its groups. */
export type Origin = readonly [number, number];

/** A mark of a scene, and which of its elements for marks that stand for many. */
export interface Hit {
  mark: Mark;
  address: string | undefined;
  title: string | undefined;
  origin: Origin;
  index?: number;
}

/** Returns a mark, or its element `index`, with what it is called. */
export function hitOf(mark: Mark, origin: Origin, index?: number): Hit {
  const hit = {mark, address: addressOf(mark, index), title: titleOf(mark, index), origin};
  return index === undefined ? hit : {...hit, index};
}
