import {describe, expect, test} from "vitest";
import {anchorShift, layoutText} from "./layoutText.ts";
import type {Text} from "./scene.ts";
import {digitWidth, textWidth} from "./textWidth.ts";

function textOf(text: string, more: Partial<Text> = {}): Text {
  return {kind: "text", key: "t", x: 0, y: 0, text, size: 10, fill: "ink", ...more};
}

describe("textWidth", () => {
  test("adds up the advances of Inter's glyphs", () => {
    expect(textWidth("8 1", 10)).toBeCloseTo(6.19 + 2.81 + 4.07, 10);
    expect(textWidth("", 10)).toBe(0);
  });

  test("grows with size and weight", () => {
    expect(textWidth("Hidden 1", 20)).toBeCloseTo(2 * textWidth("Hidden 1", 10), 10);
    expect(textWidth("Hidden 1", 10, 600)).toBeGreaterThan(textWidth("Hidden 1", 10));
    expect(textWidth("Hidden 1", 10, 900)).toBe(textWidth("Hidden 1", 10, 700));
  });

  test("knows Greek and mathematical letters, and gives unknown ones a width too", () => {
    for (const letter of "αβδηλμσΔΣ−·×²") expect(textWidth(letter, 1), letter).not.toBe(0.64);
    expect(textWidth("字", 10)).toBeCloseTo(6.4, 10);
    expect(textWidth("😀", 10)).toBeCloseTo(6.4, 10);
  });
});

describe("layoutText", () => {
  test("keeps plain text in one run", () => {
    expect(layoutText(textOf("tanh")).runs).toEqual([{text: "tanh", dx: 0, dy: 0, size: 10}]);
  });

  test("draws subscripts and superscripts as small shifted characters", () => {
    const {runs} = layoutText(textOf("x₁²"));
    expect(runs.map(({text, size}) => [text, size])).toEqual([
      ["x", 10],
      ["1", 7],
      ["2", 7]
    ]);
    expect(runs[1].dy).toBeGreaterThan(0);
    expect(runs[2].dy).toBeLessThan(0);
    expect(runs[2].dx).toBeGreaterThan(runs[1].dx);
  });

  test("gives tabular digits cells of equal width", () => {
    const widths = ["111.1", "888.8", "407.3"].map((text) => layoutText(textOf(text, {tabular: true})).width);
    expect(new Set(widths.map((width) => width.toFixed(9))).size).toBe(1);
    expect(widths[0]).toBeCloseTo(4 * digitWidth(10) + textWidth(".", 10), 10);
  });

  test("turns space at the ends of a run into distance", () => {
    const {runs, width} = layoutText(textOf("w₁ = 2"));
    expect(runs.map(({text}) => text)).toEqual(["w", "1", "= 2"]);
    expect(width).toBeCloseTo(runs[2].dx + textWidth("= 2", 10), 10);
    expect(layoutText(textOf("  ")).runs).toEqual([]);
  });

  test("shifts the start of a line by its anchor and the baseline by its name", () => {
    expect(anchorShift(textOf("a", {anchor: "end"}), 30)).toBe(30);
    expect(anchorShift(textOf("a", {anchor: "middle"}), 30)).toBe(15);
    expect(anchorShift(textOf("a"), 30)).toBe(0);
    expect(layoutText(textOf("a", {baseline: "middle"})).baseline).toBeCloseTo(3.64, 10);
  });
});
