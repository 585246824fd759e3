/** The picture by which a recent experiment is found again: what it answered when it was kept. */
import type {Cells, Dataset, Scene} from "../../index.ts";
import {datasetScene} from "../panels/thumbnail.ts";

const size = 40;

/** Most cells along a side: the whole picture stays within a few kilobytes. */
const most = 20;

/** Returns the surface of an output's scene, small; where there is none, the data. */
export function recentPicture(output: Scene | undefined, dataset: Dataset): Scene {
  const surface = output?.marks.find((mark): mark is Cells => mark.kind === "cells" && mark.key === "surface");
  if (!surface) return datasetScene(dataset, size);
  return {width: size, height: size, title: dataset.name, marks: [shrunk(surface)]};
}

/** Every so many cells, those in the middle of what they stand for. */
function shrunk({columns, rows, values, paint, smooth}: Cells): Cells {
  const [across, down] = [Math.min(most, columns), Math.min(most, rows)];
  const pick = (all: Float32Array): Float32Array =>
    Float32Array.from({length: across * down}, (_, cell) => {
      const column = Math.floor((((cell % across) + 0.5) * columns) / across);
      const row = Math.floor(((Math.floor(cell / across) + 0.5) * rows) / down);
      return all[row * columns + column];
    });
  const strengths = paint.scale === "classes" && paint.strengths ? {strengths: pick(paint.strengths)} : {};
  return {
    kind: "cells",
    key: "surface",
    ...{x: 0, y: 0, width: size, height: size},
    ...{columns: across, rows: down},
    values: pick(values),
    paint: {...paint, ...strengths},
    smooth
  };
}
