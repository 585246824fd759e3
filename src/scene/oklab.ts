/**
 * Mixing of colours in Oklab, where equal steps look equal. Built from exact operations only, so that a picture has the
 * same bytes on every machine.
 *
 * Björn Ottosson, "A perceptual color space for image processing" (2020), https://bottosson.github.io/posts/oklab/
 */

/** Red, green and blue, 0…255. */
export type Rgb = readonly [number, number, number];

/** Returns the parts of a colour written `#rrggbb`. */
export function parseHex(hex: string): Rgb {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new RangeError(`parseHex: not a colour, expected #rrggbb, got ${hex}`);
  const bits = Number.parseInt(hex.slice(1), 16);
  return [bits >> 16, (bits >> 8) & 255, bits & 255];
}

/** Writes a colour as `#rrggbb`. */
export function formatHex([red, green, blue]: Rgb): string {
  return `#${((1 << 24) | (red << 16) | (green << 8) | blue).toString(16).slice(1)}`;
}

/** The colour a share `t` (0…1) of the way from `a` to `b`. */
export function mix(a: Rgb, b: Rgb, t: number): Rgb {
  if (t <= 0) return a;
  if (t >= 1) return b;
  const from = toOklab(a);
  const to = toOklab(b);
  return fromOklab([from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t, from[2] + (to[2] - from[2]) * t]);
}

/** Contrast ratio of two colours, 1…21 (WCAG 2.2, "contrast ratio"). */
export function contrast(a: Rgb, b: Rgb): number {
  const first = luminance(a) + 0.05;
  const second = luminance(b) + 0.05;
  return first > second ? first / second : second / first;
}

function luminance(colour: Rgb): number {
  return 0.2126 * toLinear(colour[0]) + 0.7152 * toLinear(colour[1]) + 0.0722 * toLinear(colour[2]);
}

function toOklab(colour: Rgb): Rgb {
  const red = toLinear(colour[0]);
  const green = toLinear(colour[1]);
  const blue = toLinear(colour[2]);
  const l = root(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue, 3);
  const m = root(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue, 3);
  const s = root(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue, 3);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  ];
}

function fromOklab([lightness, a, b]: Rgb): Rgb {
  const l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
  const m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
  const s = cube(lightness - 0.0894841775 * a - 1.291485548 * b);
  return [
    fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  ];
}

function toLinear(byte: number): number {
  const c = byte / 255;
  if (c <= 0.04045) return c / 12.92;
  const base = (c + 0.055) / 1.055;
  return base * base * root(base * base, 5); // base^2.4
}

function fromLinear(c: number): number {
  if (c <= 0) return 0;
  if (c >= 1) return 255;
  const encoded = c <= 0.0031308 ? 12.92 * c : 1.055 * root(c * c * c * c * c, 12) - 0.055; // c^(5/12)
  return Math.round(encoded * 255);
}

function cube(x: number): number {
  return x * x * x;
}

/** The n-th root of 0 ≤ x ≤ 1 by Newton's method from above; deterministic, unlike `Math.pow`. */
function root(x: number, n: number): number {
  if (x <= 0) return 0;
  let y = 1;
  for (let step = 0; step < 200; step++) {
    let power = 1;
    for (let i = 1; i < n; i++) power *= y;
    const next = y - (y - x / power) / n;
    if (next >= y) break;
    y = next;
  }
  return y;
}
