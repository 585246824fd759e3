/** The run in the worker as the page knows it: opened, played, changed one thing after the other, and brought back when lost. */
import type {Divergence, EditAction, History, Recording, Snapshot, TrainingSpec} from "../../index.ts";
import {reasonOf} from "../text/problems.ts";
import {workbenchText as text} from "../text/workbench.ts";
import {WorkerLostError, type Bridge} from "../worker/bridge.ts";
import type {Ask, Content, FrameData, Opened, RunSettings, Saved, Speed} from "../worker/protocol.ts";
import type {Drawing} from "../drawing/drawing.svelte.ts";
import {readyToDraw} from "../drawing/readyToDraw.ts";
import {ChangeQueue} from "./changeQueue.ts";
import {frameFrom} from "./frameFrom.ts";
import {FrameLoop} from "./frameLoop.ts";
import {hasExploded} from "./hasExploded.ts";
import {appendHistory, emptyHistory} from "./history.ts";
import {LinkText} from "./linkText.svelte.ts";
import {Paced} from "./paced.ts";
import {defaultSpeed, type Frame, type Message, type OpenedRun, type Status} from "./run.ts";
import {failedMessage, lowerRateMessage, stoppedMessage} from "./runMessages.ts";
import {Subscriptions} from "./subscriptions.ts";

/** A worker lost twice within this time, in milliseconds, is not set to work again by itself. */
const patience = 30_000;

/** While playing, words and numbers change once in so many milliseconds: as often as they can be read. */
const readingPace = 200;

/** What a run on the page needs from outside. */
export interface LiveRunOptions {
  /** Least milliseconds between frames while playing. */
  interval: number;
  drawing: Drawing;
}

/** What the workbench is on the side of the worker. */
export abstract class LiveRun {
  /** The recording that is open, edits of the future among them. */
  recording: Recording | null = $state.raw(null);
  opened: OpenedRun | null = $state.raw(null);
  /** Settings of training as they stand after the edits so far. */
  training: TrainingSpec | null = $state.raw(null);
  status: Status = $state("loading");
  message: Message | null = $state.raw(null);
  /** What pictures show. */
  frame: Frame | null = $state.raw(null);
  /** What words and numbers say: the frame, at the pace of a reader. */
  calmFrame: Frame | null = $state.raw(null);
  /** As calm as words and numbers. */
  history: History = $state.raw(emptyHistory);
  speed: Speed = $state(defaultSpeed);
  /** Whether the first picture stands, a trained one if the run plays: what is not needed for it may come now. */
  hasShown: boolean = $state(false);
  /** The last state from which the run can go on. */
  saved: Saved | null = null;
  /** Called when `saved` is a new one. */
  onSaved: (saved: Saved) => void = () => undefined;
  readonly drawing: Drawing;
  protected readonly bridge: Bridge;
  protected readonly subscriptions: Subscriptions;
  readonly #loop: FrameLoop;
  readonly #calm: Paced;
  readonly #link: LinkText;
  readonly #changes = new ChangeQueue();
  #history: History = emptyHistory;
  /** The run whose frames are shown. */
  #run = 0;
  /** The run whose loss has been said to explode. */
  #exploded = -1;
  #lostAt = -Infinity;

