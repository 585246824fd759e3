/** The state of the page: the run in the worker as the page knows it, how it is shown, and all that can be done with it. */
import {SvelteMap} from "svelte/reactivity";
import type {
  Divergence,
  Edit,
  EditAction,
  Experiment,
  Explanation,
  History,
  Reading,
  Recording,
  Scene,
  TrainingSpec
} from "../../index.ts";
import {workbenchText as text} from "../text/workbench.ts";
import {WorkerLostError, type Bridge} from "../worker/bridge.ts";
import type {LensName, LensParams, LensResults} from "../worker/lensTypes.ts";
import type {Ask, Content, FrameData, Opened, Saved, Speed, Subscription, Wanted} from "../worker/protocol.ts";
import type {ControlId} from "./controls.ts";
import {FrameLoop} from "./frameLoop.ts";
import {appendHistory, emptyHistory} from "./history.ts";
import {
  defaultSpeed,
  type Frame,
  type Message,
  type OpenedRun,
  type PictureName,
  type RecentExperiment,
  type Status
} from "./run.ts";
import {savedBytes} from "./savedBytes.ts";
import {drawSeeds, restartedRecording, withTraining} from "./startAgain.ts";
import {UndoStack} from "./undo.ts";
import {formatHash} from "./urlState.ts";
import {defaultView, type ViewOptions} from "./view.ts";

/** A worker lost twice within this time, in milliseconds, is not set to work again by itself. */
const patience = 30_000;

/** Least milliseconds between explanations of the locked number while playing. */
const explainEvery = 300;

/** How a run is opened. */
export interface OpenOptions {
  /** Whether it plays at once; default: as now. */
  play?: boolean;
}

/** The one state class of the page; components get it from `getWorkbench()`. */
export class Workbench {
  /** The recording that is open, edits of the future among them. */
  recording: Recording | null = $state.raw(null);
  opened: OpenedRun | null = $state.raw(null);
  /** Settings of training as they stand after the edits so far. */
  training: TrainingSpec | null = $state.raw(null);
  status: Status = $state("loading");
  message: Message | null = $state.raw(null);
  frame: Frame | null = $state.raw(null);
  history: History = $state.raw(emptyHistory);
  speed: Speed = $state(defaultSpeed);
  /** Address under the pointer. */
  hovered: string | null = $state(null);
  /** Address whose explanation card is open. */
  locked: string | null = $state(null);
  explanation: Explanation | null = $state.raw(null);
  view: ViewOptions = $state({...defaultView});
  hidden: ReadonlySet<ControlId> = $state.raw(new Set());
  recents: readonly RecentExperiment[] = $state.raw([]);
  canUndo: boolean = $state(false);
  canRedo: boolean = $state(false);
  /** The recording as the text of a link. */
  linkText: string = $state("");
  /** Makes the scene of a view, for pictures; views register themselves. */
  readonly sceneOf: Map<PictureName, () => Scene> = new SvelteMap();
  /** The last state from which the run can go on. */
  saved: Saved | null = null;
  /** Called when `saved` is a new one. */
  onSaved: (saved: Saved) => void = () => undefined;

  readonly #bridge: Bridge;
  readonly #loop: FrameLoop;
  readonly #undo = new UndoStack<Saved>();
  readonly #wanted = new Map<string, Subscription>();
  readonly #interval: number;
  #willTell = false;
  #run = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #explainedAt = 0;
  #isExplaining = false;
  #isChanging = false;
  #ready: Promise<unknown> = Promise.resolve();
  #lostAt = -Infinity;

