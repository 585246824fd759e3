/** The texts of `--help`. */
import type {Command, Option} from "./command.ts";

const width = 100;

/** Returns the help of the program: all commands, each with its first example. */
export function formatHelp(commands: Readonly<Record<string, Command>>): string {
  const entries = Object.entries(commands);
  return lines([
    "nnviz: train small neural networks, and see and explain every number in them",
    "",
    ...entries.map(([name, {usage}]) => `  nnviz ${name} ${usage[0]}`),
    "",
    ...table(entries.map(([name, {summary}]) => [name, summary])),
    "",
    "  nnviz COMMAND --help   tells more about a command, with examples",
    "  nnviz --version        says which version this is",
    "",
    "Examples",
    ...entries.flatMap(([, {examples}]) => examples.slice(0, 1).map(([command]) => `  nnviz ${command}`)),
    "",
    "An experiment is a file (JSON: an experiment, a recording or a run), a link as the page makes it, or - for",
    "standard input. Exit codes: 0 done, 1 failed or diverged, 2 the command line is wrong."
  ]);
}

/** Returns the help of one command. */
export function formatCommandHelp(name: string, {summary, usage, options, details = [], examples}: Command): string {
  const rows = Object.entries(options).map(([key, option]): [string, string] => [optionName(key, option), option.help]);
  return lines([
    summary,
    "",
    ...usage.map((form) => `  nnviz ${name} ${form}`),
    "",
    "Options",
    ...table([...rows, ["-h, --help", "tell this"]]),
    ...details.flatMap((paragraph) => ["", ...wrap(paragraph, "")]),
    "",
    "Examples",
    ...examples.flatMap(([command, meaning]) => [`  nnviz ${command}`, `      ${meaning}`])
  ]);
}

function optionName(key: string, {short, value, choices, kind}: Option): string {
  const name = `${short === undefined ? "" : `-${short}, `}--${key}`;
  return kind === "flag" ? name : `${name} ${choices?.join("|") ?? value ?? "x"}`;
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const column = Math.min(36, Math.max(...rows.map(([name]) => name.length)));
  return rows.flatMap(([name, text]) => {
    const head = `  ${name.padEnd(column)}  `;
    const wrapped = wrap(text, " ".repeat(column + 4));
    return name.length > column ? [`  ${name}`, ...wrapped] : [head + wrapped[0].trimStart(), ...wrapped.slice(1)];
  });
}

function wrap(text: string, indent: string): string[] {
  const wrapped = [indent];
  for (const word of text.split(" ")) {
    const line = wrapped[wrapped.length - 1];
    if (line === indent) wrapped[wrapped.length - 1] += word;
    else if (line.length + word.length < width) wrapped[wrapped.length - 1] += ` ${word}`;
    else wrapped.push(indent + word);
  }
  return wrapped;
}

function lines(all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}
