/** The page's end of the line to the worker that draws. */
import type {Theme} from "../../index.ts";
import type {Commission, DrawingReply, DrawingRequest} from "./messages.ts";
import type {Painting} from "./painting.ts";
import type {Picture} from "./picture.ts";

/** The part of a `Worker` that is used. */
export interface DrawingWorkerLike {
  postMessage(message: DrawingRequest, transfer?: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<DrawingReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** A canvas in the hands of the worker. */
export interface DistantCanvas {
  /** Has the worker draw; of what comes while it draws, the newest counts. */
  paint(painting: Painting): void;
  close(): void;
}

interface Known {
  /** Called when something was drawn. */
  drawn: () => void;
  /** The theme and the picture it has. */
  theme?: Theme;
  picture?: Picture;
}

/**
 * Hands canvases to a worker and has it draw on them, one round of paintings at a time. While there is no worker, or
 * none that answers, `isReady` is false, and the page draws on canvases of its own.
 */
export class Drawing {
  /** Whether canvases may be handed over. What was handed over is lost when it turns false. */
  isReady: boolean = $state(false);
  /** Whether the worker may be asked to draw with WebGL. */
  hasWebgl: boolean = $state(true);
  readonly #createWorker: () => DrawingWorkerLike;
  #worker: DrawingWorkerLike | undefined;
  readonly #known = new Map<number, Known>();
  /** What to draw in the next round. */
  readonly #waiting = new Map<number, Painting>();
  /** What was given to the worker and is not drawn yet. */
  #underWay: readonly number[] = [];
  #willSend = false;
  #settled: (() => void)[] = [];
  #isStarted = false;
  #lastId = 0;

  constructor(createWorker: () => DrawingWorkerLike) {
    this.#createWorker = createWorker;
  }

  /** Starts the worker, unless it was started before. */
  start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    const worker = this.#createWorker();
    this.#worker = worker;
    worker.onmessage = ({data}) => {
      if (data === "ready") this.isReady = true;
      else if (data === "without WebGL") this.hasWebgl = false;
      else this.#drawn();
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.giveUp();
    };
  }

  /** Hands a canvas over for good; `drawn` is called whenever it was drawn on. */
  open(canvas: HTMLCanvasElement, drawn: () => void): DistantCanvas {
    const id = ++this.#lastId;
    const offscreen = canvas.transferControlToOffscreen();
    this.#worker?.postMessage({kind: "open", id, canvas: offscreen}, [offscreen]);
    this.#known.set(id, {drawn});
    return {
      paint: (painting) => {
        this.#waiting.set(id, painting);
        this.#sendSoon();
      },
      close: () => {
        this.#known.delete(id);
        this.#waiting.delete(id);
        this.#worker?.postMessage({kind: "close", id});
      }
    };
  }

  /** Resolves when all that was given to the worker is drawn. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#underWay.length === 0) resolve();
      else this.#settled.push(resolve);
    });
  }

  /** Ends the worker: it does not answer. */
  giveUp(): void {
    this.isReady = false;
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#known.clear();
    this.#waiting.clear();
    this.#drawn();
  }

  #drawn(): void {
    for (const id of this.#underWay) this.#known.get(id)?.drawn();
    this.#underWay = [];
    const settled = this.#settled;
    this.#settled = [];
    for (const resolve of settled) resolve();
    if (this.#waiting.size > 0) this.#send();
  }

  /** Pictures that change together go in one round. */
  #sendSoon(): void {
    if (this.#willSend || this.#underWay.length > 0) return;
    this.#willSend = true;
    queueMicrotask(() => {
      this.#willSend = false;
      if (this.#underWay.length === 0 && this.#waiting.size > 0) this.#send();
    });
  }

  #send(): void {
    if (!this.#worker) return;
    const commissions = [...this.#waiting].map(([id, painting]) => this.#commission(id, painting));
    this.#underWay = [...this.#waiting.keys()];
    this.#waiting.clear();
    this.#worker.postMessage({kind: "paint", commissions});
  }

  #commission(id: number, {picture, theme, part, transform, pixelRatio, background}: Painting): Commission {
    const known = this.#known.get(id);
    const [isNewTheme, isNewPicture] = [known?.theme !== theme, known?.picture !== picture];
    if (known) [known.theme, known.picture] = [theme, picture];
    return {
      id,
      part,
      transform,
      pixelRatio,
      background,
      ...(isNewTheme && {theme}),
      ...(isNewPicture && {picture})
    };
  }
}
