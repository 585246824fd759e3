import {expect, test} from "vitest";
import {createDraws} from "../../tensor/draws.ts";
import {addProduct} from "./addProduct.ts";

const draws = createDraws(7, "data", "product");

function someNumbers(count: number, step: number): Float32Array {
  return Float32Array.from({length: count}, (_, k) => draws.normal(step, k));
}

for (const isTurned of [false, true]) {
  test(`a product has the bits of the plain loop for every shape, with its factors ${isTurned ? "turned" : "upright"}`, () => {
    for (const R of [1, 2, 3, 4, 5, 8, 11])
      for (const C of [1, 2, 3, 4, 7])
        for (const K of [1, 2, 5, 16]) {
          const a = someNumbers(R * K, 0);
          const b = someNumbers(C * K, 1);
          const into = someNumbers(R * C, 2);
          const expected = into.map((start, at) => {
            const [r, c] = [Math.floor(at / C), at % C];
            let sum = start;
            for (let k = 0; k < K; k++) sum += isTurned ? a[k * R + r] * b[k * C + c] : a[r * K + k] * b[c * K + k];
            return sum;
          });
          if (isTurned) addProduct(into, a, 1, R, b, 1, C, R, C, K);
          else addProduct(into, a, K, 1, b, K, 1, R, C, K);
          expect(into).toEqual(expected);
        }
  });
}