  constructor(bridge: Bridge, {interval, drawing}: LiveRunOptions) {
    this.bridge = bridge;
    this.drawing = drawing;
    this.#link = new LinkText(bridge);
    this.subscriptions = new Subscriptions(bridge, interval);
    this.#loop = new FrameLoop({
      bridge,
      ready: () => readyToDraw(drawing),
      show: (frame) => {
        this.#show(frame);
      }
    });
    this.#calm = new Paced(() => {
      this.calmFrame = this.frame;
      this.history = this.#history;
    }, readingPace);
  }

  /** Whether the run is playing. */
  get playing(): boolean {
    return this.status === "playing";
  }

  /** The recording as the text of a link, a moment after it has changed; empty when it is too long for one. */
  get linkText(): string {
    return this.#link.text;
  }

  play(): void {
    if (!this.opened || this.status === "diverged" || !this.mayPlay) return;
    this.status = "playing";
    this.message = null;
    this.#tellPlaying();
  }

  pause(): void {
    if (!this.playing) return;
    this.status = "paused";
    this.#calm.now();
    this.#tellPlaying();
  }

  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  setSpeed(speed: Speed): void {
    this.speed = speed;
    if (this.playing) this.#tellPlaying();
  }

  /** Makes one instruction, or goes to the end of the step or epoch; pauses first. */
  async step(unit: Ask<"step">["unit"]): Promise<void> {
    this.pause();
    await this.perform(text.badChange, async () => {
      await this.bridge.ask("step", {unit});
    });
  }

  /** Replaces a worker that does not answer any more, and goes on from the last saved state. */
  recover(): Promise<void> {
    const recovered = this.#recover();
    this.#changes.holdFor(recovered);
    return recovered;
  }

  /** Whether runs play; where nobody could stop them they do not. */
  abstract get mayPlay(): boolean;

  /** Starts again from the same numbers. */
  abstract sameStart(options?: {rateFactor?: number}): Promise<boolean>;

  /** Changes settings of training while it goes on. */
  abstract train(training: Partial<Omit<TrainingSpec, "batchSize">>): Promise<boolean>;

  /** Called when a new frame stands. */
  protected abstract framed(): void;

  /** Does one thing after the other; what goes wrong becomes `message`. Returns whether it was done. */
  protected perform(word: (reason: string) => string, task: () => Promise<void>): Promise<boolean> {
    return this.#changes.add(task, (error) => {
      // A lost worker is replaced, and the message then says so.
      if (!(error instanceof WorkerLostError)) this.message = {kind: "error", text: word(reasonOf(error))};
    });
  }

  /** Opens content in place of what is open; answers with the state it took the place of. */
  protected async openContent(content: Content, wanted: boolean, snapshot?: Snapshot): Promise<Saved | undefined> {
    const {status, speed} = this;
    const play = wanted && this.mayPlay;
    const {opened, before} = await this.bridge.ask("open", {content, play, speed, ...(snapshot && {snapshot})});
    // What was pressed meanwhile counts.
    const isPressed = status !== this.status;
    this.#take(opened, isPressed ? this.playing : play);
    if (isPressed) this.#tellPlaying();
    this.#save({recording: opened.recording, ...(snapshot && {snapshot})});
    return before;
  }

  /** Makes a change by hand; answers with the state before it. */
  protected async applyEdit(action: EditAction): Promise<Saved> {
    const {before, after, settings} = await this.bridge.ask("edit", {action});
    this.recording = after.recording;
    this.#adopt(settings);
    if (this.status === "diverged" || this.status === "stopped") this.status = "paused";
    this.message = null;
    this.#link.soon();
    this.#save(after);
    return before;
  }

  async #recover(): Promise<void> {
    const {playing, saved} = this;
    const lostChange = this.#changes.isChanging;
    const again = performance.now() - this.#lostAt < patience;
    this.#lostAt = performance.now();
    this.bridge.replace();
    this.subscriptions.tell();
    try {
      if (saved) await this.openContent({kind: "value", value: saved.recording}, playing && !again, saved.snapshot);
      else if (again) this.#fail();
    } catch {
      this.#fail();
      return;
    }
    if (!saved) return;
    const say = again ? text.gaveUp : lostChange ? text.restartedLostChange : text.restarted;
    this.message = {kind: "warning", text: say(saved.snapshot?.step ?? 0)};
  }

  #take(opened: Opened, play: boolean): void {
    const {run, recording, settings, frame, graph, ...rest} = opened;
    this.#run = run;
    this.recording = recording;
    this.training = settings.training;
    this.opened = {graph, parameterCount: graph.parameterCount, numerics: settings.numerics, ...rest};
    this.#history = emptyHistory;
    this.frame = null;
    this.status = play ? "playing" : "paused";
    this.message = null;
    this.#show(frame);
    this.#calm.now();
    this.#loop.start();
    this.#link.soon();
  }

  /** Takes over what a change has changed, whether it was made just now or repeated. */
  #adopt({training, numerics}: RunSettings): void {
    this.training = training;
    if (this.opened) this.opened = {...this.opened, numerics};
  }

  #show(frame: FrameData): void {
    if (frame.run !== this.#run) return;
    const {position, history, divergence} = frame;
    this.frame = frameFrom(frame, this.frame);
    this.#history = appendHistory(this.#history, history.from, history.entries);
    if (position.step > 0 || !this.playing) this.hasShown = true;
    if (frame.settings) this.#adopt(frame.settings);
    if (frame.saved) this.#save(this.#shared(frame.saved));
    if (divergence) this.#sayDiverged(divergence);
    else if (history.entries.step.length > 0 && hasExploded(this.#history)) this.#sayExploded();
    else if (frame.stopped && this.playing) this.#sayStopped(position.step);
    if (this.playing) this.#calm.request();
    else this.#calm.now();
    this.framed();
  }

  #sayDiverged({address, value}: Divergence): void {
    if (this.status === "diverged") return;
    this.status = "diverged";
    this.#adviseLowerRate(text.diverged(address, String(value)));
  }

  /** Once a run: training goes on, and may be left to. */
  #sayExploded(): void {
    if (this.#exploded === this.#run) return;
    this.#exploded = this.#run;
    this.#adviseLowerRate(text.exploded);
  }

  #adviseLowerRate(sentence: string): void {
    this.message = lowerRateMessage(sentence, () => void this.sameStart({rateFactor: 0.1}));
  }

  #sayStopped(step: number): void {
    this.status = "stopped";
    this.message = stoppedMessage(step, () => {
      void this.train({stop: {}}).then(() => {
        this.play();
      });
    });
  }

  #fail(): void {
    this.status = "failed";
    this.message = failedMessage();
  }

  #save(saved: Saved): void {
    this.saved = saved;
    this.onSaved(saved);
  }

  /** The recording that the page has stands for the same one sent again: it is then not held, nor stored, twice. */
  #shared(saved: Saved): Saved {
    const {recording} = this;
    return recording?.edits.length === saved.recording.edits.length ? {...saved, recording} : saved;
  }

  /** A worker that is lost meanwhile is told when it is replaced. */
  #tellPlaying(): void {
    const told = this.playing ? this.bridge.ask("play", {speed: this.speed}) : this.bridge.ask("pause", null);
    told.catch(() => undefined);
  }
}
