/** The form of a command: what it reads, what its options are, what it does. Its help is made from this. */
import type {Terminal} from "./terminal.ts";

/** One option of a command. */
export interface Option {
  kind: "flag" | "text" | "number" | "integer";
  /** One letter that means the same. */
  short?: string;
  /** What its value is called in the help. */
  value?: string;
  help: string;
  /** The texts it may have. */
  choices?: readonly string[];
  /** The smallest number it may have. */
  min?: number;
  /** The largest. */
  max?: number;
}

/** A word that stands after the name of a command, besides its options. */
export interface Argument {
  /** What it is, in a sentence: `an experiment`. */
  name: string;
  isOptional?: true;
}

/** The options of a command, by name. */
export type Options = Readonly<Record<string, Option>>;

/** What was typed after the name of a command, checked. */
export interface Input {
  positionals: readonly string[];
  /** The names of the options that were typed. */
  given: readonly string[];
  flag(name: string): boolean;
  text(name: string): string | undefined;
  number(name: string): number | undefined;
}

/** A command. `run` throws a `UsageError` or a `Failure`, or succeeds. */
export interface Command {
  /** What it does, in one sentence. */
  summary: string;
  /** What is typed after its name, one form per line. */
  usage: readonly string[];
  /** What it takes besides its options, in order; optional ones come last. */
  arguments: readonly Argument[];
  options: Options;
  /** A few paragraphs more. */
  details?: readonly string[];
  /** What can be typed after `nnviz`, and what that does. */
  examples: readonly (readonly [command: string, meaning: string])[];
  run(input: Input, terminal: Terminal): Promise<void>;
}

/** The option every command has for programs that read its answer. */
export const jsonOption: Option = {kind: "flag", help: "write the answer as JSON"};

/** What most commands begin with. */
export const experimentArgument: Argument = {name: "an experiment"};

/** The option for the number of steps. */
export const stepsOption: Option = {kind: "integer", value: "n", min: 0, help: "training steps to make"};
