import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {floatsFromBase64, floatsToBase64, fromBase64, fromBase64Url, toBase64, toBase64Url} from "./base64.ts";

describe("base64", () => {
  test("writes the test vectors of RFC 4648, section 10", () => {
    const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
    const vectors = {
      "": "",
      f: "Zg==",
      fo: "Zm8=",
      foo: "Zm9v",
      foob: "Zm9vYg==",
      fooba: "Zm9vYmE=",
      foobar: "Zm9vYmFy"
    };
    for (const [text, encoded] of Object.entries(vectors)) {
      expect(toBase64(bytes(text))).toBe(encoded);
      expect(fromBase64(encoded)).toEqual(bytes(text));
    }
  });

  test("gives back any bytes in both alphabets", () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 50}), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
      })
    );
  });

  test("refuses what is not the one text of some bytes", () => {
    for (const text of ["Zg", "Zg=", "Zh==", "Zm9v=", "Z", "Zm 9v", "Zm9-", "====", "é"])
      expect(fromBase64(text), text).toBeUndefined();
    for (const text of ["Zg==", "Z", "Zm9+", "Zh"]) expect(fromBase64Url(text), text).toBeUndefined();
  });

  test("keeps float32 numbers to the bit, smallest byte first", () => {
    expect(floatsToBase64([1])).toBe("AACAPw==");
    fc.assert(
      fc.property(fc.float32Array({maxLength: 20}), (values) => {
        expect(floatsFromBase64(floatsToBase64(values))).toEqual(values);
      })
    );
    expect(floatsFromBase64("Zm9v")).toBeUndefined();
  });
});
