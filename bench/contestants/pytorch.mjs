import {spawnSync} from "node:child_process";
import {fileURLToPath} from "node:url";

const script = fileURLToPath(new URL("../pytorch.py", import.meta.url));
const env = {...process.env, OMP_NUM_THREADS: "1", MKL_NUM_THREADS: "1"};

/**
 * The system's own Python comes second: it is the one that Debian's python3-torch belongs to.
 * @param {string} python
 * @param {string[]} args
 */
function ask(python, ...args) {
  return spawnSync(python, [script, ...args], {env, encoding: "utf8"});
}

/** PyTorch on one thread, or `undefined` where Python has no `torch`. It measures its own processor time. */
export function maybePyTorch() {
  const python = ["python3", "/usr/bin/python3"].find((one) => ask(one).status === 0);
  if (!python) return undefined;
  const {stdout} = ask(python);
  return {
    name: `PyTorch ${stdout.trim()}, 1 thread`,
    async create(network) {
      // It draws rows of its own: a million numbers are no argument of a command.
      const text = JSON.stringify({...network, inputs: [], targets: []});
      return {rate: (/** @type {number} */ seconds) => Number(ask(python, text, String(seconds)).stdout)};
    }
  };
}
