/** Asks for one frame after the other, each only when the one before is being drawn. */
import {WorkerLostError, type Bridge} from "../worker/bridge.ts";
import type {FrameData} from "../worker/protocol.ts";

/** Brings frames to the page at the pace at which it draws; a hidden page draws none, so it is sent none. */
export class FrameLoop {
  readonly #bridge: Bridge;
  readonly #show: (frame: FrameData) => void;
  #isRunning = false;

  constructor(bridge: Bridge, show: (frame: FrameData) => void) {
    this.#bridge = bridge;
    this.#show = show;
  }

  /** Starts, unless it runs. It ends by itself when the worker is replaced. */
  start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    void this.#run().finally(() => {
      this.#isRunning = false;
    });
  }

  async #run(): Promise<void> {
    try {
      for (;;) {
        const frame = await this.#bridge.ask("frame", null);
        await nextAnimationFrame();
        this.#show(frame);
      }
    } catch (error) {
      if (!(error instanceof WorkerLostError)) throw error;
    }
  }
}

function nextAnimationFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
