/** The form of an op: everything about one operation in one file. */
import type {Floats} from "../tensor/arena.ts";
import type {Draws} from "../tensor/draws.ts";
import type {Shape} from "../tensor/shape.ts";
import type {Settings} from "./config.ts";
import type {Expression} from "./expression.ts";
import type {QuotedDraws} from "./initialiser.ts";
import type {OpRole} from "./opRole.ts";
import type {Explain, Sizes} from "./routine.ts";

/**
 * The names an op gives its tensors. Its output is always `y`; `saved` ones are written by `forward` and read by
 * `backward`. The one called `mask` is random: `draw` writes and explains it.
 */
export interface OpTensors {
  inputs: string;
  parameters: string;
  saved: string;
}

/** Bounds that no value of y lies beyond. */
export interface OpRange {
  /** The lower bound. */
  least: number;
  /** The upper bound. */
  most: number;
  /** Whether large values of either sign end up next to a bound, where y hardly changes any more. */
  saturates: boolean;
}

/** A parameter an op wants: its shape, and what it starts as unless the model says otherwise. */
export interface ParameterShape {
  shape: Shape;
  /** The default initialiser: PyTorch's for the op. */
  init: {kind: string; [setting: string]: number | string};
  /** How many inputs feed one output, and how many outputs one input feeds; initialisers scale by them. */
  fanIn: number;
  fanOut: number;
}

/** What an op makes of the shapes of its inputs. */
export interface Inferred<T extends OpTensors, S extends string> {
  /** `N` is the number of rows. */
  sizes: Sizes<S>;
  y: Shape;
  parameters: {readonly [K in T["parameters"]]: ParameterShape};
  saved: {readonly [K in T["saved"]]: Shape};
}

/** Tensors that `forward` sees. */
export type ForwardTensors<T extends OpTensors> = T["inputs"] | T["parameters"] | T["saved"] | "y";

/** Tensors that `backward` adds into. */
export type GradientTensors<T extends OpTensors> = `d${T["inputs"] | T["parameters"]}`;

/** Tensors that `backward` and the explanations see. */
export type BackwardTensors<T extends OpTensors> = ForwardTensors<T> | "dy" | GradientTensors<T>;

/** What `backward` is handed: the gradient of an input nobody asks for (the first layer's) is left out. */
export type BackwardBuffers<T extends OpTensors> = Record<ForwardTensors<T> | "dy" | `d${T["parameters"]}`, Floats> &
  Partial<Record<`d${T["inputs"]}`, Floats>>;

/**
 * How an op that needs chance writes one of its saved tensors. The draws are those of (seed, "dropout", module id),
 * taken at the number of updates before this step.
 */
export interface OpDraw<Config, T extends OpTensors, S extends string> {
  readonly tensor: T["saved"];
  run(tensor: Floats, config: Config, sizes: Sizes<S>, draws: Draws, step: number): void;
  explain(index: readonly number[], config: Config, sizes: Sizes<S>, draws: QuotedDraws, step: number): Expression;
}

/**
 * An op: shapes, loops, gradients and reasons. `forward` overwrites `y` and the saved tensors; `backward` adds its
 * contribution into the gradients of inputs and parameters. All tensors are row-major with rows first.
 */
export interface Op<Config, T extends OpTensors, S extends string> {
  readonly name: string;
  /** What it is called on screen. */
  readonly label: string;
  /** One sentence for a beginner. */
  readonly help: string;
  readonly role: OpRole;
  /** Left out where y has no bounds. */
  readonly range?: OpRange;
  /** Set where y is 0 for every x up to 0, and no gradient comes back: units can fall silent for good. */
  readonly stopsNegative?: true;
  /** Set where y is x: layers that it joins are one. */
  readonly passesOn?: true;
  readonly config: Settings<Config>;
  /** The names of its inputs, in order. */
  readonly inputs: readonly T["inputs"][];
  /** Returns sizes and shapes, or throws `name: what is wrong, expected X, got Y`. */
  infer(inputs: readonly Shape[], config: Config): Inferred<T, S>;
  forward(tensors: Record<ForwardTensors<T>, Floats>, config: Config, sizes: Sizes<S>): void;
  backward(tensors: BackwardBuffers<T>, config: Config, sizes: Sizes<S>): void;
  readonly explain: {
    readonly [K in "y" | Exclude<T["saved"], "mask"> | GradientTensors<T>]: Explain<BackwardTensors<T>, Config, S>;
  };
  /** Set where training and evaluation differ: in evaluation `y` is a copy of the input. */
  readonly trainingOnly?: boolean;
  /** For an op that needs chance: writes its random tensor before `forward`, in an instruction of its own. */
  readonly draw?: OpDraw<Config, T, S>;
}
