import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {fileFormat, parseRecording, serialiseRecording} from "./file.ts";
import {formatJson} from "./formatJson.ts";
import {parseExperiment} from "./parseExperiment.ts";
import {arbitraryRecording} from "./testing/arbitraryExperiment.ts";

const recording = {experiment: parseExperiment({}), edits: []};

describe("files", () => {
  test("say what they are and can be read", () => {
    const text = serialiseRecording(recording);
    expect(text.split("\n").slice(0, 6)).toEqual([
      "{",
      `  "format": "${fileFormat}",`,
      '  "experiment": {',
      '    "version": 1,',
      '    "numerics": "wasm-1",',
      '    "seeds": {"data": 1, "split": 1, "weights": 1, "order": 1, "dropout": 1},'
    ]);
    expect(text.endsWith("}\n")).toBe(true);
  });

  test("give back any recording", () => {
    fc.assert(
      fc.property(arbitraryRecording(), (any) => {
        expect(parseRecording(serialiseRecording(any))).toEqual(any);
      })
    );
  });

  test("may hold an experiment alone, or a recording without a format", () => {
    expect(parseRecording('{"data": {"kind": "circle"}}')).toEqual(recording);
    expect(parseRecording('\uFEFF{"experiment": {}}')).toEqual(recording);
  });

  test("that are something else say what was expected", () => {
    expect(() => parseRecording("x,y\n1,2")).toThrow(
      'file: it is not an experiment, expected JSON such as {"data": {"kind": "spiral"}} ('
    );
    expect(() => parseRecording(serialiseRecording(recording).slice(0, 300))).toThrow("file: it is not an experiment");
    expect(() => parseRecording("[1]")).toThrow(
      'file: it holds a list, expected an experiment such as {"data": {"kind": "spiral"}}'
    );
    expect(() => parseRecording('{"format": "keras"}')).toThrow(
      `format: unknown format "keras", expected "${fileFormat}"`
    );
    expect(() => parseRecording(`{"format": "${fileFormat}", "experiment": {"version": 2}}`)).toThrow(
      "version: this was made by a newer version (2)"
    );
    expect(() => parseRecording(`{"format": "${fileFormat}", "experimint": {}}`)).toThrow(
      "experimint: unknown field, expected one of experiment, edits"
    );
    expect(() => parseRecording("[".repeat(100_000) + "]".repeat(100_000))).toThrow("file: it holds a list");
  });
});

describe("formatJson", () => {
  test("breaks lines only where they would be too long, and stays JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue({maxDepth: 5}), (value) => {
        expect(JSON.parse(formatJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      })
    );
    expect(formatJson({short: [1, 2], long: Array.from({length: 3}, () => "x".repeat(40))})).toBe(
      `{\n  "short": [1, 2],\n  "long": [\n    "${"x".repeat(40)}",\n    "${"x".repeat(40)}",\n    "${"x".repeat(40)}"\n  ]\n}`
    );
  });
});
