/** Layers that only put others side by side: a line from every unit to its copy. */
import type {Mark, PathCommand} from "../scene/scene.ts";
import type {MeasuredNetwork} from "../lenses/measureNetwork.ts";
import type {NetworkLayout} from "./networkLayout.ts";

/** Draws the lines of the joins between layers in place. */
export function joinLines({joins}: MeasuredNetwork, {layers}: NetworkLayout): Mark[] {
  const places = new Map(layers.map((place) => [place.layer.id, place]));
  const filled = new Map<string, number>();
  return joins.flatMap(({from, to}, at): Mark[] => {
    const [source, target] = [places.get(from), places.get(to)];
    if (!source || !target) return [];
    const first = filled.get(to) ?? 0;
    filled.set(to, first + source.layer.width);
    const d: PathCommand[] = [];
    for (let unit = 0; unit < source.tops.length && first + unit < target.tops.length; unit++) {
      const [x1, y1] = [source.x + source.width / 2 + 4, source.tops[unit] + source.height / 2];
      const [x2, y2] = [target.x - target.width / 2 - 4, target.tops[first + unit] + target.height / 2];
      d.push(["M", x1, y1], ["C", (x1 + x2) / 2, y1, (x1 + x2) / 2, y2, x2, y2]);
    }
    return [{kind: "path", key: `join ${at}`, d, stroke: "soft", strokeWidth: 1, opacity: 0.5, role: "decoration"}];
  });
}
