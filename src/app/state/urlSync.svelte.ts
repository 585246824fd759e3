/** Keeps the page's address and the workbench the same. */
import {workbenchText as text} from "../text/workbench.ts";
import type {Keeper} from "./keeper.ts";
import {formatHash, parseHash, type LinkedState} from "./urlState.ts";
import type {Workbench} from "./workbench.svelte.ts";

/** Browsers refuse more than some hundred changes of the address in half a minute. */
const pause = 400;

/** Writes the address as the workbench changes, and opens what a person writes there. */
export class UrlSync {
  readonly #workbench: Workbench;
  readonly #keeper: Keeper;
  #written = location.hash;
  /** The address as it stood when it was last read or written. */
  #known = location.hash;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(workbench: Workbench, keeper: Keeper) {
    this.#workbench = workbench;
    this.#keeper = keeper;
  }

  /** Opens what the address holds, or else what this tab had, or else the first experiment. */
  async open(): Promise<void> {
    const {state, unknown} = parseHash(location.hash);
    this.#applyView(state);
    const last = isReload() ? await this.#keeper.lastState() : undefined;
    const isSame =
      last !== undefined &&
      last.linkText === state.linkText &&
      (state.recentId === "" || last.recent === state.recentId);
    if (isSame && (await this.#workbench.resume(last.saved, {play: last.playing, recentId: last.recent, isOwn: false})))
      return;
    const isOpen = await this.#openState(state);
    const {message} = this.#workbench;
    if (!isOpen) {
      await this.#workbench.open({}, {play: state.playing, isOwn: false});
      this.#workbench.message = message;
    }
    this.#sayUnknown(unknown);
  }

  /** Starts to follow; returns what ends it. */
  follow(): () => void {
    const listen = (): void => {
      void this.#read();
    };
    addEventListener("hashchange", listen);
    const end = $effect.root(() => {
      $effect(() => {
        const {opened} = this.#workbench;
        const hash = formatHash(this.#workbench);
        if (opened && `#${hash}` !== this.#written) this.#writeSoon();
      });
    });
    return () => {
      end();
      removeEventListener("hashchange", listen);
      clearTimeout(this.#timer);
    };
  }

  #writeSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      // Somebody has just put another address there: it is to be read, not written over.
      if (location.hash !== this.#known) return;
      const hash = `#${formatHash(this.#workbench)}`;
      this.#written = hash;
      history.replaceState(history.state, "", hash);
      this.#known = location.hash;
    }, pause);
  }

  /** Opens what a person put into the address; what cannot be opened leaves the page as it is. */
  async #read(): Promise<void> {
    const {hash} = location;
    this.#known = hash;
    if (hash === this.#written) return;
    this.#written = hash;
    const {state, unknown} = parseHash(hash);
    if (!this.#isOpen(state) && !(await this.#openState(state))) return;
    this.#applyView(state);
    this.#sayUnknown(unknown);
  }

  /** A run without a link, or whose link is not written yet, is named by its number. */
  #isOpen({linkText, recentId}: LinkedState): boolean {
    return recentId === "" ? linkText === this.#workbench.linkText : recentId === this.#workbench.recentId;
  }

  async #openState({linkText, recentId, playing}: LinkedState): Promise<boolean> {
    if (linkText !== "") return this.#workbench.openLink(linkText, {play: playing});
    if (recentId === "") return this.#workbench.open({}, {play: playing, isOwn: false});
    const recent = await this.#keeper.recent(recentId);
    if (recent) return this.#workbench.resume(recent, {play: playing, recentId});
    this.#workbench.message = {kind: "error", text: text.notHere};
    return false;
  }

  #applyView({view, hidden, speed, locked}: LinkedState): void {
    this.#workbench.view = {...view};
    this.#workbench.hide(hidden);
    this.#workbench.setSpeed(speed);
    if (locked !== this.#workbench.locked) this.#workbench.lock(locked);
  }

  #sayUnknown(keys: readonly string[]): void {
    const first = keys.at(0);
    if (first !== undefined) this.#workbench.message = {kind: "warning", text: text.badView(first)};
  }
}

/** Whether the page was loaded again, or come back to, and not opened anew. */
function isReload(): boolean {
  const [entry] = performance.getEntriesByType("navigation");
  return entry instanceof PerformanceNavigationTiming && entry.type !== "navigate";
}
