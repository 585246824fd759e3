import {describe, expect, test} from "vitest";
import {strongest} from "./strongest.ts";

const matrix = Float32Array.from([0.1, -5, 3, 0.2, 4, -0.3, 2, -1, 0]);
const whole = {rows: 3, columns: 3, stride: 3};

describe("strongest", () => {
  test("keeps the largest sizes in their order", () => {
    expect([...strongest(matrix, whole, 3)]).toEqual([1, 2, 4]);
  });

  test("keeps all when there is room", () => {
    expect([...strongest(matrix, whole, 9)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test("looks at the first rows and columns only", () => {
    expect([...strongest(matrix, {rows: 2, columns: 2, stride: 3}, 2)]).toEqual([1, 4]);
  });

  test("keeps no more than asked of equal ones", () => {
    for (const value of [0, 1, -2, NaN, Infinity])
      expect(strongest(new Float32Array(9).fill(value), whole, 4)).toHaveLength(4);
  });

  test("keeps what is not finite first", () => {
    const odd = matrix.slice();
    odd[8] = NaN;
    odd[0] = -Infinity;
    expect([...strongest(odd, whole, 2)]).toEqual([0, 8]);
  });
});
