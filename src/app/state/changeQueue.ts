/** Changes of a run, one after the other. */
export class ChangeQueue {
  #last: Promise<unknown> = Promise.resolve();
  #held: Promise<unknown> = Promise.resolve();
  #isChanging = false;

  /** Whether a change is being made. */
  get isChanging(): boolean {
    return this.#isChanging;
  }

  /** Lets no change begin before this is over. */
  holdFor(task: Promise<unknown>): void {
    this.#held = task;
  }

  /** Makes a change when those before it are made; `fail` is told what went wrong. Returns whether it was made. */
  add(change: () => Promise<void>, fail: (error: unknown) => void): Promise<boolean> {
    const done = this.#last.then(async () => {
      await this.#held;
      this.#isChanging = true;
      try {
        await change();
        return true;
      } catch (error) {
        fail(error);
        return false;
      } finally {
        this.#isChanging = false;
      }
    });
    this.#last = done;
    return done;
  }
}
