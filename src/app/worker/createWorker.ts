import type {WorkerLike} from "./bridge.ts";

/** Starts the worker that trains. */
export function createWorker(): WorkerLike {
  return new Worker(new URL("./worker.ts", import.meta.url), {type: "module", name: "training"});
}
