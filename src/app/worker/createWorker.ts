import address from "virtual:training-worker";
import type {WorkerLike} from "./bridge.ts";

/** Starts the worker that trains. */
export function createWorker(): WorkerLike {
  return new Worker(address, {type: "module", name: "training"});
}
