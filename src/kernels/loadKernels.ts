/** Compiles the kernels, once, and gives each session its own memory and its own copy of them. */
import type {LoadedKernels} from "../engine/kernels.ts";
import type {ArenaMemory} from "../tensor/arena.ts";
import {decodeBytes} from "./decodeBytes.ts";
import {kernelBytes} from "./generated/kernelBytes.ts";
import {createMachine, type Calls} from "./machine.ts";
import {recordTape} from "./tape.ts";
import {maybeWebAssembly, type WebAssemblyApi, type WebAssemblyMemory, type WebAssemblyModule} from "./webAssembly.ts";

const page = 65536;
/** Tensors start here: an address of 0 means that there is none. */
const start = 16;
let compiled: Promise<WebAssemblyModule> | undefined;

/** Returns kernels with a memory of their own, or `undefined` where WebAssembly or its SIMD instructions are missing. */
export async function loadKernels(): Promise<LoadedKernels | undefined> {
  const api = maybeWebAssembly();
  if (!api) return undefined;
  try {
    compiled ??= api.compile(decodeBytes(kernelBytes));
    return await instantiate(api, await compiled);
  } catch {
    return undefined;
  }
}

async function instantiate(api: WebAssemblyApi, module: WebAssemblyModule): Promise<LoadedKernels> {
  const memory = new api.Memory({initial: 1});
  const {exports} = await api.instantiate(module, {env: {memory}});
  return {
    memory: arenaMemory(memory),
    attach(arena) {
      const machine = createMachine(exports as Calls, arena);
      return {record: (specs, place) => recordTape(specs, place, machine)};
    }
  };
}

function arenaMemory(memory: WebAssemblyMemory): ArenaMemory {
  return {
    start,
    get buffer() {
      return memory.buffer;
    },
    grow(bytes) {
      memory.grow(Math.ceil((bytes - memory.buffer.byteLength) / page));
    }
  };
}
