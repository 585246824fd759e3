/** What is wrong with an experiment: every problem with its place, and one error that carries them all. */

/** One thing that is wrong, and where. */
export interface Problem {
  /** Where in the experiment: `model[2].op`, `training.batchSize`. */
  path: string;
  /** What is wrong and what was expected. */
  message: string;
}

/** Thrown when an experiment, a file's or a link's content among them, is not valid. */
export class ExperimentError extends Error {
  override readonly name: string = "ExperimentError";
  /** In the order of the experiment's fields; the same problem is never told twice. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const distinct = [...new Map(problems.map((problem) => [toText(problem), problem])).values()];
    const more = distinct.length - 1;
    super(distinct.slice(0, 1).map(toText).join("") + (more > 0 ? ` (and ${more} more)` : ""));
    this.problems = distinct.slice(0, mostProblems);
  }
}

const mostProblems = 100;

/** Returns the text of a path within an experiment: `["model", 2, "op"]` → `model[2].op`; the whole is `experiment`. */
export function formatPath(path: readonly PropertyKey[]): string {
  let text = "";
  for (const key of path) {
    if (typeof key === "number") text += `[${key}]`;
    else text += (text === "" ? "" : ".") + shorten(String(key), 60);
  }
  return text === "" ? "experiment" : text;
}

/** Returns a value as an error shows it: short, in the words of JSON. */
export function formatGiven(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(shorten(value, 60));
  if (typeof value === "number" || typeof value === "boolean" || value === null) return String(value);
  if (typeof value === "object") return Array.isArray(value) ? "a list" : "an object";
  return value === undefined ? "nothing" : `a ${typeof value}`;
}

/** Returns the list of what may stand somewhere. */
export function formatChoices(choices: readonly string[]): string {
  return choices.length === 1 ? (choices[0] ?? "") : `one of ${choices.join(", ")}`;
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}

function toText({path, message}: Problem): string {
  return `${path}: ${message}`;
}
