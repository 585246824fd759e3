/**
 * Undo and redo over whole states. A state holds the run at that moment, numbers included, so undoing a change leads back
 * to exactly where the run stood before it, and redoing to exactly where it stood when it was undone.
 */

/** A state to go back to. */
export interface UndoEntry<T> {
  state: T;
  /** Memory that it holds. */
  bytes: number;
  /** What was changed; changes of one thing in quick succession, as by a slider, are undone as one. */
  topic: string;
  /** Milliseconds. */
  time: number;
}

/** The states before and after the present one. */
export class UndoStack<T> {
  #past: UndoEntry<T>[] = [];
  #future: UndoEntry<T>[] = [];
  readonly #mostBytes: number;
  readonly #mergeWithin: number;

  constructor({mostBytes = 64_000_000, mergeWithin = 1000}: {mostBytes?: number; mergeWithin?: number} = {}) {
    this.#mostBytes = mostBytes;
    this.#mergeWithin = mergeWithin;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Keeps the state before a change. What had been undone can no longer be redone. */
  push(entry: UndoEntry<T>): void {
    this.#future = [];
    const last = this.#past.at(-1);
    if (last && entry.topic !== "" && last.topic === entry.topic && entry.time - last.time <= this.#mergeWithin) {
      last.time = entry.time;
      return;
    }
    this.#past.push(entry);
    this.#trim();
  }

  /** The state that undoing leads to. */
  get previous(): T | undefined {
    return this.#past.at(-1)?.state;
  }

  /** The state that redoing leads to. */
  get next(): T | undefined {
    return this.#future.at(-1)?.state;
  }

  /** Called once `previous` stands, with the state it took the place of. */
  undone(present: T, bytes: number): void {
    if (this.#past.pop()) this.#future.push({state: present, bytes, topic: "", time: 0});
  }

  /** Called once `next` stands, with the state it took the place of. */
  redone(present: T, bytes: number): void {
    if (!this.#future.pop()) return;
    this.#past.push({state: present, bytes, topic: "", time: 0});
    this.#trim();
  }

  /** Forgets the oldest states when they hold too much memory, but never the last one. */
  #trim(): void {
    let bytes = this.#past.reduce((sum, entry) => sum + entry.bytes, 0);
    while (bytes > this.#mostBytes && this.#past.length > 1) bytes -= this.#past.shift()?.bytes ?? 0;
  }
}
