import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {encodeLink, parseExperiment} from "../index.ts";
import {commands} from "./commands/commands.ts";
import {nnviz} from "./testing/nnviz.ts";
import {createWorkFolder, small} from "./testing/workFolder.ts";

const folder = createWorkFolder();
const experiment = folder.write("experiment.json", small);

describe("help", () => {
  test("lists every command, and each command tells its options and examples", async () => {
    const {code, output, errors} = await nnviz(["--help"]);
    expect([code, errors]).toEqual([0, ""]);
    for (const [name, {options, examples}] of Object.entries(commands)) {
      expect(output).toContain(`nnviz ${name}`);
      const help = await nnviz([name, "--help"]);
      expect(help.code).toBe(0);
      for (const option of Object.keys(options)) expect(help.output).toContain(`--${option}`);
      for (const [example] of examples) expect(help.output).toContain(`nnviz ${example}`);
      expect(await nnviz(["help", name])).toEqual(help);
    }
  });

  test("fits a line of 110 characters and says the version", async () => {
    const {output} = await nnviz(["help", "data"]);
    expect(output.split("\n").filter((line) => line.length > 110)).toEqual([]);
    const {version} = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
      version: string;
    };
    expect((await nnviz(["--version"])).output).toBe(`${version}\n`);
  });
});

describe("what is typed wrongly", () => {
  test.each([
    [["frain"], `unknown command "frain", expected one of ${Object.keys(commands).join(", ")}; see nnviz --help`],
    [["train"], "train: an experiment is missing, expected nnviz train experiment.json [--steps n] [--out run.json]"],
    [["train", "a", "b"], 'train: "b" is too much, expected nnviz train experiment.json [--steps n] [--out run.json]'],
    [["train", "a", "--step", "3"], "train: unknown option --step, expected one of --steps, --out, --json, --help"],
    [["train", "a", "-o", ""], '-o: expected a value, got ""'],
    [["-x"], `unknown option -x, expected --help, --version or a command: ${Object.keys(commands).join(", ")}`],
    [["train", "a", "--steps", "3.5"], '--steps: expected a whole number of at least 0, got "3.5"'],
    [["train", "a", "--steps=-1"], '--steps: expected a whole number of at least 0, got "-1"'],
    [["train", "a", "--steps"], "--steps: expected a whole number of at least 0, got nothing"],
    [["train", "a", "--json=yes"], '--json: it takes no value, got "yes"'],
    [
      ["explain", "a", "Hidden[0"],
      'explain: address "Hidden[0": not understood, expected for example hidden1.weight[3,2] or test:output[17,0]'
    ],
    [["data", "spiral", "--points", "3"], '--points: expected a number from 10 to 10000, got "3"'],
    [["data", "iris", "--points", "30"], "data: iris has no --points, expected one of --csv, --json, --out"],
    [["data", "and", "--seed", "3"], "data: and has no --seed, expected one of --csv, --json, --out"],
    [["data", "--csv"], "data: a list of all data sets has no --csv, expected one of --json, --out"],
    [
      ["data", "package.json", "--points", "30"],
      "data: a CSV file has no --points, expected one of --csv, --target, --json, --out"
    ],
    [["data", "spiral", "--csv", "--json"], "data: --csv and --json exclude each other, expected one of them"]
  ])("%j is one line and exit code 2", async (args, message) => {
    expect(await nnviz(args)).toEqual({code: 2, output: "", errors: `nnviz: ${message}\n`});
  });

  test("a name that is neither a file nor a data set is told with the list of data sets", async () => {
    const {code, errors} = await nnviz(["data", "spirals"]);
    expect(code).toBe(2);
    expect(errors).toMatch(/^nnviz: data: "spirals" is no file and no data set, expected one of circle, .*digits\n$/u);
  });
});

describe("what cannot be opened", () => {
  test.each([
    ["nothing", undefined, "there is no such file"],
    ["prose", "once upon a time", "file: it is not an experiment"],
    ["an unknown data set", {data: {kind: "spirl"}}, 'data.kind: unknown data set "spirl"'],
    ["a newer version", {version: 2}, "version:"],
    ["two problems", {daat: 1, training: {batchSize: 0}}, "got 0; daat: unknown"],
    ["a CSV file that is not there", {data: {kind: "csv", file: "no.csv"}}, "no.csv: there is no such file"],
    ["an unknown field of CSV data", {data: {kind: "csv", file: "no.csv", colour: 1}}, "data.colour: unknown field"],
    ["a run that was cut short", {format: "nnviz-run", experiment: small, snapshot: {step: 1}}, "nnviz: "]
  ])("%s is one line and exit code 1", async (_, content, message) => {
    const name = content === undefined ? folder.file("missing.json") : folder.write("broken.json", content);
    const {code, output, errors} = await nnviz(["train", name]);
    expect(code).toBe(1);
    expect(output).toBe("");
    expect(errors).toContain(message);
    expect(errors).toMatch(/^nnviz: [^\n]+\n$/u);
  });

  test("a folder that is not there is told before anything is trained", async () => {
    for (const [command, name] of [
      ["train", "run.json"],
      ["render", "a.svg"],
      ["data", "a.csv"]
    ]) {
      const source = command === "data" ? "spiral" : experiment;
      const {code, output, errors} = await nnviz([command, source, "-o", join(folder.path, "no", name)]);
      expect([code, output]).toEqual([1, ""]);
      expect(errors).toBe(`nnviz: ${join(folder.path, "no", name)}: there is no folder ${join(folder.path, "no")}\n`);
    }
  });

  test("a folder where the file should be is told before anything is trained", async () => {
    const {code, output, errors} = await nnviz(["train", experiment, "-o", folder.path]);
    expect([code, output]).toEqual([1, ""]);
    expect(errors).toBe(`nnviz: ${folder.path}: it is a folder, expected a file\n`);
  });

  test("a damaged link is told as such", async () => {
    const link = encodeLink(parseExperiment(small));
    expect((await nnviz(["train", `${link}x`])).errors).toBe(
      "nnviz: link: it is damaged or incomplete; copy the whole link again\n"
    );
  });
});
