/** The text of the link to a run, written when a series of changes is over. */
import type {Bridge} from "../worker/bridge.ts";

/** Milliseconds without a change after which the link is written. */
const pause = 300;

/** The recording of a run as the text of a link, a moment after it has changed. */
export class LinkText {
  /** Empty when the recording is too long for a link. */
  text: string = $state("");
  readonly #bridge: Bridge;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  /** Writes it again when changes are over. */
  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      void this.#bridge.ask("link", null).then(
        (link) => (this.text = link),
        () => undefined
      );
    }, pause);
  }
}
