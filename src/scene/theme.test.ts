import {describe, expect, test} from "vitest";
import {classColour, colourOf, isFaint, levelOf} from "./colour.ts";
import {colourTables, linkLevels, strengthLevels, unknownLevel, zeroLevel} from "./colourTables.ts";
import {cellColour, cellPixels} from "./fillCells.ts";
import {contrast, formatHex, mix, parseHex} from "./oklab.ts";
import type {Cells} from "./scene.ts";
import {darkTheme, lightTheme} from "./theme.ts";

const themes = [lightTheme, darkTheme];

describe("themes", () => {
  for (const theme of themes) {
    const {tokens, classes, name} = theme;
    const against = (colour: string, ground: string): number => contrast(parseHex(colour), parseHex(ground));

    test(`words of the ${name} theme have contrast AA on stage and ground`, () => {
      for (const word of [tokens.ink, tokens.soft, tokens.gradient, tokens.update]) {
        expect(against(word, tokens.stage)).toBeGreaterThanOrEqual(4.5);
        expect(against(word, tokens.ground)).toBeGreaterThanOrEqual(4.5);
      }
    });

    test(`both ends of the ${name} theme's scale keep 3:1 against the stage`, () => {
      expect(against(tokens.positive, tokens.stage)).toBeGreaterThanOrEqual(3);
      expect(against(tokens.negative, tokens.stage)).toBeGreaterThanOrEqual(3);
    });

    test(`the ${name} theme has ten different class colours`, () => {
      expect(new Set(classes).size).toBe(10);
    });
  }

  test("every class colour of the dark theme keeps 3:1 against the stage", () => {
    for (const colour of darkTheme.classes) {
      expect(contrast(parseHex(colour), parseHex(darkTheme.tokens.stage)), colour).toBeGreaterThanOrEqual(3);
    }
  });
});

describe("the diverging scale", () => {
  for (const theme of themes) {
    const {hex, rgba} = colourTables(theme).scales.diverging;

    test(`has the ${name(theme)} theme's own colours at both ends and at zero`, () => {
      expect([hex[0], hex[zeroLevel], hex[254], hex[unknownLevel]]).toEqual([
        theme.tokens.negative,
        theme.tokens.zero,
        theme.tokens.positive,
        theme.tokens.unknown
      ]);
    });

    test(`holds the same ${name(theme)} colours as integers and as text`, () => {
      const bytes = new Uint8Array(rgba.buffer);
      expect(hex).toHaveLength(256);
      hex.forEach((colour, i) => {
        expect(formatHex([bytes[4 * i], bytes[4 * i + 1], bytes[4 * i + 2]])).toBe(colour);
        expect(bytes[4 * i + 3]).toBe(255);
      });
    });

    test(`grows in contrast with the ${name(theme)} zero at every step away from it`, () => {
      const zero = parseHex(theme.tokens.zero);
      for (const step of [-1, 1]) {
        let last = 0;
        for (let level = zeroLevel; level >= 0 && level < unknownLevel; level += step * 8) {
          const now = contrast(parseHex(hex[level]), zero);
          expect(now).toBeGreaterThan(last);
          last = now;
        }
      }
    });
  }

  test("puts values at their level and holds those beyond the domain at its ends", () => {
    expect([-2, -1, -0.5, 0, 0.5, 1, 2].map((value) => levelOf(value, 1))).toEqual([0, 0, 64, 127, 191, 254, 254]);
    expect([NaN, Infinity, -Infinity].map((value) => levelOf(value, 1))).toEqual([255, 255, 255]);
  });

  test("knows only signs when its domain is 0", () => {
    expect([-3, 0, 1e-9].map((value) => levelOf(value, 0))).toEqual([0, 127, 254]);
  });
});

describe("colourOf", () => {
  test("looks up tokens, classes and values", () => {
    expect(colourOf("gradient", lightTheme)).toBe("#a32770");
    expect(colourOf("class1", lightTheme)).toBe("#cc6677");
    expect(colourOf({value: -5, scale: "diverging", domain: 2}, darkTheme)).toBe(darkTheme.tokens.negative);
    expect(colourOf({value: 0, scale: "ink", domain: 2}, lightTheme)).toBe(lightTheme.tokens.stage);
    expect(colourOf({value: 2, scale: "ink", domain: 2}, lightTheme)).toBe(lightTheme.tokens.ink);
  });

  test("starts over after the last class and paints an impossible one as unknown", () => {
    expect(classColour(11, lightTheme)).toBe(lightTheme.classes[1]);
    expect(classColour(-1, lightTheme)).toBe(lightTheme.tokens.unknown);
    expect(classColour(NaN, lightTheme)).toBe(lightTheme.tokens.unknown);
  });

  test("calls only values close to zero faint", () => {
    expect(isFaint({value: 0.1, scale: "diverging", domain: 1})).toBe(true);
    expect(isFaint({value: 0.5, scale: "diverging", domain: 1})).toBe(false);
    expect(isFaint({value: NaN, scale: "diverging", domain: 1})).toBe(false);
    expect(isFaint("zero")).toBe(false);
  });
});

