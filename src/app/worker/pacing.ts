/** How many steps are due: exactly so many a second, or as many as fit. */
import type {Speed} from "./protocol.ts";

/** Steps that are late by more than this are let go, in milliseconds: a machine that cannot keep up does not race later. */
const mostBehind = 250;

/** Counts the steps that a speed asks for. Times are in milliseconds. */
export class Pacer {
  #speed: Speed;
  /** When the next step is due. */
  #due: number;

  /** The first step is due at once. */
  constructor(speed: Speed, now: number) {
    this.#speed = speed;
    this.#due = now;
  }

  /** How many steps should be made now. */
  stepsDue(now: number): number {
    if (this.#speed === "max") return Infinity;
    if (now < this.#due) return 0;
    return Math.floor(((now - this.#due) * this.#speed) / 1000 + rounding) + 1;
  }

  /** Takes note of steps that were made. */
  made(steps: number, now: number): void {
    if (this.#speed === "max") return;
    this.#due = Math.max(this.#due + (steps * 1000) / this.#speed, now - mostBehind);
  }

  /** Milliseconds until a step is due. */
  wait(now: number): number {
    return this.#speed === "max" ? 0 : Math.max(0, this.#due - now);
  }
}

/** Keeps a step that is due on the dot from being missed by the last bit. */
const rounding = 1e-9;

/** Steps made within the last second. */
export class SpeedMeter {
  #made: {time: number; steps: number}[] = [];

  add(steps: number, time: number): void {
    const last = this.#made.at(-1);
    if (last && time - last.time < resolution) last.steps += steps;
    else this.#made.push({time, steps});
    this.#forget(time);
  }

  /** Steps a second; while less than a second has passed, as if it went on as it has so far. */
  perSecond(now: number): number {
    this.#forget(now);
    const first = this.#made.at(0);
    if (!first) return 0;
    const steps = this.#made.reduce((sum, entry) => sum + entry.steps, 0);
    const span = now - first.time;
    return span < shortest ? steps / (shortest / 1000) : (steps * 1000) / Math.min(span, window);
  }

  /** Forgets everything, as when playing starts. */
  reset(): void {
    this.#made = [];
  }

  #forget(now: number): void {
    this.#made = this.#made.filter(({time}) => now - time <= window);
  }
}

const window = 1000;
const resolution = 20;
const shortest = 200;
