import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {createDataset, dataKinds, encodeLink, parseExperiment, serialiseRecording, writeCsv} from "../index.ts";
import {commands} from "./commands/commands.ts";
import {viewNames} from "./drawView.ts";
import {nnviz} from "./testing/nnviz.ts";

const small = {data: {kind: "circle", points: 40}, model: [{op: "linear", out: 2}, {op: "tanh"}, {op: "linear"}]};

let folder: string;
let experiment: string;
const file = (name: string): string => join(folder, name);
const write = (name: string, content: unknown): string => {
  writeFileSync(file(name), typeof content === "string" ? content : JSON.stringify(content));
  return file(name);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nnviz-cli-"));
  experiment = write("experiment.json", small);
});
afterAll(() => {
  rmSync(folder, {recursive: true});
});

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
    [["train"], "train: something is missing, expected nnviz train experiment.json [--steps n] [--out run.json]"],
    [["train", "a", "b"], 'train: "b" is too much, expected nnviz train experiment.json [--steps n] [--out run.json]'],
    [["train", "a", "--step", "3"], "train: unknown option --step, expected one of --steps, --out, --json, --help"],
    [["train", "a", "--steps", "3.5"], '--steps: expected a whole number of at least 0, got "3.5"'],
    [["train", "a", "--steps=-1"], '--steps: expected a whole number of at least 0, got "-1"'],
    [["train", "a", "--steps"], "--steps: expected a whole number of at least 0, got nothing"],
    [["train", "a", "--json=yes"], '--json: it takes no value, got "yes"'],
    [
      ["explain", "a", "Hidden[0"],
      'explain: address "Hidden[0": not understood, expected for example hidden1.weight[3,2] or test:output[17,0]'
    ],
    [["data", "spiral", "--points", "3"], '--points: expected a number from 10 to 10000, got "3"'],
    [["data", "iris", "--points", "30"], "data: iris has no --points, expected no parameters"],
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
    const name = content === undefined ? file("missing.json") : write("broken.json", content);
    const {code, output, errors} = await nnviz(["train", name]);
    expect(code).toBe(1);
    expect(output).toBe("");
    expect(errors).toContain(message);
    expect(errors).toMatch(/^nnviz: [^\n]+\n$/u);
  });

  test("a folder that is not there is told before anything is trained", async () => {
    for (const [command, name] of [
      ["train", "run.json"],
      ["render", "a.svg"]
    ]) {
      const {code, output, errors} = await nnviz([command, experiment, "-o", join(folder, "no", name)]);
      expect([code, output]).toEqual([1, ""]);
      expect(errors).toBe(`nnviz: ${join(folder, "no", name)}: there is no folder ${join(folder, "no")}\n`);
    }
  });

  test("a damaged link is told as such", async () => {
    const link = encodeLink(parseExperiment(small));
    expect((await nnviz(["train", `${link}x`])).errors).toBe(
      "nnviz: link: it is damaged or incomplete; copy the whole link again\n"
    );
  });
});

