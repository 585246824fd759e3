/** The command line as a function of its words, so that tests need no process. */
import {readFileSync} from "node:fs";
import type {Command} from "./command.ts";
import {commands} from "./commands/commands.ts";
import {messageOf, UsageError} from "./failure.ts";
import {formatCommandHelp, formatHelp} from "./help.ts";
import {parseInput} from "./parseInput.ts";
import type {Terminal} from "./terminal.ts";

/** Runs what was typed after `nnviz`; returns the exit code: 0 done, 1 failed or diverged, 2 wrong usage. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const [first = "--help", ...rest] = args;
  try {
    if (first === "--version" || first === "-v") terminal.write(`${version()}\n`);
    else if (first === "--help" || first === "-h" || first === "help") terminal.write(helpFor(rest[0]));
    else await runCommand(first, rest, terminal);
    return 0;
  } catch (error) {
    terminal.writeError(`nnviz: ${messageOf(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

async function runCommand(name: string, args: readonly string[], terminal: Terminal): Promise<void> {
  const command = commandOf(name);
  const input = parseInput(name, command, args);
  if (input.flag("help")) terminal.write(formatCommandHelp(name, command));
  else await command.run(input, terminal);
}

function helpFor(name: string | undefined): string {
  return name === undefined ? formatHelp(commands) : formatCommandHelp(name, commandOf(name));
}

function commandOf(name: string): Command {
  if (Object.hasOwn(commands, name)) return commands[name];
  const expected = Object.keys(commands).join(", ");
  if (name.startsWith("-"))
    throw new UsageError(`unknown option ${name}, expected --help, --version or a command: ${expected}`);
  throw new UsageError(`unknown command ${JSON.stringify(name)}, expected one of ${expected}; see nnviz --help`);
}

function version(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as {version: string}).version;
}
