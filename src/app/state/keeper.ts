/** Keeps what the workbench does in the browser's storage, as far as the browser lets it. */
import type {Recording, Scene} from "../../index.ts";
import {workbenchText as text} from "../text/workbench.ts";
import type {Saved} from "../worker/protocol.ts";
import {createId} from "./createId.ts";
import {nameOf} from "./nameOf.ts";
import type {PageStorage, TabState} from "./storage.ts";
import type {Workbench} from "./workbench.svelte.ts";

/** Least milliseconds between writes. */
const pause = 2000;

/** A recent experiment that did not change is written this often, in milliseconds, for its picture and its time. */
const renewEvery = 20_000;

/** Writes recent experiments and the state of this tab, at a calm pace. */
export class Keeper {
  readonly #workbench: Workbench;
  readonly #tab: string;
  readonly #openStorage: () => Promise<PageStorage>;
  #opened: Promise<PageStorage> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasComplained = false;
  #keptRecent: {recording: Recording; time: number} | undefined;

  constructor(workbench: Workbench, openStorage: () => Promise<PageStorage>) {
    this.#workbench = workbench;
    this.#openStorage = openStorage;
    this.#tab = tabId();
  }

  /** Opened when it is first needed: no part of the first picture. */
  get #storage(): Promise<PageStorage> {
    this.#opened ??= this.#openStorage();
    return this.#opened;
  }

  /** Returns the state this tab had when it was last open. */
  async lastState(): Promise<TabState | undefined> {
    try {
      return await (await this.#storage).tab(this.#tab);
    } catch {
      return undefined;
    }
  }

  /** Returns a recent experiment that a link names. */
  async recent(id: string): Promise<Saved | undefined> {
    try {
      const entry = await (await this.#storage).recent(id);
      return entry && {recording: entry.recording};
    } catch {
      return undefined;
    }
  }

  /** Shows the recent experiments of all tabs. */
  async refresh(): Promise<void> {
    try {
      this.#workbench.recents = await (await this.#storage).recents();
    } catch {
      // Without storage there are none.
    }
  }

  /** Forgets the states of tabs that were closed long ago. */
  async forgetOldTabs(): Promise<void> {
    try {
      await (await this.#storage).forgetOldTabs();
    } catch {
      // Without storage there are none.
    }
  }

  /** Writes before long what there is then. */
  keepSoon(): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.keep();
    }, pause);
  }

  /** Writes now. */
  async keep(): Promise<void> {
    const {saved, recording, recentId: id, linkText, playing, isOwn} = this.#workbench;
    if (!saved || !recording) return;
    const time = Date.now();
    try {
      const storage = await this.#storage;
      await storage.keepTab({id: this.#tab, time, recent: id, linkText, playing, saved});
      if (!isOwn || !this.#isDue(recording, time)) return;
      this.#keptRecent = {recording, time};
      const picture = await this.#picture();
      const entry = {id, name: nameOf(recording.experiment), time, recording, ...(picture && {picture})};
      await storage.keepRecent(entry);
      this.#workbench.recents = [entry, ...this.#workbench.recents.filter((other) => other.id !== id)];
    } catch (error) {
      this.#complain(error);
    }
  }

  /** Reading or writing ten thousand rows of own data every other second would hold the page up. */
  #isDue(recording: Recording, time: number): boolean {
    const kept = this.#keptRecent;
    return recording !== kept?.recording || time - kept.time >= renewEvery;
  }

  async #picture(): Promise<Scene | undefined> {
    const {opened, sceneOf} = this.#workbench;
    if (!opened) return undefined;
    const {recentPicture} = await import("./recentPicture.ts");
    return recentPicture(sceneOf.get("surface")?.(), opened.dataset);
  }

  #complain(error: unknown): void {
    if (this.#hasComplained) return;
    this.#hasComplained = true;
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
    // Anything more urgent stays.
    this.#workbench.message ??= {kind: "warning", text: isFull ? text.storageFull : text.noStorage};
  }
}

const tabKey = "nnviz.tab";

/** Returns the name of this tab, which stays when it is loaded again. */
function tabId(): string {
  const fresh = createId();
  try {
    const known = sessionStorage.getItem(tabKey);
    if (known !== null) return known;
    sessionStorage.setItem(tabKey, fresh);
  } catch {
    // A tab that may keep nothing is new each time.
  }
  return fresh;
}
