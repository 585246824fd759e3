import {chmodSync, mkdirSync, symlinkSync, writeFileSync} from "node:fs";
import {delimiter, join} from "node:path";
import ts from "typescript";
import {root} from "../../scripts/setup.mjs";
import {run} from "../../scripts/setup/run.mjs";
import {shellCommands, type CodeBlock} from "./codeBlocks.ts";

const code = new Set(["ts", "js", "typescript", "javascript"]);
const text = new Set(["", "text", "md", "html", "mermaid"]);

/**
 * Executes the blocks of one document in a folder of their own, in order, as a reader would: programs run
 * against the built library, `nnviz` commands through the built command line, named blocks become files.
 *
 * @returns What failed, one entry per block, with the document's line; empty when everything works.
 */
export async function runBlocks(blocks: readonly CodeBlock[], folder: string, scripts: object): Promise<string[]> {
  prepare(folder);
  const failures: string[] = [];
  for (const block of blocks) {
    const failure = await runBlock(block, folder, scripts);
    if (failure !== undefined) failures.push(`line ${block.line} (${block.language}): ${failure.trim()}`);
  }
  return [...failures, ...(await checkTypes(blocks, folder))];
}

/** An installation of the package, without a copy: `node_modules/nnviz` is this checkout. */
function prepare(folder: string): void {
  const bin = join(folder, "node_modules", ".bin");
  mkdirSync(bin, {recursive: true});
  symlinkSync(root, join(folder, "node_modules", "nnviz"), "junction");
  writeFileSync(join(bin, "nnviz"), `#!/bin/sh\nexec "${process.execPath}" "${join(root, "dist/cli/main.js")}" "$@"\n`);
  chmodSync(join(bin, "nnviz"), 0o755);
  writeFileSync(join(folder, "package.json"), '{"type": "module"}\n');
}

async function runBlock(block: CodeBlock, folder: string, scripts: object): Promise<string | undefined> {
  if (code.has(block.language)) return runProgram(block, folder);
  if (block.language === "sh") return runCommands(block, folder, scripts);
  if (block.language === "json") JSON.parse(block.text);
  else if (block.name === "" && !text.has(block.language)) return `a block of unknown kind: ${block.language}`;
  if (block.name !== "") writeFileSync(join(folder, block.name), block.text);
  return undefined;
}

async function runProgram(block: CodeBlock, folder: string): Promise<string | undefined> {
  const {outputText} = ts.transpileModule(block.text, {
    compilerOptions: {target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true}
  });
  const file = join(folder, `line${block.line}.mjs`);
  writeFileSync(file, outputText);
  const outcome = await run(process.execPath, [file], {cwd: folder, timeout: 60_000});
  return outcome.code === 0 ? undefined : outcome.output;
}

async function runCommands(block: CodeBlock, folder: string, scripts: object): Promise<string | undefined> {
  const env = {
    ...process.env,
    PATH: `${join(folder, "node_modules", ".bin")}${delimiter}${process.env["PATH"] ?? ""}`
  };
  for (const command of shellCommands(block.text)) {
    const npm = /^npm (?:run )?([\w:]+)/u.exec(command)?.[1];
    if (npm !== undefined) {
      if (!(npm in scripts) && !["install", "ci", "pack"].includes(npm)) return `package.json has no script ${npm}`;
    } else if (/^(npx )?nnviz\b/u.test(command)) {
      const outcome = await run(command.replace(/^npx /u, ""), [], {cwd: folder, env, shell: true, timeout: 60_000});
      if (outcome.code !== 0) return `${command}\n${outcome.output}`;
    } else if (!/^(git clone|cd|mkdir) /u.test(command)) {
      return `a command that is not checked: ${command}`;
    }
  }
  return undefined;
}

/** All programs of a document in one run of the compiler, against the library's published types. */
async function checkTypes(blocks: readonly CodeBlock[], folder: string): Promise<string[]> {
  const programs = blocks.filter((block) => code.has(block.language));
  if (programs.length === 0) return [];
  for (const block of programs) writeFileSync(join(folder, `line${block.line}.ts`), block.text);
  const compilerOptions = {
    ...{target: "es2023", lib: ["es2023", "dom"], module: "nodenext", strict: true, noEmit: true},
    ...{skipLibCheck: true, types: ["node"], typeRoots: [join(root, "node_modules", "@types")]}
  };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({compilerOptions, files: programs.map((block) => `line${block.line}.ts`)})
  );
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const outcome = await run(process.execPath, [tsc, "-p", folder], {cwd: folder});
  return outcome.code === 0 ? [] : [`types: ${outcome.output}`];
}
