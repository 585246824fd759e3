/** Builds the worker together with the page, so that what both need is one file, loaded once. */
import {fileURLToPath} from "node:url";
import type {Plugin} from "vite";

const asked = "virtual:training-worker";
const resolved = `\0${asked}`;
const source = fileURLToPath(new URL("../../src/app/worker/worker.ts", import.meta.url));

/**
 * Answers `import address from "virtual:training-worker"` with the worker's address. Vite's own way of building workers
 * gives each one copies of all it imports: 30 kB more to load before the first trained frame.
 */
export function sharedWorker(): Plugin {
  let isBuild = false;
  return {
    name: "nnviz-shared-worker",
    configResolved({command}) {
      isBuild = command === "build";
    },
    resolveId(id) {
      return id === asked ? resolved : undefined;
    },
    load(id) {
      if (id !== resolved) return undefined;
      if (!isBuild) return `export default new URL("/worker/worker.ts", location.href).href;`;
      const reference = this.emitFile({type: "chunk", id: source, name: "worker"});
      return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
    }
  };
}
