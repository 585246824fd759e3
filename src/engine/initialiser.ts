/** The form of an initialiser: what a parameter starts as. */
import type {Draws} from "../tensor/draws.ts";
import type {Floats} from "../tensor/arena.ts";
import type {Shape} from "../tensor/shape.ts";
import type {Settings} from "./config.ts";
import type {Expression} from "./expression.ts";

/** What an initialiser knows of the parameter it fills. */
export interface Fans {
  shape: Shape;
  /** How many inputs feed one output. */
  fanIn: number;
  /** How many outputs one input feeds. */
  fanOut: number;
}

/** Draws that can also be quoted in an explanation. */
export interface QuotedDraws {
  uniform(step: number, index: number): Expression;
  normal(step: number, index: number): Expression;
}

/** Fills a parameter before training. The draws are those of (seed, "weights", parameter name), taken at step 0. */
export interface Initialiser<Config> {
  readonly name: string;
  readonly label: string;
  /** One sentence for a beginner. */
  readonly help: string;
  readonly config: Settings<Config>;
  fill(w: Floats, config: Config, fans: Fans, draws: Draws): void;
  /** Returns why the element at a row-major position starts as it does. */
  explain(index: number, config: Config, fans: Fans, draws: QuotedDraws): Expression;
}