  constructor(bridge: Bridge, {interval = 24}: {interval?: number} = {}) {
    this.#bridge = bridge;
    this.#interval = interval;
    this.#loop = new FrameLoop(bridge, (frame) => {
      this.#show(frame);
    });
  }

  /** The experiment that is open. Read it only where `opened` is set. */
  get experiment(): Experiment {
    if (!this.recording) throw new Error("workbench: no experiment is open yet");
    return this.recording.experiment;
  }

  /** Changes by hand, those that a replayed recording has still to make among them. */
  get edits(): readonly Edit[] {
    return this.recording?.edits ?? [];
  }

  /** Whether the run is playing. */
  get playing(): boolean {
    return this.status === "playing";
  }

  /** Returns what a subscription last measured. */
  measure<K extends LensName>(lens: K, key: string = lens): LensResults[K] | undefined {
    return this.frame?.keyed[key] as LensResults[K] | undefined;
  }

  /** Whether a control is shown; teachers hide them by link. */
  shows(control: ControlId): boolean {
    return !this.hidden.has(control);
  }

  /** Opens a recording, or an experiment as a new run. Can be undone. Returns whether it opened; if not, `message` says why. */
  open(content: Recording | Experiment, options?: OpenOptions): Promise<boolean> {
    return this.#enqueue(text.badChange, () =>
      this.#openNew({kind: "value", value: $state.snapshot(content)}, options)
    );
  }

  /** Opens the text of a link, without address or `#`. */
  openLink(link: string, options?: OpenOptions): Promise<boolean> {
    return this.#enqueue(text.badLink, () => this.#openNew({kind: "link", text: link}, options));
  }

  /** Opens the text of a file. */
  openFile(file: string, options?: OpenOptions): Promise<boolean> {
    return this.#enqueue(text.badFile, () => this.#openNew({kind: "file", text: file}, options));
  }

  /** Goes on from a saved state. */
  resume(saved: Saved, {play = this.playing}: OpenOptions = {}): Promise<boolean> {
    return this.#enqueue(text.badChange, async () => {
      await this.#openSaved(saved, play);
    });
  }

  /**
   * Changes the structure of the experiment: `edit` gets a copy that it may alter, or returns another. Starts a new run.
   * Changes with the same topic in quick succession are undone as one.
   */
  change(edit: (experiment: Experiment) => unknown, {topic = ""}: {topic?: string} = {}): Promise<boolean> {
    return this.#enqueue(text.badChange, async () => {
      const copy = structuredClone(withTraining(this.experiment, this.training));
      const value: unknown = edit(copy) ?? copy;
      await this.#openNew({kind: "value", value}, {}, topic);
    });
  }

  /** Changes settings of training while it goes on. */
  train(training: Partial<Omit<TrainingSpec, "batchSize">>): Promise<boolean> {
    const change = $state.snapshot(training);
    return this.#edit({kind: "training", training: change}, `training ${Object.keys(change).join()}`);
  }

  /** Sets one number: a parameter's element, or `training.learningRate`. */
  set(address: string, value: number): Promise<boolean> {
    return this.#edit({kind: "set", address, value}, `set ${address}`);
  }

  /** Freezes or frees elements: a whole tensor, a unit's row of it, one element. */
  freeze(address: string, frozen: boolean): Promise<boolean> {
    return this.#edit({kind: "freeze", address, frozen}, "");
  }

  play(): void {
    if (!this.opened || this.status === "diverged") return;
    this.status = "playing";
    this.message = null;
    this.#tell("play", {speed: this.speed});
  }

  pause(): void {
    if (this.status !== "playing") return;
    this.status = "paused";
    this.#tell("pause", null);
  }

  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  setSpeed(speed: Speed): void {
    this.speed = speed;
    if (this.playing) this.#tell("play", {speed});
  }

  /** Makes one instruction, or goes to the end of the step or epoch; pauses first. */
  async step(unit: "instruction" | "batch" | "epoch"): Promise<void> {
    this.pause();
    await this.#enqueue(text.badChange, async () => {
      await this.#bridge.ask("step", {unit});
    });
  }

  /** Starts again from the same numbers, with the settings of training as they are now; frozen elements stay frozen. */
  sameStart({rateFactor = 1}: {rateFactor?: number} = {}): Promise<boolean> {
    return this.#enqueue(text.badChange, async () => {
      const recording = restartedRecording({experiment: this.experiment, edits: this.edits}, this.training, rateFactor);
      await this.#openNew({kind: "value", value: recording}, {play: this.playing || this.status === "diverged"});
    });
  }

  /** Starts again from other initial weights and another order of the rows. */
  newStart(): Promise<boolean> {
    return this.change((experiment) => {
      experiment.seeds = {...experiment.seeds, ...drawSeeds()};
    });
  }

  /** Goes back to where the run stood before the last change. */
  undo(): Promise<boolean> {
    return this.#enqueue(text.badChange, async () => {
      const state = this.#undo.previous;
      const before = state && (await this.#openSaved(state, this.playing));
      if (before) this.#undo.undone(before, savedBytes(before));
      this.#sayUndo();
    });
  }

  /** Goes forward to where the run stood when the last change was undone. */
  redo(): Promise<boolean> {
    return this.#enqueue(text.badChange, async () => {
      const state = this.#undo.next;
      const before = state && (await this.#openSaved(state, this.playing));
      if (before) this.#undo.redone(before, savedBytes(before));
      this.#sayUndo();
    });
  }

  /** Returns the explanation of a number. An address without a context means the held batch as it is now. */
  explain(address: string): Promise<Explanation> {
    return this.#bridge.ask("explain", {address});
  }

  /** Returns the numbers of a tensor. */
  read(address: string): Promise<Reading> {
    return this.#bridge.ask("read", {address});
  }

  /** Returns the names that addresses can use. */
  names(): Promise<string[]> {
    return this.#bridge.ask("names", null);
  }

  hover(address: string | null): void {
    this.hovered = address;
  }

  lock(address: string | null): void {
    this.locked = address;
    this.explanation = null;
    this.#explainLocked();
  }

  /**
   * Asks the worker to measure something with every frame, and returns what ends it. Call it in `$effect`. A newer
   * subscription with the same key takes the place of the older.
   */
  subscribe<K extends LensName>(lens: K, params: LensParams[K], key: string = lens): () => void {
    const subscription = {lens, params: $state.snapshot(params)} as Subscription;
    this.#wanted.set(key, subscription);
    this.#tellWanted();
    return () => {
      if (this.#wanted.get(key) !== subscription) return;
      this.#wanted.delete(key);
      this.#tellWanted();
    };
  }

  /** Returns the text of a file that holds the recording. */
  snapshotFile(): Promise<string> {
    return this.#bridge.ask("file", null);
  }

  /** Returns the address of the page as it is now, to be shared. */
  link(): string {
    return new URL(`#${formatHash(this)}`, document.baseURI).href;
  }

  /** Replaces a worker that does not answer any more, and goes on from the last saved state. */
  recover(): Promise<void> {
    const play = this.playing;
    const lostChange = this.#isChanging;
    const recovered = this.#recover(play, lostChange);
    this.#ready = recovered;
    return recovered;
  }

  async #recover(play: boolean, lostChange: boolean): Promise<void> {
    const again = performance.now() - this.#lostAt < patience;
    this.#lostAt = performance.now();
    this.#bridge.replace();
    this.#tell("want", this.#wantedNow);
    const {saved} = this;
    try {
      if (saved) await this.#openSaved(saved, play && !again);
      else if (again) this.#fail();
    } catch {
      this.#fail();
      return;
    }
    if (!saved) return;
    const step = saved.snapshot?.step ?? 0;
    const say = again ? text.gaveUp : lostChange ? text.restartedLostChange : text.restarted;
    this.message = {kind: "warning", text: say(step)};
  }

  #fail(): void {
    this.status = "failed";
    const run = (): void => {
      location.reload();
    };
    this.message = {kind: "error", text: text.workerFailed, action: {label: text.reload, run}};
  }

  /** Does one thing after the other; what goes wrong becomes `message`. Returns whether it was done. */
  #enqueue(word: (reason: string) => string, task: () => Promise<void>): Promise<boolean> {
    const done = this.#queue.then(async () => {
      await this.#ready;
      this.#isChanging = true;
      try {
        await task();
        return true;
      } catch (error) {
        // A lost worker is replaced, and the message then says so.
        if (!(error instanceof WorkerLostError))
          this.message = {kind: "error", text: word(error instanceof Error ? error.message : String(error))};
        return false;
      } finally {
        this.#isChanging = false;
      }
    });
    this.#queue = done;
    return done;
  }

  async #openNew(content: Content, {play}: OpenOptions = {}, topic = ""): Promise<void> {
    const willPlay = play ?? this.status !== "paused";
    const {opened, before} = await this.#bridge.ask("open", {content, play: willPlay, speed: this.speed});
    if (before) this.#remember(before, topic);
    this.#take(opened, willPlay);
    this.#save({recording: opened.recording});
  }

  /** Goes on from a saved state; answers with the state it took the place of. */
  async #openSaved(saved: Saved, play: boolean): Promise<Saved | undefined> {
    const {recording: value, snapshot} = saved;
    const {opened, before} = await this.#bridge.ask("open", {
      content: {kind: "value", value},
      play,
      speed: this.speed,
      ...(snapshot && {snapshot})
    });
    this.#take(opened, play);
    this.#save(saved);
    return before;
  }

  #edit(action: EditAction, topic: string): Promise<boolean> {
    return this.#enqueue(text.badChange, async () => {
      const {before, after, link, training, instructions} = await this.#bridge.ask("edit", {action});
      this.#remember(before, topic);
      this.recording = after.recording;
      this.linkText = link;
      this.training = training;
      if (this.opened) this.opened = {...this.opened, instructions};
      if (this.status === "diverged" || this.status === "stopped") this.status = "paused";
      this.message = null;
      this.#save(after);
    });
  }

  #take(
    {run, recording, link, graph, dataset, split, stepsPerEpoch, instructions, training, frame}: Opened,
    play: boolean
  ): void {
    this.#run = run;
    this.recording = recording;
    this.linkText = link;
    this.training = training;
    this.opened = {graph, dataset, split, stepsPerEpoch, parameterCount: graph.parameterCount, instructions};
    this.history = emptyHistory;
    this.frame = null;
    this.status = play ? "playing" : "paused";
    this.message = null;
    this.#show(frame);
    this.#loop.start();
  }

  #show({run, position, epoch, stepsPerSecond, measures, metrics, history, divergence, ...rest}: FrameData): void {
    if (run !== this.#run) return;
    const keyed = {...this.frame?.keyed, ...measures};
    this.frame = {
      step: position.step,
      epoch,
      stepsPerSecond,
      measures: keyed as Partial<LensResults>,
      keyed,
      metrics,
      position,
      ...(divergence && {divergence})
    };
    this.history = appendHistory(this.history, history.from, history.entries);
    if (rest.training) this.training = rest.training;
    if (rest.saved) this.#save(rest.saved);
    if (divergence) this.#sayDiverged(divergence);
    else if (rest.stopped) this.#sayStopped(position.step);
    this.#explainLocked();
  }

  #sayDiverged({address, value}: Divergence): void {
    if (this.status === "diverged") return;
    this.status = "diverged";
    const run = (): void => {
      void this.sameStart({rateFactor: 0.1});
    };
    this.message = {kind: "warning", text: text.diverged(address, String(value)), action: {label: text.lowerRate, run}};
  }

  #sayStopped(step: number): void {
    this.status = "stopped";
    const run = (): void => {
      void this.train({stop: {}}).then(() => {
        this.play();
      });
    };
    this.message = {kind: "info", text: text.stopped(step), action: {label: text.goOn, run}};
  }

  /** Keeps the explanation of the locked number up to date, at a calm pace while playing. */
  #explainLocked(): void {
    const {locked} = this;
    const now = performance.now();
    if (
      locked === null ||
      this.#isExplaining ||
      (this.playing && this.explanation && now - this.#explainedAt < explainEvery)
    )
      return;
    this.#explainedAt = now;
    this.#isExplaining = true;
    const answer = this.explain(locked).then(
      (explanation) => explanation,
      () => null
    );
    void answer.then((explanation) => {
      this.#isExplaining = false;
      if (this.locked === locked) this.explanation = explanation;
      else this.#explainLocked();
    });
  }

  #remember(state: Saved, topic: string): void {
    this.#undo.push({state, bytes: savedBytes(state), topic, time: performance.now()});
    this.#sayUndo();
  }

  #sayUndo(): void {
    this.canUndo = this.#undo.canUndo;
    this.canRedo = this.#undo.canRedo;
  }

  #save(saved: Saved): void {
    this.saved = saved;
    this.onSaved(saved);
  }

  get #wantedNow(): Wanted {
    return {lenses: Object.fromEntries(this.#wanted), interval: this.#interval};
  }

  /** Tells once for all subscriptions that change together. */
  #tellWanted(): void {
    if (this.#willTell) return;
    this.#willTell = true;
    queueMicrotask(() => {
      this.#willTell = false;
      this.#tell("want", this.#wantedNow);
    });
  }

  /** Sends a request whose answer says nothing; a worker that is lost meanwhile is told again when it is replaced. */
  #tell<K extends "play" | "pause" | "want">(kind: K, ask: Ask<K>): void {
    void this.#bridge.ask(kind, ask).catch(() => undefined);
  }
}
