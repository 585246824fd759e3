import {mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {buildLibrary} from "../scripts/buildLibrary.mjs";
import {root} from "../scripts/setup.mjs";
import {run} from "../scripts/setup/run.mjs";

let folder: string;

/** Packs the package and installs it in an empty folder, as somebody does who is handed the archive. */
beforeAll(async () => {
  await buildLibrary(() => undefined);
  folder = mkdtempSync(join(tmpdir(), "nnviz-package-"));
  writeFileSync(join(folder, "package.json"), '{"private": true, "type": "module"}\n');
  await npm(["pack", "--pack-destination", folder], root);
  const archive = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  await npm(["install", "--prefer-offline", `./${archive ?? "missing.tgz"}`], folder);
}, 240_000);

afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

/** Runs npm quietly; the one that runs these tests when there is one. */
async function npm(args: string[], cwd: string): Promise<void> {
  const quiet = [...args, "--no-audit", "--no-fund", "--loglevel=error"];
  const path = process.env["npm_execpath"];
  const {code, output} = path
    ? await run(process.execPath, [path, ...quiet], {cwd})
    : await run(["npm", ...quiet].join(" "), [], {cwd, shell: true});
  if (code !== 0) throw new Error(`npm ${args.join(" ")} failed\n${output}`);
}

/** Runs the installed command line. */
function nnviz(...args: string[]) {
  return run(process.execPath, [join(folder, "node_modules/nnviz/dist/cli/main.js"), ...args], {cwd: folder});
}

describe("the packed package, installed in an empty folder", () => {
  test("holds no sources, tests or maps", () => {
    const files = readdirSync(join(folder, "node_modules/nnviz"), {recursive: true, encoding: "utf8"});
    expect(files).toContain(join("dist", "index.d.ts"));
    expect(files.filter((name) => /\.(map|svelte|test\.\w+)$|(?<!\.d)\.ts$/u.test(name))).toEqual([]);
  });

  test("puts its command where npm looks for it", async () => {
    const {code, output} = await run(join(folder, "node_modules/.bin/nnviz"), ["--help"], {cwd: folder, shell: true});
    expect(output).toContain("nnviz train");
    expect(code).toBe(0);
  });

  test("can be imported, and trains", async () => {
    const program = `
      import {createSession, parseExperiment} from "nnviz";
      const session = await createSession(parseExperiment({data: {kind: "circle"}, model: [{op: "linear"}]}));
      session.run({steps: 5});
      console.log(session.metrics().step);
    `;
    writeFileSync(join(folder, "program.mjs"), program);
    expect(await run(process.execPath, ["program.mjs"], {cwd: folder})).toEqual({code: 0, output: "5\n"});
  });

  test("trains, goes on, renders, explains and writes data from its command line", async () => {
    const experiment = JSON.stringify({
      data: {kind: "circle"},
      model: [{op: "linear", out: 2}, {op: "tanh"}, {op: "linear"}]
    });
    writeFileSync(join(folder, "experiment.json"), experiment);
    const {code, output} = await nnviz("train", "experiment.json", "--steps", "50", "--out", "run.json");
    expect(output).toContain("50 steps made, now at step 50");
    expect(code).toBe(0);
    expect((await nnviz("train", "run.json", "--steps", "5")).output).toContain("now at step 55");
    for (const file of ["picture.svg", "picture.png"]) {
      expect(await nnviz("render", "run.json", "--view", "network", "-o", file)).toMatchObject({code: 0});
      expect(readdirSync(folder)).toContain(file);
    }
    const explained = await nnviz("explain", "run.json", "hidden1.weight.grad[1,0]", "--depth", "2");
    expect(explained.output).toMatch(/^hidden1\.weight\.grad\[1,0\]\n {2}= batch:hidden1\.grad\[0,1\]·/u);
    expect((await nnviz("data", "spiral", "--csv")).output.split("\n").length).toBe(302);
    expect((await nnviz("data", "iris", "--csv")).output.split("\n").length).toBe(152);
  });

  test("tells a failure in one line, without the place in its code", async () => {
    const {code, output} = await nnviz("train", "nothing.json");
    expect({code, output}).toEqual({code: 1, output: "nnviz: nothing.json: there is no such file\n"});
  });
});
