import {spawn} from "node:child_process";

/**
 * @typedef {object} Outcome
 * @property {number} code Exit code; 1 when the command could not be started or was ended by a signal.
 * @property {string} output What it wrote, both streams in order; empty when `inherit` is set.
 *
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [shell] Whether `command` is a whole command line.
 * @property {boolean} [inherit] Whether the command writes to this terminal instead of into `output`.
 * @property {number} [timeout] Milliseconds after which it is ended.
 */

/**
 * Runs a command to its end. Never rejects: failing to start is an outcome like any other.
 *
 * @param {string} command
 * @param {readonly string[]} [args]
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, args = [], {inherit = false, ...options} = {}) {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(command, [...args], {...options, stdio: inherit ? "inherit" : ["ignore", "pipe", "pipe"]});
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString("utf8");
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.on("error", (error) => resolve({code: 1, output: `${output}${error.message}\n`}));
    child.on("close", (code) => resolve({code: code ?? 1, output}));
  });
}
