/** What is wrong with a link, a file or a change, in words for people: what it is, and what to do. */
import type {Problem} from "../../index.ts";
import {count} from "../ui/numbers.ts";

/** Sentences on problems that people meet, by place and by what the library says about them; the first that fits is said. */
const sentences: readonly {
  path: RegExp;
  message: RegExp;
  say: (...found: string[]) => string;
}[] = [
  {
    path: /^version$/,
    message: /newer version/,
    say: () => "It was made by a newer version of this page: reload the page to get that version, then open it again."
  },
  {
    path: /^numerics$/,
    message: /unknown numerics (.+), expected (?:one of )?([^;]+)/,
    say: (given, known) =>
      `It asks for numbers computed in a way that this page does not know, ${given}. Reload the page in case a newer version knows it, or write one that is known here in its place: ${known}.`
  },
  {
    path: /^model$/,
    message: /got 0$|no linear layer/,
    say: () => 'The network has no layers. Give it at least one, {"op": "linear"}, and try again.'
  },
  {
    path: /^model.*\.out$/,
    message: /to (\d+), got (\d+)/,
    say: (most, given) =>
      `A layer of ${count(Number(given))} units is more than this page can train: at most ${count(Number(most))} are possible. Make it smaller and try again.`
  },
  {
    path: /^file$/,
    message: /./,
    say: () =>
      "It is no experiment: choose a file that was saved here, or, for a table, a CSV file (its name ends in .csv, .tsv or .txt)."
  }
];

const link = {
  newer: "It comes from a newer version of this page: reload the page to get that version, then open the link again.",
  long: "It is too long for a link: ask for the experiment as a file.",
  damaged: "Part of it is missing or was changed on the way: copy the whole link once more."
};

/** Returns why something could not be opened or done. What no sentence here fits is told as the library says it. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (text.startsWith("link: "))
    return /newer version/.test(text) ? link.newer : /too (long|much)/.test(text) ? link.long : link.damaged;
  const problem = problemsOf(error).at(0);
  if (!problem) return text;
  for (const {path, message, say} of sentences) {
    const found = path.test(problem.path) && message.exec(problem.message);
    if (found) return say(...found.slice(1));
  }
  return `${problem.path}: ${problem.message}.`;
}

function problemsOf(error: unknown): readonly Problem[] {
  return error instanceof Error && "problems" in error && Array.isArray(error.problems)
    ? (error.problems as readonly Problem[])
    : [];
}
