/** Trains the same networks with this library and with others, one core each: `npm run bench`. */
import {join} from "node:path";
import {buildLibrary} from "./buildLibrary.mjs";
import {root, setUpPackages} from "./setup.mjs";
import {installDependencies} from "./setup/dependencies.mjs";
import {run} from "./setup/run.mjs";

/** @param {string} line */
const say = (line) => console.log(`bench: ${line}`);

await setUpPackages();
await buildLibrary(say);
// Their install scripts compile bindings to graphics drivers, which nothing here uses.
await installDependencies(join(root, "bench"), say, ["--ignore-scripts"]);
const {code} = await run(process.execPath, [join(root, "bench", "main.mjs"), ...process.argv.slice(2)], {
  cwd: root,
  inherit: true
});
process.exitCode = code;
