import {hitTest, type Hit, type Scene} from "../../index.ts";
import {toScene, type Transform} from "./transform.ts";

/** How far beside a mark a pointer may be, in pixels. */
const reach = {mouse: 5, touch: 14};

/** What stands under a pointer, and where the pointer is in the scene. */
export interface Pointed {
  /** null for nothing. */
  hit: Hit | null;
  x: number;
  y: number;
}

/** How a scene is shown. */
interface Shown {
  scene: Scene;
  transform: Transform;
  /** Pixels of the page for each of the scene. */
  magnified: number;
}

/** Returns what stands under a pointer on the element that shows a scene. */
export function hitUnder(event: MouseEvent, element: Element, {scene, transform, magnified}: Shown): Pointed {
  const box = element.getBoundingClientRect();
  const [x, y] = toScene(transform, (event.clientX - box.left) / magnified, (event.clientY - box.top) / magnified);
  const isTouch = "pointerType" in event && event.pointerType === "touch";
  return {hit: hitTest(scene, x, y, (isTouch ? reach.touch : reach.mouse) / transform.k), x, y};
}
