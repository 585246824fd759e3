/** The form of a schedule: how the learning rate changes as training goes on. */
import type {Settings} from "./config.ts";
import type {Expression} from "./expression.ts";

/** Returns the factor on the base rate. Steps count from zero: the first update uses `factor(config, 0)`. */
export interface Schedule<Config> {
  readonly name: string;
  readonly label: string;
  /** One sentence for a beginner. */
  readonly help: string;
  readonly config: Settings<Config>;
  factor(config: Config, step: number): number;
  /** Returns the factor as arithmetic; `step` quotes the number of updates before this one. */
  explain(config: Config, step: Expression): Expression;
}
