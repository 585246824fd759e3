import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {rolldown} from "rolldown";

const entry = "\0tests";

/**
 * Bundles tests and what they test into one module, which loads in a blink, and returns its address. It exports `files`,
 * pairs of a path and what loads the tests there.
 *
 * @param {string} root
 * @param {string[]} files
 */
export async function bundleTests(root, files) {
  const pairs = files.map((file) => `[${JSON.stringify(file)}, () => import(${JSON.stringify(file)})]`);
  const target = join(root, "mutationTests.mjs");
  const bundle = await rolldown({
    input: entry,
    platform: "node",
    logLevel: "silent",
    external: (id) => id !== entry && id !== "vitest" && !/^[./\0]/.test(id),
    plugins: [
      {
        name: "tests",
        resolveId(id) {
          if (id === "vitest") return {id: new URL("vitestStandIn.mjs", import.meta.url).href, external: true};
          return id === entry ? id : undefined;
        },
        load: (id) => (id === entry ? `export const files = [${pairs.join(", ")}];` : undefined),
        transform: (code, id) => code.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href))
      }
    ]
  });
  await bundle.write({file: target, format: "esm", codeSplitting: false});
  await bundle.close();
  return pathToFileURL(target).href;
}
