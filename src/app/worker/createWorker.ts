import address from "virtual:training-worker";
import type {WorkerLike} from "./bridge.ts";

/** Begun before there is anything that could ask it. */
let early: Worker | undefined;

/** Starts the worker before the page's own code has come: what it has to load takes as long as that. */
export function startWorker(): void {
  early = begin();
  // One that cannot even start is not handed out: the next one then reports it to whom it may concern.
  early.onerror = () => {
    early = undefined;
  };
}

/** Returns the worker that trains: the one that was started early, or else a new one. */
export function createWorker(): WorkerLike {
  const worker = early ?? begin();
  early = undefined;
  return worker;
}

function begin(): Worker {
  return new Worker(address, {type: "module", name: "training"});
}
