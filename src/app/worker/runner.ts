/** The worker without the worker: a run that is opened, played at a pace, changed, watched and saved on request. */
import {historySince} from "../state/history.ts";
import {openRun, type CurrentRun} from "./currentRun.ts";
import {explainTogether} from "./explainTogether.ts";
import {loadParser} from "./loadParser.ts";
import {Measuring} from "./measuring.ts";
import {Pacer, SpeedMeter} from "./pacing.ts";
import type {Answer, Ask, FrameData, Handlers} from "./protocol.ts";

/** What a runner needs from outside. */
export interface RunnerOptions {
  /** Milliseconds that only go up. */
  clock: () => number;
  /** Calls back after so many milliseconds; after 0, as soon as messages had their turn. */
  later: (run: () => void, milliseconds: number) => void;
}

/** Training goes on at most so long before messages have their turn, in milliseconds. */
const slice = 8;

/** A state is saved this often while steps are made, in milliseconds. */
const saveEvery = 2000;

/** While playing, measuring all rows is to take at most this share of the time. */
const metricsShare = 0.1;

/** Runs experiments, one at a time, and answers requests about them. */
export class Runner {
  readonly handlers: Handlers = {
    open: (ask) => this.#openRun(ask),
    play: ({speed}) => this.#play(speed),
    pause: () => this.#pause(),
    step: ({unit}) => this.#step(unit),
    edit: ({action}) => this.#edit(action),
    want: (wanted) => this.#want(wanted),
    frame: () => this.#frameRequested(),
    explain: ({address, beside}) => explainTogether(this.#current.session, address, beside),
    read: ({address}) => this.#current.session.read(address),
    names: () => this.#current.session.names(),
    save: () => this.#current.saved,
    link: () => this.#current.link(),
    file: () => this.#current.file(),
    ping: () => null
  };
  readonly #options: RunnerOptions;
  readonly #measuring: Measuring;
  readonly #meter = new SpeedMeter();
  #run: CurrentRun | undefined;
  #runs = 0;
  /** Set while playing. */
  #pacer: Pacer | undefined;
  #wakesAt = Infinity;
  /** Counts changes of the run's numbers. */
  #version = 0;
  #deliver: ((frame: FrameData) => void) | undefined;
  #interval = 24;
  #sent = {version: -1, time: -Infinity, history: 0, edits: 0};
  #savedLast = {version: -1, time: -Infinity};
  #metrics: {value: FrameData["metrics"]; version: number; time: number; cost: number} | undefined;
  #stopped = false;

  constructor(options: RunnerOptions) {
    this.#options = options;
    this.#measuring = new Measuring(options.clock);
  }

  /** Buffers that must not be handed over. */
  get kept(): ReadonlySet<ArrayBufferLike> {
    return this.#run?.kept ?? new Set();
  }

  get #current(): CurrentRun {
    if (!this.#run) throw new Error("no experiment is open");
    return this.#run;
  }

  async #openRun({content, snapshot, play, speed}: Ask<"open">): Promise<Answer<"open">> {
    const {clock} = this.#options;
    const run = await openRun(content, {number: ++this.#runs, clock, ...(snapshot && {snapshot})});
    const before = this.#run?.saved;
    this.#run?.session.close();
    this.#run = run;
    this.#changed();
    this.#measuring.restart();
    this.#metrics = undefined;
    this.#stopped = false;
    this.#sent = {...this.#sent, history: 0, edits: run.session.edits.length};
    this.#savedLast = {version: this.#version, time: clock()};
    const opened = run.describe(this.#measureFrame(run));
    if (play) this.#play(speed);
    else this.#pause();
    return {opened, ...(before && {before})};
  }

  #play(speed: Ask<"play">["speed"]): null {
    if (this.#current.session.divergence) return null;
    const now = this.#options.clock();
    this.#pacer = new Pacer(speed, now);
    this.#meter.reset();
    this.#stopped = false;
    this.#schedule();
    return null;
  }

  #pause(): null {
    this.#pacer = undefined;
    this.#meter.reset();
    this.#schedule();
    return null;
  }

  #step(unit: Ask<"step">["unit"]): null {
    this.#pause();
    this.#current.session.step(unit);
    this.#changed();
    return null;
  }

  async #edit(action: Ask<"edit">["action"]): Promise<Answer<"edit">> {
    await loadParser();
    const run = this.#current;
    const {session} = run;
    const before = run.saved;
    switch (action.kind) {
      case "set":
        session.edit(action.address, action.value);
        break;
      case "freeze":
        session.freeze(action.address, action.frozen);
        break;
      case "training":
        session.train(action.training);
        break;
      case "numerics":
        session.compute(action.numerics);
        break;
      case "write":
        throw new Error(`the page does not make edits of kind "${action.kind}"`);
    }
    this.#changed();
    this.#metrics = undefined;
    this.#sent.edits = session.edits.length;
    return {before, after: run.saved, settings: run.settings};
  }

