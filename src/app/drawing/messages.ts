/** What the page and the worker that draws say to each other. */
import type {Theme} from "../../index.ts";
import type {Painting} from "./painting.ts";
import type {Picture} from "./picture.ts";

/**
 * A painting for a canvas. Without a theme it keeps the one it has: colours are worked out once for each. Without a
 * picture, too: of one that is moved or enlarged, nothing has to be sent or made again.
 */
export interface Commission extends Omit<Painting, "theme" | "picture"> {
  id: number;
  theme?: Theme;
  picture?: Picture;
}

/** What the page asks of the worker. */
export type DrawingRequest =
  | {kind: "open"; id: number; canvas: OffscreenCanvas}
  | {kind: "paint"; commissions: readonly Commission[]}
  | {kind: "close"; id: number};

/**
 * What the worker says: once that it is ready, after each round of paintings that they are drawn, and that there is no
 * WebGL, or no longer.
 */
export type DrawingReply = "ready" | "drawn" | "without WebGL";
