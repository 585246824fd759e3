/**
 * Clipping by norm.   squares_p = Σ_k g_k²   norm = √Σ_p squares_p   factor = min(1, limit / (norm + 10⁻⁶))
 *                     clipped_k = factor · g_k
 *
 * One norm over the gradients of all parameters p, and one factor for all: the direction of the whole step stays.
 * R. Pascanu, T. Mikolov, Y. Bengio, "On the difficulty of training recurrent neural networks", 2013, algorithm 1; as
 * torch.nn.utils.clip_grad_norm_. Shapes: g (M) · squares (P) · norm () · factor () · clipped (M).
 */
import type {NoSettings} from "../config.ts";
import {call, constant, each, negative, product, quotient, select, sum} from "../expression.ts";
import type {Routine} from "../routine.ts";

const TINY = 1e-6;

/** Settings of {@link sumSquares}. */
export interface SumSquaresConfig {
  /** p, the place of this parameter in `squares`. */
  parameter: number;
}

/** Adds up the squares of one parameter's gradient, in its own place of `squares`. */
export const sumSquares: Routine<SumSquaresConfig, "g" | "squares", "squares", "M"> = {
  run({g, squares}, {parameter}, {M}) {
    let total = 0;
    for (let k = 0; k < M; k++) total += g[k] * g[k];
    squares[parameter] = total;
  },
  explain: {
    squares: ({g}, _index, _config, {M}) => sum(each(M, (k) => product(g.at(k), g.at(k))))
  }
};

/** Settings of {@link normFactor}. */
export interface NormLimitConfig {
  /** The largest norm that passes unchanged. */
  limit: number;
}

/** Computes the norm of all gradients, and the factor that brings it down to the limit. */
export const normFactor: Routine<NormLimitConfig, "squares" | "norm" | "factor", "norm" | "factor", "P"> = {
  run({squares, norm, factor}, {limit}, {P}) {
    let total = 0;
    for (let p = 0; p < P; p++) total += squares[p];
    norm[0] = Math.sqrt(total);
    factor[0] = Math.min(1, limit / (norm[0] + TINY));
  },
  explain: {
    norm: ({squares}, _index, _config, {P}) => call("sqrt", sum(each(P, (p) => squares.at(p)))),
    factor: ({norm}, _index, {limit}) => {
      const ratio = quotient(constant(limit, "limit"), sum([norm.at(), constant(TINY)]));
      return select(sum([constant(1), negative(ratio)]), ratio, constant(1));
    }
  }
};

/** Multiplies one parameter's gradient by the common factor. */
export const scaleGradient: Routine<NoSettings, "g" | "factor" | "clipped", "clipped", "M"> = {
  run({g, factor, clipped}, _config, {M}) {
    for (let k = 0; k < M; k++) clipped[k] = factor[0] * g[k];
  },
  explain: {
    clipped: ({g, factor}, [k]) => product(factor.at(), g.at(k))
  }
};
