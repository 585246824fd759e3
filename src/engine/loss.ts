/** The form of a loss: what the output should have been, and how wrong it is. */
import type {Buffer, Floats} from "../tensor/arena.ts";
import type {Settings} from "./config.ts";
import type {Explain} from "./routine.ts";

/** Tensors of a loss: output x (N, K), targets, the loss of each row (N) and their mean (). */
export type LossTensors = "x" | "target" | "each" | "loss" | "dx";

/** How classes become targets: the numbers −1 and +1, the numbers 0 and 1, or the class number itself. */
export type TargetCode = "signs" | "bits" | "labels";

/**
 * A loss over the batch. `forward` writes `each` and `loss`, the mean of `each` over the rows; `backward` adds ∂loss/∂x
 * into `dx`. Targets are (N, K), or (N) int32 where `code` is `"labels"`.
 */
export interface Loss<Config> {
  readonly name: string;
  readonly label: string;
  /** One sentence for a beginner. */
  readonly help: string;
  readonly config: Settings<Config>;
  /** How class labels are written into the target tensor. Targets that are numbers stay as they are. */
  readonly code: TargetCode;
  /** Which problems it is for. */
  readonly tasks: readonly ("classification" | "regression")[];
  /** What turns outputs into probabilities, if anything does. */
  readonly head?: "sigmoid" | "softmax";
  forward(
    tensors: {x: Floats; target: Buffer; each: Floats; loss: Floats},
    config: Config,
    sizes: {N: number; K: number}
  ): void;
  backward(tensors: {x: Floats; target: Buffer; dx: Floats}, config: Config, sizes: {N: number; K: number}): void;
  readonly explain: {readonly [T in "each" | "loss" | "dx"]: Explain<LossTensors, Config, "N" | "K">};
}
