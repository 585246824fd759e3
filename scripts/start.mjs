/** From a fresh clone to the running page: `npm start [-- --port N --open]`. */
import {join} from "node:path";
import {buildSite, siteFolder} from "./buildSite.mjs";
import {root, setUpPackages} from "./setup.mjs";
import {describeFailure} from "./setup/failure.mjs";
import {run} from "./setup/run.mjs";
import {openCommand, parseStartOptions} from "./site/options.mjs";
import {createSiteServer, listenOnFreePort} from "./site/server.mjs";

/** @param {string} line */
const say = (line) => console.log(`start: ${line}`);

try {
  const options = parseStartOptions(process.argv.slice(2), process.env);
  await setUpPackages();
  await buildSite(say);
  const server = createSiteServer(siteFolder);
  const port = await listenOnFreePort(server, {port: options.port, say});
  const address = `http://localhost:${port}/`;
  console.log(`\n  Neural Network Visualizer is at ${address}\n  Stop it with Ctrl+C.\n`);
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
  if (options.open && (await run(...openCommand(process.platform, address))).code !== 0) {
    say(`no browser could be opened here: open ${address} yourself`);
  }
} catch (error) {
  console.error(`start: ${describeFailure(error, join(root, "node_modules", ".cache", "nnviz", "start.log"))}`);
  process.exitCode = 1;
}
