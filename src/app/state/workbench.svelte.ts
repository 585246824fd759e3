/** The state of the page: the run in the worker, how it is shown, and all that can be done with it. */
import {SvelteMap} from "svelte/reactivity";
import type {
  Edit,
  EditAction,
  Experiment,
  LensName,
  LensParams,
  LensResults,
  Numerics,
  Reading,
  Scene,
  TrainingSpec
} from "../../index.ts";
import {workbenchText as text} from "../text/workbench.ts";
import type {Content, Explained, Saved, Subscription} from "../worker/protocol.ts";
import {isShown, playingOf, type ControlId} from "./controls.ts";
import {createId} from "./createId.ts";
import {Explaining} from "./explaining.svelte.ts";
import {LiveRun} from "./liveRun.svelte.ts";
import type {PictureName, RecentExperiment} from "./run.ts";
import {savedBytes} from "./savedBytes.ts";
import {copyOf, drawSeeds, restartedRecording, withTraining} from "./startAgain.ts";
import {UndoStack} from "./undo.ts";
import {formatHash} from "./urlState.ts";
import {defaultView, type ViewOptions} from "./view.ts";

/** How a run is opened. */
export interface OpenOptions {
  /** Whether it plays at once; default: unless the present one is paused. */
  play?: boolean;
  /** Whether it is to be among the recent experiments even if nothing is changed; default `true`. */
  isOwn?: boolean;
  /** The recent experiment it is; default: a new one. */
  recentId?: string;
}

