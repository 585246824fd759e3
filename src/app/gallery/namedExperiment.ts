import {galleryText} from "../text/gallery.ts";
import {galleryExperiments, type GalleryId} from "./experiments.ts";

/** Returns an experiment of the gallery as JSON, with its title as its name. */
export function namedExperiment(id: GalleryId): Readonly<Record<string, unknown>> {
  return {name: galleryText[id].title, ...galleryExperiments[id].experiment};
}
