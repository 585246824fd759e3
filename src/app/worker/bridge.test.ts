import {expect, test} from "vitest";
import {Bridge, RequestError, WorkerLostError, type WorkerLike} from "./bridge.ts";
import type {Request, Response} from "./protocol.ts";

/** A worker that answers when it is told to. */
class QuietWorker implements WorkerLike {
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  readonly requests: Request[] = [];
  isTerminated = false;

  postMessage(request: Request): void {
    this.requests.push(request);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  say(data: Response): void {
    this.onmessage?.({data} as MessageEvent<Response>);
  }
}

function connect(): {bridge: Bridge; workers: QuietWorker[]} {
  const workers: QuietWorker[] = [];
  const bridge = new Bridge(() => {
    workers.push(new QuietWorker());
    return workers[workers.length - 1];
  });
  return {bridge, workers};
}

test("every request gets its own answer, in whatever order they come", async () => {
  const {bridge, workers} = connect();
  const first = bridge.ask("names", null);
  const second = bridge.ask("file", null);
  const [one, two] = workers[0].requests;
  workers[0].say({id: two.id, answer: "file"});
  workers[0].say({id: one.id, answer: ["name"]});
  expect(await Promise.all([first, second])).toEqual([["name"], "file"]);
});

test("a failure has the worker's words and problems", async () => {
  const {bridge, workers} = connect();
  const asked = bridge.ask("explain", {address: "x", beside: []});
  const problems = [{path: "a", message: "b"}];
  workers[0].say({id: workers[0].requests[0].id, failure: {message: "no such number", problems}});
  await expect(asked).rejects.toBeInstanceOf(RequestError);
  await expect(asked).rejects.toMatchObject({message: "no such number", problems});
});

test("replacing the worker ends it and rejects what it has not answered", async () => {
  const {bridge, workers} = connect();
  const asked = bridge.ask("names", null);
  bridge.replace();
  await expect(asked).rejects.toBeInstanceOf(WorkerLostError);
  expect([workers.length, workers[0].isTerminated]).toEqual([2, true]);
  const again = bridge.ask("names", null);
  workers[0].say({id: 2, answer: ["of the dead"]});
  workers[1].say({id: workers[1].requests[0].id, answer: ["of the living"]});
  expect(await again).toEqual(["of the living"]);
});

test("an answer that nobody waits for is not heard", () => {
  const {workers} = connect();
  expect(() => {
    workers[0].say({id: 99, answer: null});
  }).not.toThrow();
});
