/** What a kernel is told: numbers in the memory that holds the tensors. */
import type {AnyRun, Config} from "../engine/lookup.ts";

/** An instruction as its kernel sees it. */
export interface Site {
  /** Returns the address of a tensor in bytes by the loops' name for it; 0 where there is none or it is empty. */
  readonly at: (local: string) => number;
  /** Returns how many elements a tensor has. */
  readonly count: (local: string) => number;
  /** Sizes of the loops at full capacity. */
  readonly sizes: Readonly<Record<string, number>>;
  readonly config: Config;
  /** Whether it is the first to add to a gradient that a step made as a whole has not cleared. */
  readonly overwrites: boolean;
  /** Returns address and bytes of each part of a tensor that such a step has to clear. */
  readonly toClear: (local: string) => readonly number[];
  /** Asks for scratch memory of so many bytes. */
  readonly scratch: (bytes: number) => void;
}

/** Returns the command of an instruction: the number of the kernel, then what it works on. */
export type Encode = (site: Site) => readonly number[];

/** Loops of the engine, and what the kernel is told that stands for them. */
export type KernelRow = readonly [loops: AnyRun, encode: Encode];

/** The numbers of the kernels, as in assembly/index.ts. */
export const code = {
  chooseRows: 0,
  setRate: 1,
  clear: 2,
  gather: 3,
  encode: 4,
  standardise: 5,
  features: 6,
  linear: 7,
  linearBack: 8,
  map: 9,
  mapBack: 10,
  moveColumns: 11,
  softmax: 12,
  softmaxBack: 13,
  layerNorm: 14,
  layerNormBack: 15,
  loss: 16,
  lossBack: 17,
  surprise: 18,
  surpriseBack: 19,
  update: 20,
  sumSquares: 21,
  normFactor: 22,
  scale: 23,
  clamp: 24,
  penalise: 25,
  drawMask: 26
} as const;

const single = new Float32Array(1);
const word = new Int32Array(single.buffer);

/** Returns the bits of a number rounded to float32, as an int32. */
export function bits(value: number): number {
  single[0] = value;
  return word[0];
}

/** Returns a setting that is a number. */
export function settingOf(config: Config, name: string): number {
  return Number(config[name]);
}
