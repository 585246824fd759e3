/** Scenes of very many marks, to compare renderers and to measure them. */
import type {Cells, Links, Scene} from "../../src/scene/scene.ts";

const [width, height] = [640, 480];

/** Connections between two columns. */
export function manyLinks(count: number): Scene {
  const draw = draws();
  const column = (value: (i: number) => number): Float32Array => Float32Array.from({length: count}, (_, i) => value(i));
  const values = column(() => draw() * 2 - 1);
  const links: Links = {
    kind: "links",
    key: "links",
    x1: new Float32Array(count).fill(60),
    x2: new Float32Array(count).fill(width - 60),
    y1: column(() => 20 + draw() * (height - 40)),
    y2: column(() => 20 + draw() * (height - 40)),
    values,
    widths: values.map((value) => 0.4 + 2 * Math.abs(value)),
    curve: "horizontal",
    domain: 0.5,
    opacity: 0.75
  };
  return {width, height, title: `${count} links`, marks: [links]};
}

/** Heat maps side by side, by turns smooth and not. */
export function manyCells(count: number): Scene {
  const draw = draws();
  const across = Math.ceil(Math.sqrt((count * width) / height));
  const size = width / across;
  const marks = Array.from({length: count}, (_, i): Cells => ({
    kind: "cells",
    key: `cells ${i}`,
    x: (i % across) * size + 2,
    y: Math.floor(i / across) * size + 2,
    width: size - 4,
    height: size - 4,
    columns: 10,
    rows: 8,
    values: Float32Array.from({length: 80}, () => (draw() < 0.02 ? NaN : draw() * 2 - 1)),
    paint: {scale: "diverging", domain: 1},
    smooth: i % 2 === 0
  }));
  return {width, height, title: `${count} heat maps`, marks};
}

/** Points of ten classes. */
export function manyPoints(count: number): Scene {
  const draw = draws();
  const along = (size: number): Float32Array => Float32Array.from({length: count}, () => draw() * size);
  const classes = Int32Array.from({length: count}, (_, i) => i % 10);
  const paint = {scale: "classes", classes} as const;
  const points = {kind: "points", key: "points", x: along(width), y: along(height), r: 4, paint} as const;
  return {width, height, title: `${count} points`, marks: [points]};
}

/** Draws from 0 to 1, the same every time. */
function draws(): () => number {
  let state = 1;
  return () => {
    state = Math.imul(state, 48271) & 0x7fffffff;
    return state / 0x80000000;
  };
}
