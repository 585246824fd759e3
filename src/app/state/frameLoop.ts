/** Asks for one frame after the other, and shows each when the one before is drawn. */
import {WorkerLostError, type Bridge} from "../worker/bridge.ts";
import type {FrameData} from "../worker/protocol.ts";

/** What a frame loop works with. */
export interface FrameLoopOptions {
  bridge: Bridge;
  /** Resolves when the page can show another frame. */
  ready: () => Promise<unknown>;
  show: (frame: FrameData) => void;
}

/** Brings frames to the page at the pace at which it draws. */
export class FrameLoop {
  readonly #options: FrameLoopOptions;
  #isRunning = false;

  constructor(options: FrameLoopOptions) {
    this.#options = options;
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
    const {bridge, ready, show} = this.#options;
    try {
      for (;;) {
        const frame = await bridge.ask("frame", null);
        await ready();
        show(frame);
      }
    } catch (error) {
      if (!(error instanceof WorkerLostError)) throw error;
    }
  }
}
