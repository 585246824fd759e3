/** Measures what the page subscribed to, within a share of the time. */
import type {Session} from "../../index.ts";
import {measure, type LensName, type LensResults} from "../../index.ts";
import type {Subscription, Wanted} from "./protocol.ts";

/** What was measured for a frame. */
export interface Measured {
  /** By key. */
  measures: Record<string, LensResults[LensName]>;
  /** Why a subscription could not be measured, by key. */
  failures: Record<string, string>;
}

/** While playing, a lens whose resolution can be lowered is to take at most so many milliseconds of a frame. */
const mostPerFrame = 6;

/** While playing, any other lens is to take at most this share of the time. */
const mostOfTheTime = 0.1;

const leastResolution = 12;

/** Lenses whose result is the same for all of a run. */
const constantLenses: ReadonlySet<LensName> = new Set<LensName>(["points"]);

interface State {
  subscription: Subscription;
  /** What the session had changed to when it was last measured; −1: never. */
  version: number;
  /** Milliseconds that measuring it took lately. */
  cost: number;
  time: number;
  /** Share of the resolution that was asked for. */
  quality: number;
}

/** The subscriptions of the page with what measuring them costs. */
export class Measuring {
  readonly #clock: () => number;
  #states = new Map<string, State>();

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Takes over what the page wants; what it wanted before keeps its costs. */
  want({lenses}: Wanted): void {
    const before = this.#states;
    this.#states = new Map(
      Object.entries(lenses).map(([key, subscription]) => {
        const known = before.get(key);
        if (known && JSON.stringify(known.subscription) === JSON.stringify(subscription)) return [key, known];
        const isSameLens = known?.subscription.lens === subscription.lens;
        return [key, {subscription, version: -1, cost: 0, time: -Infinity, quality: isSameLens ? known.quality : 1}];
      })
    );
  }

  /** Forgets what was measured: another run is to be looked at. */
  restart(): void {
    for (const state of this.#states.values())
      Object.assign(state, {version: -1, cost: 0, time: -Infinity, quality: 1});
  }

  /** Whether something would be measured, anew or finer. */
  isStale(version: number, playing: boolean): boolean {
    return [...this.#states.values()].some((state) => this.#isDue(state, version, playing));
  }

  /** Measures what has changed. At rest everything is measured in full; while playing, what the time allows. */
  measure(session: Session, version: number, playing: boolean): Measured {
    const result: Measured = {measures: {}, failures: {}};
    for (const [key, state] of this.#states) {
      if (!this.#isDue(state, version, playing)) continue;
      if (!playing) state.quality = 1;
      const start = this.#clock();
      try {
        result.measures[key] = measureAt(session, state);
      } catch (error) {
        result.failures[key] = error instanceof Error ? error.message : String(error);
      }
      state.time = this.#clock();
      state.version = version;
      adapt(state, state.time - start);
    }
    return result;
  }

  #isDue(state: State, version: number, playing: boolean): boolean {
    if (state.version < 0) return true;
    if (isConstant(state)) return false;
    if (state.version === version) return !playing && state.quality < 1;
    if (!playing) return true;
    return hasResolution(state) || this.#clock() - state.time >= state.cost / mostOfTheTime;
  }
}

function isConstant({subscription}: State): boolean {
  return constantLenses.has(subscription.lens);
}

function hasResolution({subscription: {params}}: State): boolean {
  return "resolution" in params && typeof params.resolution === "number";
}

function measureAt(session: Session, state: State): LensResults[LensName] {
  const {lens, params} = state.subscription;
  if (!hasResolution(state) || state.quality === 1) return measure(session, lens, params);
  const asked = (params as {resolution: number}).resolution;
  const resolution = Math.max(Math.min(asked, leastResolution), Math.round(asked * state.quality));
  return measure(session, lens, {...params, resolution});
}

/** A grid's cost grows with the square of its resolution; it is made finer again only when there is room to spare. */
function adapt(state: State, milliseconds: number): void {
  state.cost = state.cost === 0 ? milliseconds : state.cost * 0.7 + milliseconds * 0.3;
  if (!hasResolution(state)) return;
  const room = mostPerFrame / Math.max(state.cost, 0.01);
  if (room < 1 || (room > 2 && state.quality < 1)) {
    const quality = Math.min(1, Math.max(0.1, state.quality * Math.sqrt(room) * 0.9));
    state.cost *= (quality / state.quality) * (quality / state.quality);
    state.quality = quality;
  }
}