describe("train", () => {
  test("writes plain lines where nobody watches, and ends with how good the network is", async () => {
    const {code, output, errors} = await nnviz(["train", experiment, "--steps", "20"]);
    expect([code, errors]).toEqual([0, ""]);
    const lines = output.trimEnd().split("\n");
    expect(lines).toHaveLength(12);
    expect(lines[0]).toMatch(/^step 2: loss [\d.]+, accuracy [\d.]+% \(test: loss [\d.]+, accuracy [\d.]+%\)$/u);
    expect(lines[9]).toMatch(/^step 20: /u);
    expect(lines[10]).toBe("20 steps made, now at step 20");
    expect(`step 20: ${lines[11]}`).toBe(lines[9]);
  });

  test("draws a bar on a terminal and leaves no trace of it", async () => {
    const endless = write("stop.json", {...small, training: {stop: {steps: 3}}});
    const {output, errors} = await nnviz(["train", endless, "--steps", "3"], {isInteractive: true});
    expect(errors).toContain("█ 3/3  loss");
    expect(errors.endsWith("\r\u001B[K")).toBe(true);
    expect(output.split("\n")[0]).toMatch(/^3 steps made, now at step 3/u);
  });

  test("goes on from a run, with the same bits as a run that never stopped", async () => {
    await nnviz(["train", experiment, "--steps", "30", "--out", file("half.json")]);
    await nnviz(["train", file("half.json"), "--steps", "30", "--out", file("halves.json")]);
    await nnviz(["train", experiment, "--steps", "60", "--out", file("whole.json")]);
    expect(readFileSync(file("halves.json"), "utf8")).toBe(readFileSync(file("whole.json"), "utf8"));
  });

  test("answers in JSON with metrics and parameters by address", async () => {
    const {output} = await nnviz(["train", experiment, "--steps", "5", "--json"]);
    const answer = JSON.parse(output) as {
      step: number;
      reason: string;
      train: {accuracy: number; confusion: number[][]};
      parameters: Record<string, number[][]>;
    };
    expect(answer).toMatchObject({step: 5, steps: 5, reason: "limit"});
    expect(answer.train.confusion.flat().reduce((a, b) => a + b)).toBe(20);
    expect(Object.keys(answer.parameters)).toEqual(["hidden1.weight", "hidden1.bias", "output.weight", "output.bias"]);
    expect(answer.parameters["hidden1.weight"].map((row) => row.length)).toEqual([2, 2]);
  });

  test("says where a run diverged, keeps it, and fails", async () => {
    const wild = write("wild.json", {
      data: {kind: "plane"},
      training: {optimizer: {kind: "sgd", learningRate: 1e9}}
    });
    const {code, errors} = await nnviz(["train", wild, "--steps", "200", "--out", file("diverged.json")]);
    expect(code).toBe(1);
    expect(errors).toMatch(/^nnviz: it diverged at step \d+: \S+ is (NaN|−?∞); try a smaller learning rate\n$/u);
    expect(readFileSync(file("diverged.json"), "utf8")).toContain('"format": "nnviz-run"');
  });

  test("opens recordings, links, addresses with a link, and CSV files named by an experiment", async () => {
    const parsed = parseExperiment(small);
    const link = encodeLink(parsed);
    write("mine.csv", writeCsv(createDataset({kind: "circle", points: 40})));
    const sources = [
      write("recording.json", serialiseRecording({experiment: parsed, edits: []})),
      link,
      `https://example.org/page/#${link}`,
      `https://example.org/page/#theme=dark&e=${link}&speed=10`,
      write("link.txt", `${link}\n`),
      write("csv.json", {
        ...small,
        data: {kind: "csv", file: "mine.csv", target: "class", test: 0.5, standardise: false}
      })
    ];
    const [expected] = await Promise.all([nnviz(["train", experiment, "--steps", "3", "--json"])]);
    for (const source of sources.slice(0, -1))
      expect(await nnviz(["train", source, "--steps", "3", "--json"])).toEqual(expected);
    const own = JSON.parse((await nnviz(["train", sources[sources.length - 1], "--steps", "3", "--json"])).output) as {
      train: {rows: number};
    };
    expect(own.train.rows).toBe(20);
  });
});

