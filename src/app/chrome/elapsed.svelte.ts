/** How long a run has been training, in milliseconds, by the clock. */
export class Elapsed {
  #before = $state(0);
  #since: number | undefined;
  #now = $state(0);

  /** Starts or holds the clock. */
  run(playing: boolean): void {
    if (playing === (this.#since !== undefined)) return;
    if (playing) {
      this.#since = performance.now();
      this.#now = this.#since;
    } else {
      this.tick();
      this.#before = this.time;
      this.#since = undefined;
    }
  }

  /** Looks at the clock. */
  tick(): void {
    this.#now = performance.now();
  }

  /** Back to zero. */
  reset(): void {
    this.#before = 0;
    if (this.#since !== undefined) this.#since = performance.now();
    this.tick();
  }

  get time(): number {
    const now = this.#now; // read in any case, so that whoever shows the time hears of the next tick
    return this.#before + (this.#since === undefined ? 0 : Math.max(0, now - this.#since));
  }
}

/** Milliseconds as minutes and seconds: "1:05". */
export function minutes(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
