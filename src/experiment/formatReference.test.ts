import {readFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import {format, resolveConfig} from "prettier";
import {describe, expect, test} from "vitest";
import {dataKinds} from "../data/dataKinds.ts";
import type {Setting} from "../engine/config.ts";
import {initialisers} from "../engine/initialisers/initialisers.ts";
import type {Described} from "../engine/lookup.ts";
import {losses} from "../engine/losses/losses.ts";
import {ops} from "../engine/ops/ops.ts";
import {optimizers} from "../engine/optimizers/optimizers.ts";
import {schedules} from "../engine/schedules/schedules.ts";
import {parseRecording} from "./file.ts";
import {inputNames} from "./schemaData.ts";
import type {NumberLimits} from "./limits.ts";

const path = fileURLToPath(new URL("../../docs/experiment-format.md", import.meta.url));

const tables: Readonly<Record<string, string>> = {
  data: table(
    ["kind", "what it is", "asks for", "parameters"],
    Object.entries(dataKinds).map(([kind, {label, sentence, task, parameters}]) => [
      `\`${kind}\``,
      `${label}. ${sentence}`,
      kind === "rows" ? "either" : task,
      parameters.map((parameter) => setting(parameter.key, parameter, parameter.default)).join("; ")
    ])
  ),
  ops: described("op", ops),
  initialisers: described("kind", initialisers),
  losses: described("kind", losses),
  optimizers: described("kind", optimizers, ({defaultRate}) => [`\`learningRate\`: (${String(defaultRate)})`]),
  schedules: described("kind", schedules)
};

describe("docs/experiment-format.md", () => {
  // After a change of a table: npx vitest run src/experiment/formatReference -u
  test("has tables that say what the descriptors say", async () => {
    const text = await readFile(path, "utf8");
    const filled = text
      .replaceAll(/(<!-- table:(\w+) -->)[^]*?(<!-- \/table -->)/g, (_, open: string, name: string, close: string) =>
        [open, tables[name], close].join("\n\n")
      )
      .replace(
        /(<!-- list:inputs -->)[^]*?(<!-- \/list -->)/,
        `$1${inputNames.map((name) => `\`${name}\``).join(", ")}$2`
      );
    const expected = await format(filled, {...(await resolveConfig(path)), parser: "markdown"});
    await expect(expected).toMatchFileSnapshot(path);
  });

  test("has examples that are valid", async () => {
    const text = await readFile(path, "utf8");
    const examples = [...text.matchAll(/```json\n([^]*?)```/g)].map(([, example = ""]) => example);
    expect(examples.length).toBeGreaterThan(3);
    for (const example of examples) expect(() => parseRecording(example), example).not.toThrow();
  });
});

function described<T extends Pick<Described, "help">>(
  name: string,
  entries: Readonly<Record<string, T & {config: object}>>,
  also: (entry: T) => string[] = () => []
): string {
  return table(
    [name, "what it does", "settings"],
    Object.entries(entries).map(([key, entry]) => {
      const settings = Object.entries(entry.config as Record<string, Setting>).map(([option, value]) =>
        value.kind === "flag"
          ? `\`${option}\`: true or false (${String(value.default)})`
          : setting(option, value, value.default)
      );
      return [`\`${key}\``, entry.help, [...also(entry), ...settings].join("; ")];
    })
  );
}

function setting(key: string, {kind, min, max, above = false}: NumberLimits, usual: number): string {
  const range = `${kind === "integer" ? "whole, " : ""}${above ? "above " : ""}${min} to ${max}`;
  return `\`${key}\`: ${range} (${key === "out" ? "see below" : usual})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
