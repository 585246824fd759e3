/** Connections: each is a strip of triangles along its curve, as wide as its pen, smoothed across. */
import type {Links} from "../../scene/scene.ts";
import {createInstances} from "./instances.ts";
import {linkRecords, linkRecordSizes} from "./linkRecords.ts";
import {paletteRows} from "./palette.ts";
import {createProgram, type Place} from "./program.ts";

/** Draws connections. */
export interface LinksPass {
  /** Starts a picture. */
  begin(): void;
  draw(links: Links, place: Place): void;
}

const vertex = `
layout(location = 0) in vec4 ends;
layout(location = 1) in vec2 look;
uniform float pieces;
uniform bool curved;
out float across;
flat out float halfWidth;
flat out int colour;

void main() {
  float t = float(gl_VertexID >> 1) / pieces;
  float side = float(gl_VertexID & 1) * 2.0 - 1.0;
  vec2 way = ends.zw - ends.xy;
  // The cubic whose handles lie level at half the way: x = 3/2·t·(1 − t) + t³, y = 3·t² − 2·t³.
  vec2 share = curved ? vec2(1.5 * t * (1.0 - t) + t * t * t, t * t * (3.0 - 2.0 * t)) : vec2(t);
  vec2 slope = way * (curved ? vec2(1.5 - 3.0 * t + 3.0 * t * t, 6.0 * t * (1.0 - t)) : vec2(1.0));
  float steep = length(slope);
  vec2 normal = steep > 0.0 ? vec2(-slope.y, slope.x) / steep : vec2(0.0, 1.0);
  halfWidth = look.x * view.x / 2.0;
  across = side * (halfWidth + 1.0);
  colour = int(look.y);
  gl_Position = clipped(onCanvas(ends.xy + way * share) + normal * across);
}
`;

const fragment = `
in float across;
flat in float halfWidth;
flat in int colour;

void main() {
  float alpha = opacity * covered(-halfWidth, halfWidth, across);
  result = vec4(paletteColour(${paletteRows.links}, colour).rgb * alpha, alpha);
}
`;

/** Farthest that a piece may be from its curve, in canvas pixels. */
const exactness = 0.5;
const fewestPieces = 8;
const mostPieces = 64;
/** So many pieces in all; very many curves are drawn with fewer each. */
const piecesOfAll = 400_000;

/** Creates the pass of a context. */
export function createLinksPass(gl: WebGL2RenderingContext): LinksPass {
  const program = createProgram(gl, "links", vertex, fragment);
  const instances = createInstances<Links>(gl, linkRecordSizes);
  return {
    begin: () => {
      instances.begin();
    },
    draw: (links, place) => {
      const count = instances.use(links, undefined, () => linkRecords(links));
      if (count === 0) return;
      const curved = links.curve === "horizontal";
      const pieces = curved ? piecesOf(place.k * tallest(links), count) : 1;
      program.use(place);
      gl.uniform1f(program.uniform("pieces"), pieces);
      gl.uniform1i(program.uniform("curved"), curved ? 1 : 0);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 2 * (pieces + 1), count);
    }
  };
}

/** How many straight pieces make a curve of this height: a piece of length h strays h²/8 · 6 · height at most. */
function piecesOf(height: number, count: number): number {
  const wanted = Math.ceil(Math.sqrt((0.75 * height) / exactness));
  return Math.max(fewestPieces, Math.min(mostPieces, wanted, Math.floor(piecesOfAll / count)));
}

function tallest({y1, y2}: Links): number {
  let most = 0;
  for (let i = 0; i < y1.length; i++) {
    const height = Math.abs(y2[i] - y1[i]);
    if (height > most) most = height;
  }
  return most;
}
