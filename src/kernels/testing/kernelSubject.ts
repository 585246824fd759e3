/** Subjects of the checks with kernels in place of their loops. Used by tests only. */
import type {Foresight} from "../../engine/foresight.ts";
import type {LoadedKernels} from "../../engine/kernels.ts";
import type {InstructionSpec} from "../../engine/instruction.ts";
import {createTensorTable} from "../../engine/tensorTable.ts";
import type {Subject} from "../../engine/testing/subject.ts";
import {createArena, type Buffer, type DType} from "../../tensor/arena.ts";
import {loadKernels} from "../loadKernels.ts";

/** Numbers that the loops keep in float64 in every session. */
const doubles: readonly string[] = ["rate", "step", "squares", "norm", "factor"];

/** Loads kernels for a test. Throws where they cannot run. */
export async function kernelsForTest(): Promise<LoadedKernels> {
  const kernels = await loadKernels();
  if (!kernels) throw new Error("kernels: WebAssembly with SIMD is missing here");
  return kernels;
}

/**
 * Returns the subject with its kernel in place of its loops. Throws when it has none. `rows`: how many are in use; by
 * default all.
 */
export function kernelSubject(subject: Subject, loaded: LoadedKernels, c: number, rows?: number): Subject {
  if (!subject.call) throw new Error("kernels: the subject does not say what its loops are");
  const {loops, config, sizes} = subject.call;
  const arena = createArena({memory: loaded.memory});
  const table = createTensorTable(arena, "float32");
  const capacity = sizes["N"] ?? 1;
  const dtypeOf = (name: string): DType =>
    subject.tensors[name].below !== undefined ? "int32" : doubles.includes(name) ? "float64" : "float32";
  for (const [name, {shape}] of Object.entries(subject.tensors)) table.define(name, shape, dtypeOf(name));
  const names = Object.keys(subject.tensors);
  const tensors = Object.fromEntries(names.map((name) => [name, name]));
  const spec: InstructionSpec = {name: "tested", kind: "update", tensors, config, sizes, run: loops, explain: {}};
  const tape = loaded.attach(arena).record(
    "rate" in tensors
      ? [
          spec,
          schedule(
            () => table.view("rate"),
            () => table.view("step")
          )
        ]
      : [spec],
    {
      table,
      scope: "test",
      capacity
    }
  );
  if (!tape.has(0)) throw new Error("kernels: these loops have no kernel");
  tape.bind();
  let step = 0;
  return {
    ...subject,
    c,
    run(buffers: Record<string, Buffer>) {
      for (const name of names) table.view(name).set(buffers[name]);
      tape.run(0, 1, rows ?? capacity, step++);
      for (const name of names) buffers[name].set(table.view(name));
    }
  };
}

/** Stands for the instruction that sets the learning rate: the rate and step of the test are known ahead. */
function schedule(rate: () => Buffer, step: () => Buffer): InstructionSpec {
  const foresight: Foresight = {
    foresee(_step, ahead) {
      ahead.rate = rate()[0];
      ahead.optimizerStep = step()[0];
    }
  };
  return {
    name: "rate",
    kind: "schedule",
    tensors: {},
    config: {},
    sizes: {},
    run: () => undefined,
    explain: {},
    foresight
  };
}
