import {spawnSync} from "node:child_process";
import {fileURLToPath} from "node:url";

const script = fileURLToPath(new URL("../pytorch.py", import.meta.url));
const env = {...process.env, OMP_NUM_THREADS: "1", MKL_NUM_THREADS: "1"};

/** @param {string[]} args */
function python(...args) {
  return spawnSync("python3", [script, ...args], {env, encoding: "utf8"});
}

/** PyTorch on one thread, or `undefined` where Python has no `torch`. It measures its own processor time. */
export function maybePyTorch() {
  const {status, stdout} = python();
  if (status !== 0) return undefined;
  return {
    name: `PyTorch ${stdout.trim()}, 1 thread`,
    async create(network) {
      // It draws rows of its own: a million numbers are no argument of a command.
      const text = JSON.stringify({...network, inputs: [], targets: []});
      return {rate: (/** @type {number} */ seconds) => Number(python(text, String(seconds)).stdout)};
    }
  };
}
