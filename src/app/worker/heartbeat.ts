/** Finds out that the worker hangs or is gone: neither says so by itself. */

/** What a heartbeat watches. */
export interface HeartbeatOptions {
  /** Asks the worker for a sign of life; may reject. */
  ping: () => Promise<unknown>;
  /** Called when there has been none for too long. */
  lost: () => void;
  /** Whether the page is visible; a hidden one is not told the time by its timers. */
  isVisible: () => boolean;
  /** How long to wait for a sign of life, in milliseconds. */
  patience: () => number;
  clock: () => number;
}

/** Milliseconds between beats. */
export const beat = 1000;

/** Watches a worker: `beat()` is to be called about once a second. */
export class Heartbeat {
  readonly #options: HeartbeatOptions;
  #isWaiting = false;
  #round = 0;
  #lastSign: number;
  #lastBeat: number;

  constructor(options: HeartbeatOptions) {
    this.#options = options;
    this.#lastSign = this.#lastBeat = options.clock();
  }

  /** Pings, and gives the worker up when it has not answered for too long. */
  beat(): void {
    const {clock, isVisible, patience, lost} = this.#options;
    const now = clock();
    // A page that was hidden or held up itself has no right to complain.
    if (!isVisible() || now - this.#lastBeat > 2 * beat) this.#lastSign = now;
    this.#lastBeat = now;
    if (!isVisible()) return;
    if (now - this.#lastSign > patience()) {
      this.#round++;
      this.#isWaiting = false;
      this.#lastSign = now;
      lost();
      return;
    }
    if (!this.#isWaiting) this.#ping();
  }

  #ping(): void {
    const round = this.#round;
    this.#isWaiting = true;
    const settle = (isSign: boolean) => (): void => {
      if (round !== this.#round) return;
      this.#isWaiting = false;
      if (isSign) this.#lastSign = this.#options.clock();
    };
    this.#options.ping().then(settle(true), settle(false));
  }
}
