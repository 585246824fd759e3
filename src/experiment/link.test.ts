import {deflateSync, strToU8} from "fflate";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {toBase64Url} from "./base64.ts";
import {decodeLink, encodeLink, LinkError, linkLimit} from "./link.ts";
import {parseExperiment} from "./parseExperiment.ts";
import {ExperimentError} from "./problems.ts";
import {arbitraryExperiment, arbitraryRecording} from "./testing/arbitraryExperiment.ts";

const damaged = "link: it is damaged or incomplete; copy the whole link again";

describe("links", () => {
  test("of the first page are almost nothing", () => {
    expect(encodeLink(parseExperiment({numerics: "reference-1"}))).toBe("r~s0csg");
    expect(encodeLink(parseExperiment({}))).toMatch(/^s~[0-9a-z]{5}$/);
  });

  test("of small changes can be read", () => {
    const link = (json: unknown): string => encodeLink(parseExperiment(json)).slice(0, -6);
    expect(link({data: {kind: "spiral", noise: 0.2}, training: {optimizer: {learningRate: 0.05}}})).toBe(
      "s~data.kind_spiral~data.noise_0.2~training.optimizer.learningRate_0.05"
    );
    expect(
      link({model: [{op: "linear", out: 8}, {op: "relu"}, {op: "linear"}], data: {inputs: ["x1", "sin x2"]}})
    ).toBe("s~data.inputs_x1.sin_20x2~model_8.relu.linear");
    expect(link({name: "true"})).toBe("s~name__74rue");
  });

  test("made by this version open as the same experiment in every later one", () => {
    const links = {
      "r~data.kind_spiral~data.noise_0.2~training.optimizer.learningRate_0.05~ykvpv": {
        data: {kind: "spiral", noise: 0.2},
        training: {optimizer: {learningRate: 0.05}}
      },
      "z~q1ZKrShILcrMTc0rUbKqVsrNT0nNUbKKrlbKL1CyUsrJzEtNLFLSUcovBUpb1OpAxVOK8gtAQjpKQJ6BnhFcAqqhNra2FgA~wta76": {
        model: [{op: "linear", out: 8}, {op: "dropout", p: 0.2}, {op: "linear"}]
      }
    };
    for (const [link, json] of Object.entries(links))
      expect(decodeLink(link)).toEqual({experiment: parseExperiment({numerics: "reference-1", ...json}), edits: []});
  });

  test("keep the numerics that they were made with, readable and compressed", () => {
    for (const numerics of ["wasm-1", "reference-1"])
      for (const name of ["short", "long enough to be compressed: ".repeat(20)]) {
        const experiment = parseExperiment({numerics, name: name.slice(0, 200)});
        expect(decodeLink(encodeLink(experiment)).experiment).toEqual(experiment);
      }
  });

  test("give back any experiment, made of characters that nothing changes on the way", () => {
    fc.assert(
      fc.property(arbitraryExperiment(), (experiment) => {
        const link = encodeLink(experiment);
        expect(link).toMatch(/^[A-Za-z0-9._~-]+$/);
        expect(decodeLink(link)).toEqual({experiment, edits: []});
      }),
      {numRuns: 200}
    );
  });

  test("give back any recording", () => {
    fc.assert(
      fc.property(arbitraryRecording(), (recording) => {
        expect(decodeLink(encodeLink(recording))).toEqual(recording);
      })
    );
  });

  test("may have had their tildes escaped and blanks added", () => {
    const link = encodeLink(parseExperiment({name: "a~b"}));
    expect(decodeLink(` ${link.replaceAll("~", "%7E")}\n`).experiment.name).toBe("a~b");
  });

  test("of much data are longer than a link should be, and still open", () => {
    const values = Array.from({length: 3000}, (_, row) => [Math.fround(Math.sqrt(row)), Math.fround(1 / (row + 1))]);
    const target = {kind: "classes", labels: values.map((_, row) => row % 2), names: ["a", "b"]};
    const experiment = parseExperiment({data: {kind: "rows", features: [{name: "u"}, {name: "v"}], values, target}});
    const link = encodeLink(experiment);
    expect(link.length).toBeGreaterThan(linkLimit);
    expect(decodeLink(link).experiment).toEqual(experiment);
  });
});

