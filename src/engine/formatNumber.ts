import {fromScalar, type Scalar} from "./expression.ts";

/**
 * Returns a number with so many significant digits (default 4), without trailing zeros: `0.1235`, `−3`, `1.5e−7`, `∞`, `NaN`. Whole
 * numbers below a million keep all their digits. The minus sign is U+2212.
 */
export function formatNumber(scalar: Scalar, digits = 4): string {
  const value = fromScalar(scalar);
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  return digitsOf(value, digits).replaceAll("-", "−");
}

function digitsOf(value: number, digits: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e6) return String(value);
  const rounded = Number(value.toPrecision(digits));
  if (size >= 1e-4 && size < 1e6) return String(rounded);
  const [mantissa, exponent] = rounded.toExponential().split("e");
  return `${mantissa}e${exponent.replace("+", "")}`;
}
