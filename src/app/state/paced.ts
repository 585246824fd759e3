/** Does something again and again, but not more often than it can be followed. */
export class Paced {
  readonly #run: () => void;
  readonly #interval: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDue = false;

  /** `interval` is the least time between two runs, in milliseconds. */
  constructor(run: () => void, interval: number) {
    this.#run = run;
    this.#interval = interval;
  }

  /** Runs now, or when the time since the last run is over. */
  request(): void {
    if (this.#timer === undefined) this.now();
    else this.#isDue = true;
  }

  /** Runs now. */
  now(): void {
    clearTimeout(this.#timer);
    this.#isDue = false;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#isDue) this.now();
    }, this.#interval);
    this.#run();
  }
}
