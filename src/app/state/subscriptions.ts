/** What the page wants to see: the lenses that its components subscribed to. */
import type {Bridge} from "../worker/bridge.ts";
import type {Subscription} from "../worker/protocol.ts";

/** Subscriptions by key; the worker is told once about all that change together. */
export class Subscriptions {
  readonly #bridge: Bridge;
  readonly #interval: number;
  readonly #wanted = new Map<string, Subscription>();
  #willTell = false;

  constructor(bridge: Bridge, interval: number) {
    this.#bridge = bridge;
    this.#interval = interval;
  }

  /** Adds a subscription in place of one with the same key; returns what ends it. */
  add(key: string, subscription: Subscription): () => void {
    this.#wanted.set(key, subscription);
    this.#tellSoon();
    return () => {
      if (this.#wanted.get(key) !== subscription) return;
      this.#wanted.delete(key);
      this.#tellSoon();
    };
  }

  /** Tells the worker. One that is lost meanwhile is told when it is replaced. */
  tell(): void {
    const wanted = {lenses: Object.fromEntries(this.#wanted), interval: this.#interval};
    this.#bridge.ask("want", wanted).catch(() => undefined);
  }

  #tellSoon(): void {
    if (this.#willTell) return;
    this.#willTell = true;
    queueMicrotask(() => {
      this.#willTell = false;
      this.tell();
    });
  }
}
