/**
 * Heat maps: the values go to the graphics card as they are, all in one texture, and become colours there. Each map is one
 * instance of a rectangle.
 */
import {paletteRows, hatchColumn, paletteWidth} from "./palette.ts";
import {cellRecords, cellRecordSizes, cellValues, valuesWidth, type PlacedCells} from "./cellRecords.ts";
import {strengthLevels} from "../../scene/colourTables.ts";
import type {Theme} from "../../scene/theme.ts";
import {createInstances} from "./instances.ts";
import {createProgram} from "./program.ts";

/** Draws heat maps. */
export interface CellsPass {
  /** Starts a picture in a theme. */
  begin(theme: Theme): void;
  /** Draws some in order. */
  draw(all: readonly PlacedCells[]): void;
}

const vertex = `
layout(location = 0) in vec4 frame;
layout(location = 1) in vec4 table;
layout(location = 2) in vec3 paint;
layout(location = 3) in float strength;
flat out vec4 box;
flat out ivec4 cells;
flat out vec3 scale;
flat out float faintness;
out vec2 pixel;

void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  box = frame;
  cells = ivec4(table);
  scale = paint;
  faintness = strength;
  pixel = frame.xy + corner * frame.zw + (corner * 2.0 - 1.0);
  gl_Position = clipped(pixel);
}
`;

const fragment = `
uniform usampler2D values;
uniform int classCount;
flat in vec4 box;
flat in ivec4 cells;
flat in vec3 scale;
flat in float faintness;
in vec2 pixel;

uint bitsAt(int index) {
  return texelFetch(values, ivec2(index % ${valuesWidth}, index / ${valuesWidth}), 0).r;
}

// The bits tell what is not a number, which comparisons need not in every driver.
bool isFinite(uint bits) {
  return (bits & 0x7f800000u) != 0x7f800000u;
}

vec3 hatch(ivec2 cell) {
  int column = ${hatchColumn} + (((cell.x + cell.y) & 3) < 2 ? 0 : 1);
  return paletteColour(${paletteRows.links}, column).rgb;
}

vec3 classColour(int index, uint bits, ivec2 cell) {
  uint strengthBits = scale.z > 0.5 ? bitsAt(index + cells.x * cells.y) : floatBitsToUint(1.0);
  float value = uintBitsToFloat(bits);
  if (!isFinite(bits) || value < 0.0 || value >= 255.0 || !isFinite(strengthBits)) return hatch(cell);
  int level = int(clamp(uintBitsToFloat(strengthBits), 0.0, 1.0) * ${strengthLevels - 1}.0 + 0.5);
  int entry = (int(value) % classCount) * ${strengthLevels} + level;
  return paletteColour(${paletteRows.classes} + entry / ${paletteWidth}, entry % ${paletteWidth}).rgb;
}

vec3 cellColour(ivec2 wanted) {
  ivec2 cell = clamp(wanted, ivec2(0), cells.xy - 1);
  int index = cells.z + cell.y * cells.x + cell.x;
  uint bits = bitsAt(index);
  if (cells.w == ${paletteRows.classes}) return classColour(index, bits, cell);
  if (!isFinite(bits)) return hatch(cell);
  float share = clamp(uintBitsToFloat(bits) * scale.x, -127.0, 127.0);
  return paletteColour(cells.w, int(share + 127.5)).rgb;
}

void main() {
  vec2 place = (pixel - box.xy) / box.zw * vec2(cells.xy);
  vec3 colour;
  if (scale.y > 0.5) {
    vec2 from = floor(place - 0.5);
    vec2 part = place - 0.5 - from;
    ivec2 cell = ivec2(from);
    colour = mix(
      mix(cellColour(cell), cellColour(cell + ivec2(1, 0)), part.x),
      mix(cellColour(cell + ivec2(0, 1)), cellColour(cell + ivec2(1, 1)), part.x),
      part.y
    );
  } else {
    colour = cellColour(ivec2(floor(place)));
  }
  vec2 end = box.xy + box.zw;
  float alpha = faintness * covered(box.x, end.x, pixel.x) * covered(box.y, end.y, pixel.y);
  result = vec4(colour * alpha, alpha);
}
`;

/** Creates the pass of a context. */
export function createCellsPass(gl: WebGL2RenderingContext): CellsPass {
  const program = createProgram(gl, "cells", vertex, fragment);
  const instances = createInstances<readonly PlacedCells[]>(gl, cellRecordSizes);
  const texture = gl.createTexture();
  let classes = 0;
  return {
    begin: (theme) => {
      instances.begin();
      classes = theme.classes.length;
    },
    draw: (all) => {
      gl.activeTexture(gl.TEXTURE1);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      const bits = cellValues(all.map(({cells}) => cells));
      const rows = bits.length / valuesWidth;
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.R32UI, valuesWidth, rows, 0, gl.RED_INTEGER, gl.UNSIGNED_INT, bits);
      for (const side of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
        gl.texParameteri(gl.TEXTURE_2D, side, gl.NEAREST);
      const count = instances.use(all, undefined, () => cellRecords(all));
      // Records are in canvas pixels already: each map has a place of its own.
      program.use({x: 0, y: 0, k: 1, opacity: 1});
      gl.uniform1i(program.uniform("values"), 1);
      gl.uniform1i(program.uniform("classCount"), Math.max(1, classes));
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
    }
  };
}