/** The one state class of the page; components get it from `getWorkbench()`. */
export class Workbench extends LiveRun {
  /** Address under the pointer. */
  hovered: string | null = $state(null);
  /** Address whose explanation card is open. */
  locked: string | null = $state(null);
  view: ViewOptions = $state({...defaultView});
  hidden: ReadonlySet<ControlId> = $state.raw(new Set());
  recents: readonly RecentExperiment[] = $state.raw([]);
  canUndo: boolean = $state(false);
  canRedo: boolean = $state(false);
  /** Which of the recent experiments this is, once it is among them. */
  recentId: string = $state("");
  /** Whether it belongs among the recent experiments: it was opened or changed by the user. */
  isOwn: boolean = $state(false);
  /** Makes the scene of a view, for pictures; views register themselves. */
  readonly sceneOf: Map<PictureName, () => Scene> = new SvelteMap();
  readonly #undo = new UndoStack<Saved>();
  readonly #explaining = new Explaining({
    ask: (address, beside) => this.bridge.ask("explain", {address, beside}),
    isPlaying: () => this.playing,
    clock: () => performance.now()
  });

  /** The experiment that is open. Read it only where `opened` is set. */
  get experiment(): Experiment {
    if (!this.recording) throw new Error("workbench: no experiment is open yet");
    return this.recording.experiment;
  }

  /** Why the locked number is what it is; `null` until it is known, and when there is no such number. */
  get explanation(): Explained | null {
    return this.#explaining.current;
  }

  /** Changes by hand, those that a replayed recording has still to make among them. */
  get edits(): readonly Edit[] {
    return this.recording?.edits ?? [];
  }

  /** Returns what a subscription measured, at the pace of a reader. */
  measure<K extends LensName>(lens: K, key: string = lens): LensResults[K] | undefined {
    return this.calmFrame?.keyed[key] as LensResults[K] | undefined;
  }

  /** Returns what a subscription measured for the latest frame: for pictures that a worker draws. */
  latest<K extends LensName>(lens: K, key: string = lens): LensResults[K] | undefined {
    return this.frame?.keyed[key] as LensResults[K] | undefined;
  }

  /** Whether a control is shown; teachers hide them by link. */
  shows(control: ControlId): boolean {
    return isShown(control, this.hidden);
  }

  /** Hides controls. A run that could not be stopped any more is held. */
  hide(controls: ReadonlySet<ControlId>): void {
    this.hidden = controls;
    if (!this.mayPlay) this.pause();
  }

  get mayPlay(): boolean {
    return playingOf(this.hidden) !== "never";
  }

  /**
   * Opens an experiment as a new run, or a recording; what an experiment leaves out has its default. Can be undone.
   * Returns whether it opened; if not, `message` says why and everything stays as it was.
   */
  open(content: unknown, options?: OpenOptions): Promise<boolean> {
    const value: unknown = $state.snapshot(content);
    return this.perform(text.badChange, () => this.#openNew({kind: "value", value}, options));
  }

  /** Opens the text of a link, without address or `#`. */
  openLink(link: string, options?: OpenOptions): Promise<boolean> {
    return this.perform(text.badLink, () => this.#openNew({kind: "link", text: link}, options));
  }

  /** Opens the text of a file. */
  openFile(file: string, options?: OpenOptions): Promise<boolean> {
    return this.perform(text.badFile, () => this.#openNew({kind: "file", text: file}, options));
  }

  /** Goes on from a saved state. */
  resume(saved: Saved, {play = this.playing, recentId = createId(), isOwn = true}: OpenOptions = {}): Promise<boolean> {
    return this.perform(text.badChange, async () => {
      await this.#openSaved(saved, play);
      this.recentId = recentId;
      this.isOwn = isOwn;
    });
  }

  /**
   * Changes the structure of the experiment: `edit` gets a copy that it may alter, or returns another. Starts a new run.
   * Changes with the same topic in quick succession are undone as one.
   */
  change(edit: (experiment: Experiment) => unknown, {topic = ""}: {topic?: string} = {}): Promise<boolean> {
    return this.perform(text.badChange, async () => {
      const copy = copyOf(withTraining(this.experiment, this.training));
      copy.numerics = this.opened?.numerics.asked ?? copy.numerics;
      const value: unknown = edit(copy) ?? copy;
      await this.#openNew({kind: "value", value}, {recentId: this.recentId}, topic);
    });
  }

  /** Changes settings of training while it goes on. */
  train(training: Partial<Omit<TrainingSpec, "batchSize">>): Promise<boolean> {
    const change = $state.snapshot(training);
    return this.#edit({kind: "training", training: change}, `training ${Object.keys(change).join()}`);
  }

  /** Goes on with other numerics from the next step on. */
  compute(numerics: Numerics): Promise<boolean> {
    return this.#edit({kind: "numerics", numerics}, "");
  }

  /** Sets one number: a parameter's element, or `training.learningRate`. */
  set(address: string, value: number): Promise<boolean> {
    return this.#edit({kind: "set", address, value}, `set ${address}`);
  }

  /** Freezes or frees elements: a whole tensor, a unit's row of it, one element. */
  freeze(address: string, frozen: boolean): Promise<boolean> {
    return this.#edit({kind: "freeze", address, frozen}, "");
  }

  /** Starts again from the same numbers, with the settings of training as they are now; frozen elements stay frozen. */
  sameStart({rateFactor = 1}: {rateFactor?: number} = {}): Promise<boolean> {
    return this.perform(text.badChange, async () => {
      const value = restartedRecording({experiment: this.experiment, edits: this.edits}, this.training, rateFactor);
      await this.#openNew({kind: "value", value}, {recentId: this.recentId, isOwn: this.isOwn});
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
    return this.perform(text.badChange, async () => {
      const state = this.#undo.previous;
      const before = state && (await this.#openSaved(state, this.playing));
      if (before) this.#undo.undone(before, savedBytes(before));
      this.#sayUndo();
    });
  }

  /** Goes forward to where the run stood when the last change was undone. */
  redo(): Promise<boolean> {
    return this.perform(text.badChange, async () => {
      const state = this.#undo.next;
      const before = state && (await this.#openSaved(state, this.playing));
      if (before) this.#undo.redone(before, savedBytes(before));
      this.#sayUndo();
    });
  }

  /** Has a number explained with the locked one, as of the same step, and returns what ends it. Call it in `$effect`. */
  explainBeside(address: string): () => void {
    return this.#explaining.beside(address);
  }

  /** Returns the numbers of a tensor. */
  read(address: string): Promise<Reading> {
    return this.bridge.ask("read", {address});
  }

  /** Returns the names that addresses can use. */
  names(): Promise<string[]> {
    return this.bridge.ask("names", null);
  }

  hover(address: string | null): void {
    this.hovered = address;
  }

  /** Opens the explanation of a number, or closes it. */
  lock(address: string | null): void {
    this.locked = address;
    this.#explaining.lock(address);
  }

  /**
   * Asks the worker to measure something with every frame, and returns what ends it. Call it in `$effect`. A newer
   * subscription with the same key takes the place of the older.
   */
  subscribe<K extends LensName>(lens: K, params: LensParams[K], key: string = lens): () => void {
    return this.subscriptions.add(key, {lens, params: $state.snapshot(params)} as Subscription);
  }

  /** Returns the text of a file that holds the recording. */
  snapshotFile(): Promise<string> {
    return this.bridge.ask("file", null);
  }

  /** Returns the address of the page as it is now, to be shared. */
  link(): string {
    return new URL(`#${formatHash(this)}`, document.baseURI).href;
  }

  protected framed(): void {
    this.#explaining.follow();
  }

  async #openNew(content: Content, options: OpenOptions = {}, topic = ""): Promise<void> {
    const {play = this.status !== "paused", recentId = createId(), isOwn = true} = options;
    const before = await this.openContent(content, play);
    if (before) this.#remember(before, topic);
    this.recentId = recentId;
    this.isOwn = isOwn;
  }

  #openSaved({recording, snapshot}: Saved, play: boolean): Promise<Saved | undefined> {
    return this.openContent({kind: "value", value: recording}, play, snapshot);
  }

  #edit(action: EditAction, topic: string): Promise<boolean> {
    return this.perform(text.badChange, async () => {
      this.#remember(await this.applyEdit(action), topic);
      this.isOwn = true;
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
}
