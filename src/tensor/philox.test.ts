import {describe, expect, it} from "vitest";
import {philox} from "./philox.ts";

function words(counter: [number, number, number, number], key: [number, number]): string {
  const out = new Uint32Array(4);
  philox(out, ...counter, ...key);
  return Array.from(out, (word) => word.toString(16).padStart(8, "0")).join(" ");
}

/** The same rounds with exact integers: counter words and key words modulo 2^32, products in full. */
function exactWords(counter: bigint[], key: bigint[]): string {
  const mask = 0xffffffffn;
  let [c0, c1, c2, c3] = counter;
  let [k0, k1] = key;
  for (let round = 0; round < 10; round++) {
    const product0 = 0xd2511f53n * c0;
    const product1 = 0xcd9e8d57n * c2;
    [c0, c1, c2, c3] = [(product1 >> 32n) ^ c1 ^ k0, product1 & mask, (product0 >> 32n) ^ c3 ^ k1, product0 & mask];
    k0 = (k0 + 0x9e3779b9n) & mask;
    k1 = (k1 + 0xbb67ae85n) & mask;
  }
  return [c0, c1, c2, c3].map((word) => word.toString(16).padStart(8, "0")).join(" ");
}

describe("philox", () => {
  it("gives the known answers published with Random123 (kat_vectors, philox4x32 10)", () => {
    expect(words([0, 0, 0, 0], [0, 0])).toBe("6627e8d5 e169c58d bc57ac4c 9b00dbd8");
    const ones = 0xffffffff;
    expect(words([ones, ones, ones, ones], [ones, ones])).toBe("408f276d 41c83b0e a20bc7c6 6d5451fd");
    expect(words([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toBe(
      "d16cfe09 94fdcceb 5001e420 24126ea1"
    );
  });

  it("agrees with exact integer arithmetic, halves of products that carry included", () => {
    let state = 1;
    const next = (): number => (state = (state * 48271) % 2147483647) * 2 + (state & 1);
    for (let i = 0; i < 2000; i++) {
      const counter: [number, number, number, number] = [next(), next(), next(), next()];
      const key: [number, number] = [next(), next()];
      expect(words(counter, key)).toBe(exactWords(counter.map(BigInt), key.map(BigInt)));
    }
  });

  it("takes signed words as the unsigned ones of the same bits", () => {
    expect(words([-1, -1, -1, -1], [-1, -1])).toBe("408f276d 41c83b0e a20bc7c6 6d5451fd");
  });
});
