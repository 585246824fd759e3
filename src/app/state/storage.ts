/** What the browser keeps for this page: recent experiments, and for each tab the state of its run. */
import {openDB, type DBSchema, type IDBPDatabase} from "idb";
import type {Saved} from "../worker/protocol.ts";
import type {RecentExperiment} from "./run.ts";

/** The run of a tab, to go on with when it is loaded again. */
export interface TabState {
  /** Names the tab. */
  id: string;
  /** Milliseconds since 1970. */
  time: number;
  /** The recent experiment it is of. */
  recent: string;
  linkText: string;
  playing: boolean;
  saved: Saved;
}

interface Schema extends DBSchema {
  recents: {key: string; value: RecentExperiment};
  tabs: {key: string; value: TabState};
}

const mostRecents = 20;
const mostTabs = 5;

/**
 * The page's storage. Every entry has a key of its own, so that two tabs write beside and not over each other; of one entry
 * the last writer's version stands. All methods reject when the browser refuses.
 */
export class PageStorage {
  readonly #database: IDBPDatabase<Schema>;

  constructor(database: IDBPDatabase<Schema>) {
    this.#database = database;
  }

  /** Returns the recent experiments, the latest first. */
  async recents(): Promise<RecentExperiment[]> {
    return (await this.#database.getAll("recents")).sort((a, b) => b.time - a.time);
  }

  /** Returns a recent experiment. */
  recent(id: string): Promise<RecentExperiment | undefined> {
    return this.#database.get("recents", id);
  }

  /** Keeps a recent experiment in place of the one with its id; the oldest go when there are too many. */
  async keepRecent(entry: RecentExperiment): Promise<void> {
    await this.#database.put("recents", entry);
    const old = (await this.recents()).slice(mostRecents);
    await Promise.all(old.map(({id}) => this.#database.delete("recents", id)));
  }

  /** Forgets a recent experiment. */
  async forgetRecent(id: string): Promise<void> {
    await this.#database.delete("recents", id);
  }

  /** Returns the state of a tab. */
  tab(id: string): Promise<TabState | undefined> {
    return this.#database.get("tabs", id);
  }

  /** Keeps the state of a tab. */
  async keepTab(state: TabState): Promise<void> {
    await this.#database.put("tabs", state);
  }

  /** Forgets the states of all but the tabs used last. */
  async forgetOldTabs(): Promise<void> {
    const old = (await this.#database.getAll("tabs")).sort((a, b) => b.time - a.time).slice(mostTabs);
    await Promise.all(old.map(({id}) => this.#database.delete("tabs", id)));
  }
}

/** Opens the page's storage. Rejects when the browser refuses, as some do in private windows. */
export async function openStorage(): Promise<PageStorage> {
  const database = await openDB<Schema>("nnviz", 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore("recents", {keyPath: "id"});
      fresh.createObjectStore("tabs", {keyPath: "id"});
    }
  });
  return new PageStorage(database);
}
