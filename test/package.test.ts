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

  test("writes data, an SVG and a PNG from its command line", async () => {
    const experiment = JSON.stringify({
      data: {kind: "circle"},
      model: [{op: "linear", out: 2}, {op: "tanh"}, {op: "linear"}]
    });
    writeFileSync(join(folder, "experiment.json"), experiment);
    expect((await nnviz("data", "spiral", "--csv")).output.split("\n").length).toBeGreaterThan(10);
    for (const file of ["picture.svg", "picture.png"]) {
      expect(await nnviz("render", "experiment.json", "--view", "network", "-o", file)).toMatchObject({code: 0});
      expect(readdirSync(folder)).toContain(file);
    }
  });
});
