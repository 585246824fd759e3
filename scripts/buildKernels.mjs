/**
 * Compiles the kernels and writes them as a TypeScript module, unless they are up to date: `node scripts/buildKernels.mjs`.
 * Everything that needs them calls it: the set-up, the tests, the library, the site.
 */
import {mkdirSync, renameSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {buildUnlessCurrent} from "./site/fingerprint.mjs";
import {runBuild} from "./site/runBuild.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const result = "src/kernels/generated/kernelBytes.ts";

/**
 * No relaxed SIMD: its instructions may round differently from machine to machine. Nothing is allocated in there, so
 * that no runtime is needed; the memory is handed in.
 */
const options = ["-O3", "--noAssert", "--runtime", "stub", "--importMemory", "--enable", "simd", "--noExportMemory"];

/**
 * @param {(line: string) => void} [say]
 * @returns {Promise<boolean>} Whether they were built now
 */
export function buildKernels(say = () => {}) {
  return buildUnlessCurrent({
    root,
    name: "kernels",
    sources: ["src/kernels/assembly", "scripts/buildKernels.mjs", "node_modules/assemblyscript/package.json"],
    result,
    build: async () => {
      say("compiling the kernels");
      await build();
    }
  });
}

async function build() {
  const {default: compiler} = await import("assemblyscript/asc");
  /** @type {Uint8Array | undefined} */
  let bytes;
  const {error, stderr} = await compiler.main(
    ["src/kernels/assembly/index.ts", ...options, "--disableWarning", "--outFile", "kernels.wasm"],
    {
      writeFile: (name, contents) => {
        if (name.endsWith(".wasm") && typeof contents !== "string") bytes = contents;
      }
    }
  );
  if (error || !bytes) throw new Error(`the kernels do not compile\n${error?.message ?? ""}\n${stderr.toString()}`);
  // Hexadecimal text keeps bytes apart, so that a server compresses it to three quarters of what base64 would be.
  const text = Buffer.from(bytes).toString("hex");
  mkdirSync(join(root, dirname(result)), {recursive: true});
  // Several commands may need them at once: none is to read half a file.
  const fresh = join(root, `${result}.${process.pid}.new`);
  writeFileSync(
    fresh,
    `/** The compiled kernels, hexadecimal: written by scripts/buildKernels.mjs from src/kernels/assembly/. */\nexport const kernelBytes: string =\n  "${text}";\n`
  );
  renameSync(fresh, join(root, result));
}

await runBuild(import.meta.url, "kernels", buildKernels);
