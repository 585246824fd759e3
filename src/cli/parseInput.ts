/** From the words of a command line to checked options. */
import {parseArgs} from "node:util";
import type {Command, Input, Option, Options} from "./command.ts";
import {UsageError} from "./failure.ts";

/**
 * Returns what was typed after the name of a command.
 * @throws UsageError that names the option or says which argument is missing or too much
 */
export function parseInput(name: string, command: Command, args: readonly string[]): Input {
  const {options} = command;
  const known: Options = {...options, help: {kind: "flag", short: "h", help: ""}};
  const {tokens} = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(known).map(([key, {kind, short}]) => [
        key,
        {type: kind === "flag" ? ("boolean" as const) : ("string" as const), ...(short !== undefined && {short})}
      ])
    )
  });
  const given: string[] = [];
  const values = new Map<string, string | number | true>();
  for (const token of tokens) {
    if (token.kind === "positional") given.push(token.value);
    if (token.kind !== "option") continue;
    if (!Object.hasOwn(known, token.name)) throw unknownOption(name, token.rawName, options);
    values.set(token.name, valueOf(token.rawName, known[token.name], token.value));
  }
  if (!values.has("help")) checkCount(name, given, command);
  return {
    positionals: given,
    given: [...values.keys()],
    flag: (key) => values.get(key) === true,
    text: (key) => {
      const value = values.get(key);
      return typeof value === "string" ? value : undefined;
    },
    number: (key) => {
      const value = values.get(key);
      return typeof value === "number" ? value : undefined;
    }
  };
}

function valueOf(raw: string, option: Option, value: string | undefined): string | number | true {
  const {kind, choices, min = -Infinity, max = Infinity} = option;
  if (kind === "flag") {
    if (value !== undefined) throw new UsageError(`${raw}: it takes no value, got ${JSON.stringify(value)}`);
    return true;
  }
  const expected = expectationOf(option);
  if (value === undefined) throw new UsageError(`${raw}: expected ${expected}, got nothing`);
  const wrong = new UsageError(`${raw}: expected ${expected}, got ${JSON.stringify(value)}`);
  if (kind === "text") {
    if (value === "" || (choices && !choices.includes(value))) throw wrong;
    return value;
  }
  const number = value.trim() === "" ? NaN : Number(value);
  const fits = Number.isFinite(number) && (kind === "number" || Number.isSafeInteger(number));
  if (!fits || number < min || number > max) throw wrong;
  return number;
}

function expectationOf({kind, choices, min, max}: Option): string {
  if (choices) return `one of ${choices.join(", ")}`;
  if (kind === "text") return "a value";
  const number = kind === "integer" ? "a whole number" : "a number";
  if (min === undefined) return number;
  return max === undefined ? `${number} of at least ${min}` : `${number} from ${min} to ${max}`;
}

function unknownOption(name: string, raw: string, options: Options): UsageError {
  const expected = [...Object.keys(options), "help"].map((key) => `--${key}`).join(", ");
  return new UsageError(`${name}: unknown option ${raw}, expected one of ${expected}`);
}

function checkCount(name: string, given: readonly string[], {arguments: wanted, usage}: Command): void {
  const expected = `expected nnviz ${name} ${usage[0]}`;
  const missing = wanted.slice(given.length).find(({isOptional}) => isOptional !== true);
  if (missing) throw new UsageError(`${name}: ${missing.name} is missing, ${expected}`);
  if (given.length > wanted.length)
    throw new UsageError(`${name}: ${JSON.stringify(given[wanted.length])} is too much, ${expected}`);
}
