/**
 * Draws scenes on a canvas that is panned: what is only moved is not drawn again but moved as it is, with a margin around
 * it of what comes into sight.
 */
import type {Attachment} from "svelte/attachments";
import {paint, type ScenePainting} from "../drawing/painting.ts";
import type {Size} from "./placeCard.ts";
import type {Transform} from "./transform.ts";

/** A painting on a canvas that lies in a frame of the scene's size. */
export interface PannedPainting extends ScenePainting {
  /** Pixels of the page for each of the scene. */
  magnified: number;
}

/** What is on a canvas. */
export interface Drawn {
  painting: PannedPainting;
  /** How much more it shows than the frame does, on each side, in pixels of the scene. */
  margin: Size;
}

/** The margin of a canvas that is panned, as a share of the frame. */
const spare = 0.25;
const none: Size = {width: 0, height: 0};

/** Draws what `get` returns, at most once a frame, and where it is only moved moves the canvas. */
export function pannedCanvas(get: () => PannedPainting): Attachment<HTMLCanvasElement> {
  let drawn: Drawn | undefined;
  return (canvas) => {
    const painting = get();
    const frame = requestAnimationFrame(() => {
      let shift = drawn && shiftOf(drawn, painting);
      if (!shift) {
        drawn = {painting, margin: drawn && isOnlyMoved(drawn.painting, painting) ? marginOf(painting) : none};
        shift = {x: 0, y: 0};
        draw(canvas, drawn);
      }
      canvas.style.translate = `${Math.round(shift.x * painting.magnified)}px ${Math.round(shift.y * painting.magnified)}px`;
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  };
}

/** Returns how far what is drawn has to be moved to show a painting; undefined where it has to be drawn again. */
export function shiftOf({painting: old, margin}: Drawn, painting: PannedPainting): Omit<Transform, "k"> | undefined {
  if (!isOnlyMoved(old, painting)) return undefined;
  const [x, y] = [painting.transform.x - old.transform.x, painting.transform.y - old.transform.y];
  return Math.abs(x) <= margin.width && Math.abs(y) <= margin.height ? {x, y} : undefined;
}

function isOnlyMoved(old: PannedPainting, painting: PannedPainting): boolean {
  const keys = ["scene", "theme", "pixelRatio", "background", "revision", "magnified"] as const;
  return old.transform.k === painting.transform.k && keys.every((key) => old[key] === painting[key]);
}

function marginOf({scene}: PannedPainting): Size {
  return {width: Math.round(scene.width * spare), height: Math.round(scene.height * spare)};
}

function draw(canvas: HTMLCanvasElement, {painting, margin}: Drawn): void {
  const {scene, transform, magnified} = painting;
  const size = {width: scene.width + 2 * margin.width, height: scene.height + 2 * margin.height};
  paint(canvas, {
    ...painting,
    scene: {...scene, ...size},
    transform: {x: transform.x + margin.width, y: transform.y + margin.height, k: transform.k}
  });
  Object.assign(canvas.style, {
    left: `${-margin.width * magnified}px`,
    top: `${-margin.height * magnified}px`,
    width: `${size.width * magnified}px`,
    height: `${size.height * magnified}px`,
    willChange: margin === none ? "" : "translate"
  });
}
