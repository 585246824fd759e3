import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {createDataset, encodeLink, parseExperiment, serialiseRecording, writeCsv} from "../../index.ts";
import {nnviz} from "../testing/nnviz.ts";
import {createWorkFolder, small} from "../testing/workFolder.ts";

const folder = createWorkFolder();
const experiment = folder.write("experiment.json", small);

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
    const endless = folder.write("stop.json", {...small, training: {stop: {steps: 3}}});
    const {output, errors} = await nnviz(["train", endless, "--steps", "3"], {isInteractive: true});
    expect(errors).toContain("█ 3/3  loss");
    expect(errors.endsWith("\r\u001B[K")).toBe(true);
    expect(output.split("\n")[0]).toMatch(/^3 steps made, now at step 3/u);
  });

  test("goes on from a run, with the same bits as a run that never stopped", async () => {
    await nnviz(["train", experiment, "--steps", "30", "--out", folder.file("half.json")]);
    await nnviz(["train", folder.file("half.json"), "--steps", "30", "--out", folder.file("halves.json")]);
    await nnviz(["train", experiment, "--steps", "60", "--out", folder.file("whole.json")]);
    expect(readFileSync(folder.file("halves.json"), "utf8")).toBe(readFileSync(folder.file("whole.json"), "utf8"));
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
    const wild = folder.write("wild.json", {
      data: {kind: "plane"},
      training: {optimizer: {kind: "sgd", learningRate: 1e9}}
    });
    const {code, errors} = await nnviz(["train", wild, "--steps", "200", "--out", folder.file("diverged.json")]);
    expect(code).toBe(1);
    expect(errors).toMatch(/^nnviz: it diverged at step \d+: \S+ is (NaN|−?∞); try a smaller learning rate\n$/u);
    expect(readFileSync(folder.file("diverged.json"), "utf8")).toContain('"format": "nnviz-run"');
  });

  test("opens recordings, links, addresses with a link, and CSV files named by an experiment", async () => {
    const parsed = parseExperiment(small);
    const link = encodeLink(parsed);
    folder.write("mine.csv", writeCsv(createDataset({kind: "circle", points: 40})));
    const sources = [
      folder.write("recording.json", serialiseRecording({experiment: parsed, edits: []})),
      link,
      `https://example.org/page/#${link}`,
      `https://example.org/page/#theme=dark&e=${link}&speed=10`,
      folder.write("link.txt", `${link}\n`),
      folder.write("csv.json", {
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
