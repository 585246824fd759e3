import {build, type Rolldown} from "vite";

/** Returns a module, named by its path in the repository, as a script that makes its exports the members of a global. */
export async function bundleModule(path: string, name: string): Promise<string> {
  const entry = new URL(`../../${path}`, import.meta.url).pathname;
  const output = (await build({
    configFile: false,
    logLevel: "error",
    build: {write: false, minify: false, lib: {entry, formats: ["iife"], name}}
  })) as Rolldown.RolldownOutput[];
  return output[0].output[0].code.replace(`var ${name}`, `globalThis.${name}`);
}
