/** The two precisions in which loops run. */
export type Precision = "float64" | "float32";

/** How each stores numbers, what nine digits of a float32 stand for, half of its spacing at 1, and its smallest number. */
export const precisions = {
  float64: {Floats: Float64Array, round: (x: number) => x, rounding: 1.1102230246251565e-16, smallest: 5e-324},
  float32: {Floats: Float32Array, round: Math.fround, rounding: 5.960464477539063e-8, smallest: 1.401298464324817e-45}
} as const;
