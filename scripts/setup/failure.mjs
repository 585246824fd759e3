import {mkdirSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";

/**
 * Says in one sentence what a step threw. Steps throw a sentence and, on the lines after it, what their tool wrote: that
 * goes into a file, which the sentence names.
 *
 * @param {unknown} error
 * @param {string} file Where to write it
 */
export function describeFailure(error, file) {
  const [sentence = "", ...output] = (error instanceof Error ? error.message : String(error)).split("\n");
  if (output.length === 0) return sentence;
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, `${output.join("\n")}\n`);
  return `${sentence}; all that was said about it is in ${file}`;
}
