/** Pictures that change with every frame. */
import {
  networkView,
  surfaceView,
  type Mark,
  type MeasuredNetwork,
  type MeasuredSurface,
  type NetworkOptions,
  type Scene,
  type SurfaceOptions
} from "../../index.ts";

/** What is to be drawn: a scene, or what was measured, of which whoever draws makes one. */
export type Picture =
  | {view: "scene"; scene: Scene}
  | {view: "network"; network: MeasuredNetwork; options: NetworkOptions}
  | {view: "surface"; surface: MeasuredSurface; options: SurfaceOptions};

/** Returns the scene of a picture; of what was measured, those marks that move. */
export function sceneOf(picture: Picture): Scene {
  if (picture.view === "scene") return picture.scene;
  const scene =
    picture.view === "network"
      ? networkView(picture.network, picture.options)
      : surfaceView(picture.surface, picture.options);
  return {...scene, marks: scene.marks.filter((mark) => !isStill(mark))};
}

/** Whether a mark stays the same from frame to frame, or changes as seldom as words: texts, their grounds, and points. */
export function isStill(mark: Mark): boolean {
  return (
    mark.kind === "text" ||
    mark.kind === "points" ||
    (mark.kind === "rect" && mark.fill === "stage" && mark.address === undefined)
  );
}