  #want(wanted: Ask<"want">): null {
    this.#measuring.want(wanted);
    this.#interval = wanted.interval;
    this.#schedule();
    return null;
  }

  #frameRequested(): Promise<FrameData> {
    return new Promise((resolve) => {
      this.#deliver = resolve;
      this.#schedule();
    });
  }

  #changed(): void {
    this.#version++;
    this.#schedule();
  }

  /** Makes sure that `#wake` is called when there is something to do. */
  #schedule(): void {
    const now = this.#options.clock();
    const wait = Math.min(this.#pacer?.wait(now) ?? Infinity, this.#waitForFrame(now));
    if (now + wait >= this.#wakesAt || wait === Infinity) return;
    this.#wakesAt = now + wait;
    this.#options.later(() => {
      this.#wake();
    }, wait);
  }

  #waitForFrame(now: number): number {
    if (!this.#deliver || !this.#run) return Infinity;
    const isNew =
      this.#sent.version !== this.#version || this.#measuring.isStale(this.#version, this.#pacer !== undefined);
    if (!isNew) return Infinity;
    return this.#pacer ? Math.max(0, this.#sent.time + this.#interval - now) : 0;
  }

  #wake(): void {
    this.#wakesAt = Infinity;
    const {clock} = this.#options;
    if (this.#pacer) this.#train(this.#pacer);
    if (this.#run && this.#deliver && this.#waitForFrame(clock()) === 0) {
      const deliver = this.#deliver;
      this.#deliver = undefined;
      deliver(this.#measureFrame(this.#run));
    }
    this.#schedule();
  }

  #train(pacer: Pacer): void {
    const {clock} = this.#options;
    const {session} = this.#current;
    const due = pacer.stepsDue(clock());
    if (due === 0) return;
    const {steps, reason} = session.run({steps: due, budget: slice});
    const now = clock();
    pacer.made(steps, now);
    this.#meter.add(steps, now);
    this.#version++;
    if (reason === "limit") return;
    this.#stopped = reason === "stop";
    this.#pacer = undefined;
  }

  #measureFrame(run: CurrentRun): FrameData {
    const {session, number} = run;
    const {clock} = this.#options;
    const playing = this.#pacer !== undefined;
    this.#sent.version = this.#version;
    this.#sent.time = clock();
    const metrics = this.#measureMetrics(run, playing);
    const {measures, failures} = this.#measuring.measure(session, this.#version, playing);
    const history = {from: this.#sent.history, entries: historySince(session.history(), this.#sent.history)};
    this.#sent.history = session.history().step.length;
    const repeated = session.edits.length > this.#sent.edits;
    this.#sent.edits = session.edits.length;
    const {divergence, position, stepsPerEpoch} = session;
    return {
      run: number,
      position: {...position},
      epoch: position.step / stepsPerEpoch,
      stepsPerSecond: this.#meter.perSecond(clock()),
      measures,
      failures,
      metrics,
      history,
      ...(divergence && {divergence}),
      ...(this.#stopped && {stopped: true}),
      ...(repeated && {settings: run.settings}),
      ...this.#maybeSaved(run)
    };
  }

  #measureMetrics({session}: CurrentRun, playing: boolean): FrameData["metrics"] {
    const {clock} = this.#options;
    const last = this.#metrics;
    const now = clock();
    const isFresh = last && (last.version === this.#version || (playing && now - last.time < last.cost / metricsShare));
    if (isFresh) return last.value;
    const value = session.metrics();
    const time = clock();
    this.#metrics = {value, version: this.#version, time, cost: time - now};
    return value;
  }

  /** A state to go on from, when it is time. One that has diverged is not worth going back to. */
  #maybeSaved(run: CurrentRun): Pick<FrameData, "saved"> {
    const now = this.#options.clock();
    const {version, time} = this.#savedLast;
    if (version === this.#version || now - time < saveEvery || run.session.divergence) return {};
    this.#savedLast = {version: this.#version, time: now};
    return {saved: run.saved};
  }
}