describe("explain", () => {
  test("shows the arithmetic of a number with its operands", async () => {
    const {code, output} = await nnviz(["explain", experiment, "hidden1.weight.grad[1,0]", "--steps", "3"]);
    expect(code).toBe(0);
    const [address, names, numbers, value] = output.trimEnd().split("\n");
    expect(address).toBe("hidden1.weight.grad[1,0]");
    expect(names).toContain("batch:hidden1.grad[0,1]·batch:input[0,0] + ");
    expect(numbers).toContain(" more terms");
    expect(value).toMatch(/^ {2}= −?[\d.e−]+$/u);
  });

  test("explains operands level by level, each number once", async () => {
    const {output} = await nnviz(["explain", experiment, "hidden1.weight[0,0]", "--steps", "2", "--depth", "2"]);
    expect(output).toContain("\n    hidden1.weight.adam.m[0,0]\n      = β₁·");
    const deep = await nnviz(["explain", experiment, "loss", "--depth", "3", "--json"]);
    const addresses = [...deep.output.matchAll(/"kind":"explanation","address":"([^"]+)"/gu)].map((match) => match[1]);
    expect(addresses.length).toBeGreaterThan(10);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test("of a run explains the step it was saved at", async () => {
    await nnviz(["train", experiment, "--steps", "7", "--out", file("seven.json")]);
    const saved = await nnviz(["explain", file("seven.json"), "hidden1.bias[0]"]);
    expect(saved).toEqual(await nnviz(["explain", experiment, "hidden1.bias[0]", "--steps", "7"]));
    expect(saved.code).toBe(0);
  });

  test("of an address that names nothing lists what there is", async () => {
    const {code, errors} = await nnviz(["explain", experiment, "hidden7.weight[0,0]"]);
    expect(code).toBe(1);
    expect(errors).toMatch(
      /^nnviz: address "hidden7\.weight\[0,0\]": there is no such number, expected one of .*hidden1\.weight/u
    );
  });
});

describe("render", () => {
  test.each(viewNames)("draws the %s as SVG and as PNG", async (view) => {
    const svg = file(`${view}.svg`);
    const drawn = await nnviz(["render", experiment, "--steps", "5", "--view", view, "-o", svg]);
    expect([drawn.code, drawn.errors]).toEqual([0, ""]);
    expect(readFileSync(svg, "utf8")).toMatch(/^<svg [^>]*aria-label="[^"]+"/u);
    const png = file(`${view}.png`);
    const {output} = await nnviz([
      "render",
      experiment,
      "--steps",
      "5",
      "--view",
      view,
      "-o",
      png,
      "--scale",
      "1",
      "--json"
    ]);
    const {width, height, step} = JSON.parse(output) as {width: number; height: number; step: number};
    const bytes = readFileSync(png);
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20), step]).toEqual([width, Math.round(height), 5]);
  });

  test("writes the SVG to standard output, in dark when asked to", async () => {
    const [light, dark] = [
      await nnviz(["render", experiment, "--steps", "1"]),
      await nnviz(["render", experiment, "--steps", "1", "--theme", "dark"])
    ];
    expect(light.output).toMatch(/^<svg /u);
    expect(dark.output).toContain("#191c20");
    expect(light.output).not.toContain("#191c20");
  });

  test("draws measured data, pictures and curves", async () => {
    for (const kind of ["iris", "digits", "sine"]) {
      const source = write(`${kind}.json`, {
        data: {kind},
        model: [{op: "linear", out: 3}, {op: "relu"}, {op: "linear"}]
      });
      for (const view of ["network", "surface"])
        expect(await nnviz(["render", source, "--steps", "2", "--view", view])).toMatchObject({code: 0, errors: ""});
    }
  });

  test.each([
    [["--view", "landscape"], `--view: expected one of ${viewNames.join(", ")}, got "landscape"`],
    [["-o", "picture.gif"], '--out: expected a name that ends in .svg or .png, got "picture.gif"'],
    [["--json"], "render: --json needs --out, expected the name of a picture"]
  ])("with %j is refused", async (args, message) => {
    expect(await nnviz(["render", experiment, ...args])).toEqual({code: 2, output: "", errors: `nnviz: ${message}\n`});
  });

  test("has no confusion to draw where there are no classes", async () => {
    const source = write("plane.json", {data: {kind: "plane"}});
    const {code, errors} = await nnviz(["render", source, "--view", "confusion", "--steps", "1"]);
    expect(code).toBe(1);
    expect(errors).toContain("this data asks for numbers, so no class can be taken for another");
  });
});

describe("data", () => {
  test("writes any data set as CSV with its parameters and seed", async () => {
    const args = ["data", "blobs", "--csv", "--points", "30", "--classes", "3", "--noise", "0.5", "--seed", "7"];
    const {code, output} = await nnviz(args);
    expect(code).toBe(0);
    expect(output).toBe(writeCsv(createDataset({kind: "blobs", points: 30, classes: 3, noise: 0.5}, 7)));
    await nnviz([...args, "--out", file("blobs.csv")]);
    expect(readFileSync(file("blobs.csv"), "utf8")).toBe(output);
  });

  test("writes rows that an experiment can hold", async () => {
    const {output} = await nnviz(["data", "sine", "--json", "--points", "12"]);
    expect(parseExperiment({data: JSON.parse(output) as unknown}).data).toMatchObject({kind: "rows", name: "Sine"});
  });

  test("tells sources and licences of measured data, and lists all sets", async () => {
    expect((await nnviz(["data", "iris"])).output).toMatch(
      /^Iris: 150 rows\n.*\n.*setosa.*\nsource: R\. A\. Fisher.*\nlicence: CC BY 4\.0\n$/u
    );
    const {output} = await nnviz(["data"]);
    expect(output.trimEnd().split("\n").length).toBe(Object.keys(dataKinds).length - 1);
  });

  test("says how it understands a CSV file", async () => {
    const table = write("table.csv", "a;b;kind\n1;2;x\n3;;y\n5;6;x\n2;1;y\n");
    const {output} = await nnviz(["data", table]);
    expect(output).toContain("4 rows and 3 columns, separated by semicolons");
    expect(output).toContain("1 row with missing values was left out.");
    expect((await nnviz(["data", table, "--csv"])).output.split("\n")[0]).toBe("a,b,class");
  });
});
