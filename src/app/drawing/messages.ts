/** What the page and the worker that draws say to each other. */
import type {Theme} from "../../index.ts";
import type {Painting} from "./painting.ts";

/** A painting for a canvas. Without a theme it keeps the one it has: colours are worked out once for each. */
export interface Commission extends Omit<Painting, "theme"> {
  id: number;
  theme?: Theme;
}

/** What the page asks of the worker. */
export type DrawingRequest =
  | {kind: "open"; id: number; canvas: OffscreenCanvas}
  | {kind: "paint"; commissions: readonly Commission[]}
  | {kind: "close"; id: number};

/** What the worker says: once that it is ready, and after each round of paintings that they are drawn. */
export type DrawingReply = "ready" | "drawn";
