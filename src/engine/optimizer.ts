/** The form of an optimizer: how a gradient becomes a change of a parameter. */
import type {Buffer, Floats} from "../tensor/arena.ts";
import type {Settings} from "./config.ts";
import type {Explain, Sizes} from "./routine.ts";

/**
 * Tensors of an update: the parameter w, its value before, the gradient g the optimizer is given (after clipping and
 * penalties), the learning rate (), the number of updates so far including this one (), and which elements are frozen
 * (1 = frozen; empty when none is). Each state has a twin `…Before`.
 */
export type UpdateTensors<State extends string> =
  "w" | "wBefore" | "g" | "rate" | "step" | "frozen" | State | `${State}Before`;

/**
 * An optimizer with PyTorch's definition. `update` first copies w and every state to its `…Before`, then writes w and the
 * states; a frozen element keeps both. All are flat, M elements long, and states start at zero.
 */
export interface Optimizer<Config, State extends string> {
  readonly name: string;
  readonly label: string;
  /** One sentence for a beginner. */
  readonly help: string;
  /** Its settings, the learning rate excepted, which every optimizer has. */
  readonly config: Settings<Config>;
  /** The rate to start with unless the user says otherwise. */
  readonly defaultRate: number;
  readonly state: readonly State[];
  update(
    tensors: Record<Exclude<UpdateTensors<State>, "frozen">, Floats> & {frozen: Buffer},
    config: Config,
    sizes: Sizes<"M">
  ): void;
  readonly explain: {readonly [T in "w" | State]: Explain<UpdateTensors<State>, Config, "M">};
}
