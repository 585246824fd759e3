/** What the search finds: commands, settings, layers and numbers by their addresses. */
import {elementCount, parseAddress, type Graph} from "../../index.ts";
import {chromeText} from "../text/chrome.ts";
import type {DescribedControl} from "../ui/describe.ts";
import type {Command} from "./commands.ts";

/** One thing that can be found. */
export interface SearchEntry {
  id: string;
  kind: keyof typeof chromeText.search.kinds;
  name: string;
  help: string;
  key?: string | undefined;
  run: () => void;
}

/** Commands and settings as entries; those that cannot be run now are left out. */
export function commandEntries(commands: readonly Command[]): SearchEntry[] {
  return commands
    .filter(({enabled}) => enabled())
    .map(({id, label, help, key, run, checked}) => ({
      id,
      kind: checked ? "setting" : "command",
      name: label,
      help,
      key,
      run
    }));
}

/** The controls on the page as entries: choosing one goes there. Those that a command stands for already are left out. */
export function controlEntries(controls: readonly DescribedControl[], commands: readonly SearchEntry[]): SearchEntry[] {
  const taken = new Set(commands.map(({name}) => name));
  return controls.flatMap(({name, help, key, go}, index) => {
    if (taken.has(name)) return [];
    taken.add(name);
    return [{id: `control ${index}`, kind: "setting" as const, name, help, key, run: go}];
  });
}

/** The layers and parameters of a network as entries. */
export function graphEntries(graph: Graph, open: (address: string) => void): SearchEntry[] {
  const text = chromeText.search;
  const entry = (address: string, help: string): SearchEntry => ({
    id: address,
    kind: "address",
    name: address,
    help,
    run: () => {
      open(address);
    }
  });
  const layers = graph.layers.map(({output, width}) => entry(output, text.layer(width)));
  const parameters = graph.nodes.flatMap((node) =>
    node.parameters
      .filter(({shape}) => elementCount(shape) > 0)
      .map(({name, shape}) => entry(name, text.parameter(shape.join(" × "))))
  );
  return [...layers, ...parameters];
}

/** An entry for a typed address with indices, such as `hidden1.weight[2,0]`. */
export function addressEntry(query: string, open: (address: string) => void): SearchEntry | undefined {
  if (!query.includes("[")) return undefined;
  try {
    parseAddress(query);
  } catch {
    return undefined;
  }
  const address = query.replaceAll(/\s+/g, "");
  return {
    id: `typed ${address}`,
    kind: "address",
    name: address,
    help: chromeText.search.element,
    run: () => {
      open(address);
    }
  };
}

/** The entries that have every word of a query, those whose name begins with it first. */
export function search(entries: readonly SearchEntry[], query: string, most = 12): SearchEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return entries
    .map((entry, index) => ({entry, index, score: scoreOf(entry, words)}))
    .filter(({score}) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, most)
    .map(({entry}) => entry);
}

function scoreOf({name, help}: SearchEntry, words: readonly string[]): number {
  const title = name.toLowerCase();
  const all = `${title} ${help.toLowerCase()}`;
  let score = 1;
  for (const word of words) {
    if (!all.includes(word)) return 0;
    if (title.startsWith(word)) score += 4;
    else if (title.includes(` ${word}`) || title.includes(`.${word}`)) score += 3;
    else if (title.includes(word)) score += 2;
  }
  return score;
}
