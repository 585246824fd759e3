/** The columns of the network as the headings above them need to know them. */
import type {MeasuredNetwork, Scene} from "../../index.ts";
import {widthText as text} from "../text/stage.ts";

/** A layer's column on the screen, before it is moved about. */
export interface Column {
  id: string;
  kind: "input" | "dense" | "join";
  /** Centre, in pixels of the screen. */
  x: number;
  /** How wide its heading may be. */
  room: number;
  /** A name for narrow columns. */
  short: string;
  /** How many units, in words that fit. */
  facts: string;
  activation?: string;
  isOutput: boolean;
  /** Whether nothing is left out between it and the column before. */
  follows: boolean;
}

/** Marks of the network's scene that the page draws itself, as controls. */
export const headingKey: RegExp = /^(sub)?heading /;

const widest = 240;
const narrow = 76;

/** Returns the columns of a network's scene, enlarged by `k`, whose headings say where they stand. */
export function columnsOf(scene: Scene, network: MeasuredNetwork, k: number): Column[] {
  const places = new Map<string, number>();
  for (const mark of scene.marks) {
    if (mark.kind === "text" && mark.key.startsWith("heading ")) places.set(mark.key.slice(8), k * mark.x);
  }
  const shown = network.layers.flatMap((layer, at) => {
    const place = places.get(layer.id);
    return place === undefined ? [] : [{layer, at, x: place}];
  });
  return shown.map(({layer, at, x: place}, i): Column => {
    const neighbours = [shown.at(i - 1), shown.at(i + 1)].filter((_, side) =>
      side === 0 ? i > 0 : i < shown.length - 1
    );
    const gaps = neighbours.map((other) => Math.abs((other?.x ?? 0) - place));
    const room = Math.min(widest, 2 * place - 8, 2 * (scene.width * k - place), ...gaps.map((gap) => gap - 6));
    const isNarrow = room < narrow;
    return {
      id: layer.id,
      kind: layer.kind,
      x: place,
      room: Math.max(24, room),
      short: /\d+$/.exec(layer.label)?.[0] ?? layer.label.slice(0, 3),
      facts: factsOf(network, layer, isNarrow),
      ...(layer.activation && {activation: layer.activation.label}),
      isOutput: layer.output === network.graph.output,
      follows: i > 0 && shown[i - 1].at === at - 1
    };
  });
}

function factsOf(
  {image}: MeasuredNetwork,
  {kind, width}: MeasuredNetwork["layers"][number],
  isNarrow: boolean
): string {
  if (isNarrow) return String(width);
  if (kind !== "input") return `${width} ${text.units(width)}`;
  return image ? text.pixels(image.width, image.height) : text.features(width);
}
