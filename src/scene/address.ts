/** Addresses and titles of marks; those of columnar marks are derived from tensor, shape and flat element index. */
import type {ColumnarMark, Elements, Mark} from "./scene.ts";

/** Whether a mark stands for many elements. */
export function isColumnar(mark: Mark): mark is ColumnarMark {
  return mark.kind === "cells" || mark.kind === "links" || mark.kind === "points";
}

/** Number of elements of a columnar mark. */
export function elementCount(mark: ColumnarMark): number {
  if (mark.kind === "cells") return mark.columns * mark.rows;
  return mark.kind === "links" ? mark.values.length : mark.x.length;
}

/** Returns the address of a mark, or of its element `index`: `hidden1.weight[3,2]`; undefined when it has none. */
export function addressOf(mark: Mark, index?: number): string | undefined {
  if (index === undefined || !isColumnar(mark) || mark.tensor === undefined) return mark.address;
  return `${mark.tensor}${formatIndices(elementOf(mark, index), mark.shape)}`;
}

/** Returns what a mark, or its element `index`, shows in words: `hidden1.weight[3,2] = −0.0691`. */
export function titleOf(mark: Mark, index?: number): string | undefined {
  if (index === undefined || !isColumnar(mark)) return mark.title;
  const name = addressOf(mark, index) ?? mark.title;
  const value = elementValue(mark, index);
  if (name === undefined) return value;
  return value === undefined ? name : `${name} = ${value}`;
}

/** Flat index into the tensor of element `index` of a columnar mark. */
function elementOf({indices, offset = 0, stride = 1}: Elements, index: number): number {
  return indices ? indices[index] : offset + stride * index;
}

/** Writes a number with at most 4 significant digits and a true minus sign. */
export function formatNumber(value: number): string {
  if (Number.isNaN(value)) return "not a number";
  if (!Number.isFinite(value)) return value > 0 ? "infinite" : "minus infinite";
  const size = Math.abs(value);
  const text =
    value === 0 || (size >= 1e-4 && size < 1e6) ? String(Number(value.toPrecision(4))) : value.toExponential(2);
  return text.replaceAll("-", "−");
}

function formatIndices(element: number, shape: readonly number[] | undefined): string {
  if (shape?.length === 0) return "";
  const parts: number[] = [];
  let rest = element;
  for (const size of (shape ?? [0]).slice(1).reverse()) {
    parts.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return `[${[rest, ...parts].join(",")}]`;
}

function elementValue(mark: ColumnarMark, index: number): string | undefined {
  if (mark.kind === "links") return formatNumber(mark.values[index]);
  if (typeof mark.paint === "string") return undefined;
  if (mark.kind === "cells") {
    return mark.paint.scale === "classes" ? `class ${mark.values[index]}` : formatNumber(mark.values[index]);
  }
  return mark.paint.scale === "classes" ? `class ${mark.paint.classes[index]}` : formatNumber(mark.paint.values[index]);
}
