import {inflateSync} from "node:zlib";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {adler32, deflate} from "./deflate.ts";
import {base64, encodePng} from "./png.ts";

describe("deflate", () => {
  test("is undone by zlib for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 2000}), fc.integer({min: 1, max: 40}), (bytes, repeats) => {
        const long = Uint8Array.from({length: bytes.length * repeats}, (_, i) => bytes[i % bytes.length]);
        expect(Uint8Array.from(inflateSync(deflate(long)))).toEqual(long);
      }),
      {numRuns: 60, seed: 7}
    );
  });

  test("is undone by zlib for more bytes than a match may reach back", () => {
    const bytes = Uint8Array.from({length: 200_000}, (_, i) => Math.imul(i >> 2, 0x9e3779b1) >>> 24);
    expect(inflateSync(deflate(bytes)).equals(bytes)).toBe(true);
  });

  test("makes flat input much smaller", () => {
    expect(deflate(new Uint8Array(10_000)).length).toBeLessThan(100);
  });
});

test("adler32 of the standard's example string is as published", () => {
  expect(adler32(new TextEncoder().encode("Wikipedia"))).toBe(0x11e60398);
});

describe("base64", () => {
  test("pads as in the examples of RFC 4648", () => {
    const examples = {
      "": "",
      f: "Zg==",
      fo: "Zm8=",
      foo: "Zm9v",
      foob: "Zm9vYg==",
      fooba: "Zm9vYmE=",
      foobar: "Zm9vYmFy"
    };
    for (const [plain, encoded] of Object.entries(examples)) {
      expect(base64(new TextEncoder().encode(plain))).toBe(encoded);
    }
  });
});

describe("encodePng", () => {
  test("writes a palette file whose pixels can be read back", () => {
    const rgba = new Uint8Array([255, 0, 0, 255, 0, 255, 0, 128, 0, 0, 255, 255, 255, 0, 0, 255]);
    const png = Buffer.from(encodePng(2, 2, rgba));
    expect(png.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
    expect(png.readUInt32BE(16)).toBe(2);
    expect(png[25]).toBe(3);
    const at = png.indexOf("IDAT");
    const lines = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
    expect([...lines]).toEqual([0, 0, 1, 0, 2, 0]);
    expect([...png.subarray(png.indexOf("PLTE") + 4, png.indexOf("PLTE") + 13)]).toEqual([
      255, 0, 0, 0, 255, 0, 0, 0, 255
    ]);
    expect([...png.subarray(png.indexOf("tRNS") + 4, png.indexOf("tRNS") + 7)]).toEqual([255, 128, 255]);
  });

  test("writes true colour when there are more than 256 colours", () => {
    const rgba = Uint8Array.from({length: 400 * 4}, (_, i) =>
      i % 4 === 0 ? (i >> 2) & 255 : i % 4 === 1 ? i >> 10 : 255
    );
    const png = Buffer.from(encodePng(20, 20, rgba));
    expect(png[25]).toBe(6);
    const at = png.indexOf("IDAT");
    const lines = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
    expect(lines.length).toBe(20 * 81);
    expect([...lines.subarray(1, 81)]).toEqual([...rgba.subarray(0, 80)]);
  });

  test("ends each chunk with the checksum that a published file has", () => {
    const png = Buffer.from(encodePng(1, 1, new Uint8Array(4)));
    expect(png.subarray(-12).toString("hex")).toBe("0000000049454e44ae426082");
  });

  test("refuses pixels that do not fit the size", () => {
    expect(() => encodePng(2, 2, new Uint8Array(3))).toThrow("encodePng: expected 2×2×4 bytes, got 3");
  });
});
