import {build, type Rolldown} from "vite";
import type {fingerprints} from "./fingerprint.ts";

declare global {
  /** The library, as bundled into a page. */
  var nnvizBits: {fingerprints: typeof fingerprints};
}

/** Returns a script that gives a page the library with its kernels, as `nnvizBits`. */
export async function bundle(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      lib: {entry: new URL("fingerprint.ts", import.meta.url).pathname, formats: ["iife"], name: "nnvizBits"}
    }
  })) as Rolldown.RolldownOutput[];
  return output[0].output[0].code.replace("var nnvizBits", "globalThis.nnvizBits");
}
