/** The worker: posts to a runner what the page asks, and back what it answers. */
import {loadParser} from "./loadParser.ts";
import type {Ask, Handlers, Request, RequestKind, Response} from "./protocol.ts";
import {Runner} from "./runner.ts";
import {transferables} from "./transfer.ts";

/** Milliseconds after which what the first picture does not need is loaded. */
const leisure = 2000;

const channel = new MessageChannel();
const soon: (() => void)[] = [];
channel.port1.onmessage = () => {
  soon.shift()?.();
};

const runner = new Runner({
  clock: () => performance.now(),
  later: (run, milliseconds) => {
    if (milliseconds > 0) {
      setTimeout(run, milliseconds);
      return;
    }
    soon.push(run);
    channel.port2.postMessage(null);
  }
});

self.onmessage = ({data}: MessageEvent<Request>) => {
  void answer(data);
};

setTimeout(() => {
  // Where the network fails now, it is asked again when the code is needed.
  loadParser().catch(() => undefined);
}, leisure);

async function answer({id, kind, ask}: Request): Promise<void> {
  try {
    send({id, answer: await handle(kind, ask)});
  } catch (error) {
    const problems = error instanceof Error && "problems" in error ? {problems: error.problems} : {};
    const message = error instanceof Error ? error.message : String(error);
    send({id, failure: {message, ...problems}} as Response);
  }
}

function handle<K extends RequestKind>(kind: K, ask: Ask<K>): ReturnType<Handlers[K]> {
  return runner.handlers[kind](ask) as ReturnType<Handlers[K]>;
}

function send(response: Response): void {
  self.postMessage(response, {transfer: transferables(response, runner.kept)});
}
