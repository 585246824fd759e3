/** Routines as subjects of the checks. Used by tests only. */
import type {Buffer} from "../../tensor/arena.ts";
import type {Operand} from "../expression.ts";
import {erase} from "../lookup.ts";
import type {Explain, Routine} from "../routine.ts";
import type {Subject, TestTensor} from "./subject.ts";

/** Returns a routine with example tensors as a subject; what it does not write may be varied. */
export function subjectOf<Config, T extends string, W extends T, S extends string>(
  routine: Routine<Config, T, W, S, Buffer>,
  tensors: Readonly<Record<T, TestTensor>>,
  config: Config,
  sizes: Readonly<Record<S, number>>
): Subject {
  const reasons: Readonly<Record<string, Explain<T, Config, S>>> = routine.explain;
  return {
    tensors,
    explains: Object.keys(reasons),
    varied: Object.keys(tensors).filter((name) => !Object.hasOwn(reasons, name)),
    call: {loops: erase(routine).run, config: config as Readonly<Record<string, unknown>>, sizes},
    run: (buffers) => {
      routine.run(buffers, config, sizes);
    },
    explain: (tensor, operands, index) => reasons[tensor](operands as Record<T, Operand>, index, config, sizes),
    c: 1
  };
}