describe("cells", () => {
  const cellsOf = (values: number[], paint: Cells["paint"]): Cells => ({
    kind: "cells",
    key: "c",
    x: 0,
    y: 0,
    width: 1,
    height: 1,
    columns: values.length,
    rows: 1,
    values: new Float32Array(values),
    paint,
    smooth: false
  });

  test("have the colour that a single mark of the same value has", () => {
    const values = Array.from({length: 401}, (_, i) => (i - 200) / 64);
    for (const scale of ["diverging", "ink"] as const) {
      for (const domain of [0, 0.5, 2]) {
        const cells = cellsOf(values, {scale, domain});
        const colours = values.map((_, i) => cellColour(cells, i, colourTables(darkTheme)));
        expect(colours).toEqual(values.map((value) => colourOf({value, scale, domain}, darkTheme)));
      }
    }
  });

  test("without a finite value are hatched with two colours that no value has", () => {
    const tables = colourTables(lightTheme);
    const pixels = new Uint32Array(
      cellPixels(cellsOf([NaN, Infinity, -Infinity, NaN], {scale: "diverging", domain: 1}), tables).buffer
    );
    expect([...pixels]).toEqual([0, 0, 1, 1].map((i) => tables.unknown[i]));
    expect(tables.scales.diverging.rgba.subarray(0, 255)).not.toContain(tables.unknown[0]);
    expect(tables.scales.diverging.rgba.subarray(0, 255)).not.toContain(tables.unknown[1]);
  });

  test("of classes are hatched, too, where their strength is not finite", () => {
    const strengths = new Float32Array([NaN, Infinity, -Infinity, 1]);
    const tables = colourTables(lightTheme);
    const pixels = new Uint32Array(cellPixels(cellsOf([0, 0, 0, 0], {scale: "classes", strengths}), tables).buffer);
    expect([...pixels.subarray(0, 3)]).toEqual([0, 0, 1].map((i) => tables.unknown[i]));
    expect(cellColour(cellsOf([0], {scale: "classes"}), 0, tables)).toBe(lightTheme.classes[0]);
  });

  test("of zero have the colour of zero on the smallest of domains", () => {
    for (const domain of [0, Number.MIN_VALUE, 1e-40])
      expect(cellColour(cellsOf([0], {scale: "diverging", domain}), 0, colourTables(lightTheme))).toBe(
        lightTheme.tokens.zero
      );
  });

  test("of classes fade to zero as the strength does, and count on after the last colour", () => {
    const strengths = new Float32Array([1, 0, 1, 2]);
    const cells = cellsOf([0, 0, 11, 1], {scale: "classes", strengths});
    const colours = [0, 1, 2, 3].map((i) => cellColour(cells, i, colourTables(lightTheme)));
    const {classes, tokens} = lightTheme;
    expect(colours).toEqual([classes[0], tokens.zero, classes[1], classes[1]]);
    expect(cellColour(cellsOf([-1], {scale: "classes"}), 0, colourTables(lightTheme))).toBe(tokens.unknown);
  });

  test("that are missing count as unknown", () => {
    const cells = {...cellsOf([1], {scale: "diverging", domain: 1}), columns: 2};
    expect(cellColour(cells, 1, colourTables(lightTheme))).toBe(lightTheme.tokens.unknown);
  });
});

describe("mixing in Oklab", () => {
  test("returns the colours themselves at both ends and comes back exactly from a mix with itself", () => {
    for (const colour of ["#000000", "#ffffff", "#3f7fc4", "#010203", "#c8702a"]) {
      const rgb = parseHex(colour);
      expect(formatHex(mix(rgb, parseHex("#888888"), 0))).toBe(colour);
      expect(formatHex(mix(rgb, rgb, 0.5))).toBe(colour);
    }
  });

  test("meets black and white at the published grey of lightness one half", () => {
    expect(formatHex(mix([0, 0, 0], [255, 255, 255], 0.5))).toBe("#636363");
  });

  test("refuses what is not a colour", () => {
    expect(() => parseHex("red")).toThrow("parseHex: not a colour, expected #rrggbb, got red");
  });

  test("measures black on white as 21:1", () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 10);
  });
});

test("tables are made once per theme and have the sizes they say", () => {
  const tables = colourTables(lightTheme);
  expect(colourTables(lightTheme)).toBe(tables);
  expect(tables.links).toHaveLength(2 * linkLevels);
  expect(tables.classes.hex).toHaveLength(10 * strengthLevels);
  expect(tables.classes.hex[strengthLevels - 1]).toBe(lightTheme.classes[0]);
});

function name({name}: {name: string}): string {
  return name;
}
