import type {Described} from "../lookup.ts";

/** Returns all words by which something introduces itself and its settings. Used by tests only. */
export function wordsOf({label, help, config}: Described): string[] {
  return [label, help, ...Object.values(config).flatMap((setting) => [setting.label, setting.help])];
}
