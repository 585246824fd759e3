/** The page's end of the line to the worker: requests and their answers, and what happens when the line goes dead. */
import type {Problem} from "../../index.ts";
import type {Answer, Ask, Failure, Request, RequestKind, Response} from "./protocol.ts";

/** The part of a `Worker` that is used. */
export interface WorkerLike {
  postMessage(message: Request): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Response>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** The worker's answer that it could not do what was asked, in words for people. */
export class RequestError extends Error {
  override readonly name: string = "RequestError";
  readonly problems: readonly Problem[];

  constructor({message, problems = []}: Failure) {
    super(message);
    this.problems = problems;
  }
}

/** The worker was replaced before it answered. */
export class WorkerLostError extends Error {
  override readonly name: string = "WorkerLostError";
}

interface Waiting {
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
}

/** A line to a worker that can be replaced by a new one. */
export class Bridge {
  readonly #createWorker: () => WorkerLike;
  readonly #waiting = new Map<number, Waiting>();
  #worker: WorkerLike;
  #lastId = 0;
  /** Called when the worker reports an error that no request asked for: its script did not load, or it crashed. */
  onCrash: () => void = () => undefined;

  constructor(createWorker: () => WorkerLike) {
    this.#createWorker = createWorker;
    this.#worker = this.#connect();
  }

  /** Whether answers are outstanding. */
  isWaiting(): boolean {
    return this.#waiting.size > 0;
  }

  /** Sends a request. Rejects with a RequestError when it cannot be done, a WorkerLostError when nobody is left to answer. */
  ask<K extends RequestKind>(kind: K, ask: Ask<K>): Promise<Answer<K>> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, {resolve, reject});
      this.#worker.postMessage({id, kind, ask} as Request);
    });
  }

  /** Ends the worker, whatever it does, and starts a new one; outstanding requests are rejected. */
  replace(): void {
    this.close();
    this.#worker = this.#connect();
  }

  /** Ends the worker. */
  close(): void {
    this.#worker.onmessage = null;
    this.#worker.onerror = null;
    this.#worker.terminate();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const {reject} of waiting) reject(new WorkerLostError("the worker was replaced"));
  }

  #connect(): WorkerLike {
    const worker = this.#createWorker();
    worker.onmessage = ({data}) => {
      this.#settle(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.onCrash();
    };
    return worker;
  }

  #settle(response: Response): void {
    const waiting = this.#waiting.get(response.id);
    if (!waiting) return;
    this.#waiting.delete(response.id);
    if ("failure" in response) waiting.reject(new RequestError(response.failure));
    else waiting.resolve(response.answer as never);
  }
}
