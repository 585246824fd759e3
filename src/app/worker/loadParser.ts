/** Brings the code that checks experiments: the first experiment is known to be in order, so it can wait. */
import type {Experiment} from "../../index.ts";
import type {parser} from "./parser.ts";

let loaded: typeof parser | undefined;

/** Returns what checks experiments, loaded once. */
export async function loadParser(): Promise<typeof parser> {
  loaded ??= (await import("./parser.ts")).parser;
  return loaded;
}

/** Checks an experiment with what has been loaded. */
export function parseWithLoaded(json: unknown): Experiment {
  if (!loaded) throw new Error("parser: it is used before it is loaded");
  return loaded.parseExperiment(json);
}