describe("broken links", () => {
  test("are told from other text", () => {
    expect(() => decodeLink("")).toThrow(
      `link: "" is not an experiment, expected text such as ${sign("r~data.kind_spiral")}; copy the link again`
    );
    expect(() => decodeLink("https://example.org")).toThrow('link: "https://example.org" is not an experiment');
  });

  test("that were cut off or changed say so", () => {
    const link = encodeLink(parseExperiment({data: {kind: "spiral"}, name: "long enough to be cut off"}));
    for (let length = 2; length < link.length; length++)
      expect(() => decodeLink(link.slice(0, length)), link.slice(0, length)).toThrow(damaged);
    expect(() => decodeLink(link.replace("spiral", "circle"))).toThrow(damaged);
    expect(() => decodeLink(link.toUpperCase().replace("S", "s"))).toThrow(damaged);
  });

  test("of a later form or version say to update", () => {
    expect(() => decodeLink(sign("q~abc"))).toThrow(
      'link: unknown form "q", expected one of r, z, s, y; it may come from a newer version: update and open it again'
    );
    expect(() => decodeLink(sign("r~version_2"))).toThrow(
      "version: this was made by a newer version (2) of Neural Network Visualizer, expected 1; update and open it again"
    );
  });

  test("that swell are stopped", () => {
    const bomb = deflateSync(new Uint8Array(60_000_000), {level: 9});
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => decodeLink(sign(`z~${toBase64Url(bomb)}`))).toThrow(
      "link: it holds too much, expected at most 4000000 bytes; ask for the experiment as a file"
    );
    expect(() => decodeLink("r".repeat(2_000_000))).toThrow(
      "link: it is too long, expected at most 1000000 characters; ask for the experiment as a file"
    );
  });

  test("with a right checksum over wrong content are refused", () => {
    for (const text of [
      "r~",
      "r~data",
      "r~_1",
      "r~data.kind",
      "r~data_1~data.kind_circle",
      "r~name_a~name_b",
      "r~__proto__.x_1",
      "z~",
      "z~!",
      "z~AAAA",
      `z~${json("{")}`
    ])
      expect(() => decodeLink(sign(text)), text).toThrow(damaged);
    expect(() => decodeLink(sign("r~constructor.x_1"))).toThrow("constructor: unknown field");
    expect(() => decodeLink(sign("r~model_8.relo"))).toThrow('model[1].op: unknown op "relo"');
    expect(() => decodeLink(sign(`z~${json('{"experiment":{},"edits":3}')}`))).toThrow(
      "edits: expected a list of edits, got 3"
    );
    expect(() => decodeLink(sign(`z~${json("[]")}`))).toThrow("experiment: expected an object, got a list");
    expect(() => decodeLink(sign(`z~${json('{"experiment":{"__proto__":{"name":"x"}}}')}`))).toThrow(
      "experiment.__proto__: unknown field"
    );
    expect(({} as {name?: string}).name).toBeUndefined();
  });

  test("of any kind end in a sentence or an experiment", () => {
    const parts = fc.stringMatching(/^[rszy](~[a-zA-Z0-9._-]{0,30}){0,3}$/);
    const altered = fc
      .tuple(arbitraryRecording(), fc.nat(), fc.nat(), fc.string({maxLength: 3}))
      .map(([recording, at, length, text]) => {
        const link = encodeLink(recording);
        const start = at % link.length;
        return link.slice(0, start) + text + link.slice(start + (length % 4));
      });
    const text = fc.oneof(
      fc.string(),
      parts,
      parts.map(sign),
      altered,
      altered.map((link) => sign(link.replace(/~[^~]*$/, "")))
    );
    fc.assert(
      fc.property(text, (link) => {
        try {
          const {experiment} = decodeLink(link);
          expect(parseExperiment(experiment)).toEqual(experiment);
        } catch (error) {
          expect(error instanceof LinkError || error instanceof ExperimentError, String(error)).toBe(true);
        }
      }),
      {numRuns: 1000}
    );
  });
});

function json(text: string): string {
  return toBase64Url(deflateSync(strToU8(text)));
}

/** Adds the checksum, as a hostile author would. */
function sign(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of strToU8(text, true)) hash = Math.imul(hash ^ byte, 0x01000193);
  const bits = (hash ^ (hash >>> 16)) >>> 0;
  const digits = "0123456789abcdefghjkmnpqrstvwxyz";
  return `${text}~${[0, 5, 10, 15, 20].map((shift) => digits.charAt((bits >>> shift) & 31)).join("")}`;
}
