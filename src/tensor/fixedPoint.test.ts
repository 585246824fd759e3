import {describe, expect, it} from "vitest";
import {
  BITS,
  ONE,
  exponential,
  fromNumber,
  inverseAtanh,
  multiply,
  nearest,
  pi,
  tail,
  truncated
} from "./fixedPoint.ts";

/** Returns a fixed-point number's first decimals. */
function decimals(v: bigint, count: number, bits: bigint = BITS): string {
  const digits = ((v * 10n ** BigInt(count)) >> bits).toString();
  return `${digits.slice(0, -count)}.${digits.slice(-count)}`;
}

describe("fixed-point numbers", () => {
  it("know π, e and log 2 to 45 decimals", () => {
    expect(decimals(pi(), 45)).toBe("3.141592653589793238462643383279502884197169399");
    expect(decimals(exponential(ONE), 45)).toBe("2.718281828459045235360287471352662497757247093");
    expect(decimals(2n * inverseAtanh(3n), 45).padStart(47, "0")).toBe(
      "0.693147180559945309417232121458176568075500134"
    );
  });

  it("know π to 400 decimals when asked", () => {
    expect(decimals(pi(1400n), 400, 1400n).slice(-13)).toBe("9519415116094");
  });

  it("split into doubles that add up to them", () => {
    const third = ONE / 3n;
    const head = nearest(third);
    expect(head).toBe(1 / 3);
    expect(fromNumber(head) + fromNumber(tail(third, head)) - third).toBeLessThan(1n << 54n);
    expect(truncated(third, 3)).toBe(5 / 16);
    expect(truncated(-ONE, 3)).toBe(-1);
  });

  it("multiply and come back from doubles exactly", () => {
    expect(multiply(fromNumber(1.5), fromNumber(-2.25))).toBe(fromNumber(-3.375));
    expect(nearest(fromNumber(-0.1))).toBe(-0.1);
  });

  it("raise e to negative powers", () => {
    expect(nearest(exponential(-ONE))).toBe(0.36787944117144233);
  });
});
