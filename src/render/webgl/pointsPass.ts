/** Points: each is a square in which the distance to the outline of its marker says what is fill and what is ring. */
import {markerCorners, markerNames} from "../../scene/marker.ts";
import type {Points} from "../../scene/scene.ts";
import type {Theme} from "../../scene/theme.ts";
import {createInstances} from "./instances.ts";
import {pointRecords, pointRecordSizes} from "./pointRecords.ts";
import {createProgram, type Place} from "./program.ts";

/** Draws points. */
export interface PointsPass {
  /** Starts a picture. */
  begin(): void;
  draw(points: Points, place: Place, theme: Theme): void;
}

/** Corners kept for each marker; 0 of them are used for a circle. */
const mostCorners = 12;
/** Farthest corner of any marker, in radii. */
const reach = 1.5;

const vertex = `
layout(location = 0) in vec4 marker;
layout(location = 1) in vec3 looks;
flat out float radius;
flat out int shape;
flat out vec3 fillColour;
flat out vec3 ringColour;
flat out float halfRing;
out vec2 place;

vec3 unpacked(float bits) {
  return vec3(floor(bits / 65536.0), mod(floor(bits / 256.0), 256.0), mod(bits, 256.0)) / 255.0;
}

void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
  radius = marker.z * view.x;
  shape = int(marker.w);
  fillColour = unpacked(looks.x);
  ringColour = unpacked(looks.y);
  halfRing = looks.z * view.x / 2.0;
  place = corner * (radius * ${reach} + halfRing + 1.0);
  gl_Position = clipped(onCanvas(marker.xy) + place);
}
`;

const fragment = `
uniform vec2 corners[${mostCorners * markerNames.length}];
uniform int counts[${markerNames.length}];
flat in float radius;
flat in int shape;
flat in vec3 fillColour;
flat in vec3 ringColour;
flat in float halfRing;
in vec2 place;

// Pixels to the outline, negative inside.
float outlineDistance() {
  int count = shape < 0 ? 0 : counts[shape];
  if (count == 0) return length(place) - radius;
  float nearest = 1e9;
  bool inside = false;
  int first = shape * ${mostCorners};
  vec2 a = corners[first + count - 1] * radius;
  for (int i = 0; i < count; i++) {
    vec2 b = corners[first + i] * radius;
    vec2 edge = b - a;
    vec2 away = place - a;
    nearest = min(nearest, length(away - edge * clamp(dot(away, edge) / dot(edge, edge), 0.0, 1.0)));
    // A line to the right crosses the outline an odd number of times from inside.
    if ((a.y > place.y) != (b.y > place.y) && away.x < edge.x * away.y / edge.y) inside = !inside;
    a = b;
  }
  return inside ? -nearest : nearest;
}

void main() {
  float away = outlineDistance();
  float fill = opacity * clamp(0.5 - away, 0.0, 1.0);
  float ring = opacity * covered(-halfRing, halfRing, away);
  result = vec4(fillColour * fill, fill) * (1.0 - ring) + vec4(ringColour * ring, ring);
}
`;

/** Creates the pass of a context. */
export function createPointsPass(gl: WebGL2RenderingContext): PointsPass {
  const program = createProgram(gl, "points", vertex, fragment);
  const instances = createInstances<Points>(gl, pointRecordSizes);
  const {corners, counts} = markerTable();
  return {
    begin: () => {
      instances.begin();
    },
    draw: (points, place, theme) => {
      const count = instances.use(points, theme, () => pointRecords(points, theme));
      if (count === 0) return;
      program.use(place);
      gl.uniform2fv(program.uniform("corners"), corners);
      gl.uniform1iv(program.uniform("counts"), counts);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
    }
  };
}

function markerTable(): {corners: Float32Array; counts: Int32Array} {
  const corners = new Float32Array(2 * mostCorners * markerNames.length);
  const counts = new Int32Array(markerNames.length);
  for (let shape = 0; shape < markerNames.length; shape++) {
    const own = markerCorners(shape) ?? [];
    counts[shape] = own.length;
    corners.set(own.flat(), 2 * mostCorners * shape);
  }
  return {corners, counts};
}
