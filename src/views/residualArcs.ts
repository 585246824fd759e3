/** Additions of an earlier layer's numbers: an arc over the layers between, ending in a plus. */
import type {Mark, PathCommand} from "../scene/scene.ts";
import type {MeasuredResidual} from "../lenses/measureNetwork.ts";
import type {NetworkLayout, PlacedLayer} from "./networkLayout.ts";

const radius = 9;
const step = 9;
const gap = 6;

/** Draws the residual links between layers in place. */
export function residualArcs(residuals: readonly MeasuredResidual[], {layers, top}: NetworkLayout): Mark[] {
  const places = new Map(layers.map((place) => [place.layer.id, place]));
  return residuals.flatMap(({node, from, to}, at): Mark[] => {
    const [source, target] = [places.get(from), places.get(to)];
    if (!source || !target) return [];
    const [x1, y1] = [source.x, upper(source) - gap];
    const [x2, y2] = [target.x, upper(target) - gap - radius];
    const over = Math.min(top - 12 - (at % 3) * step, y1 - 10, y2 - 10);
    const bend = Math.min(24, (x2 - x1) / 2);
    const d: PathCommand[] = [
      ["M", x1, y1],
      ["L", x1, over + bend],
      ["Q", x1, over, x1 + bend, over],
      ["L", x2 - bend, over],
      ["Q", x2, over, x2, Math.min(over + bend, y2 - radius)],
      ["L", x2, y2 - radius]
    ];
    const title = `${target.layer.label} adds what ${source.layer.label.toLowerCase()} computes`;
    const plus = {kind: "line", stroke: "ink", strokeWidth: 1.5} as const;
    return [
      {
        kind: "path",
        key: `residual ${node}`,
        d,
        stroke: "soft",
        strokeWidth: 1.5,
        address: node,
        title,
        role: "connection"
      },
      {
        kind: "circle",
        key: `sum ${node}`,
        x: x2,
        y: y2,
        r: radius,
        fill: "stage",
        stroke: "ink",
        strokeWidth: 1.5,
        address: node,
        title,
        role: "control"
      },
      {...plus, key: `across ${node}`, x1: x2 - 4.5, x2: x2 + 4.5, y1: y2, y2},
      {...plus, key: `down ${node}`, x1: x2, x2, y1: y2 - 4.5, y2: y2 + 4.5}
    ];
  });
}

function upper({tops}: PlacedLayer): number {
  return tops[0];
}
