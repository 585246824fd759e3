import type {Numerics} from "../../src/experiment/experiment.ts";
import {parseExperiment} from "../../src/experiment/parseExperiment.ts";
import {createSession} from "../../src/experiment/session/session.ts";
import {loadKernels} from "../../src/kernels/loadKernels.ts";

/** Steps of each experiment. */
const steps = 300;

/** Returns the fingerprint of every experiment, by name. */
export async function fingerprints(
  experiments: Readonly<Record<string, object>>,
  numerics: Numerics
): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, experiment] of Object.entries(experiments)) found[name] = await fingerprint(experiment, numerics);
  return found;
}

/**
 * Returns 64 bits that stand for every number a run leaves behind: parameters, optimizer states, gradients, the
 * activations of its last batch, and all losses it measured. Throws where other numerics run than were asked for.
 */
async function fingerprint(experiment: object, numerics: Numerics): Promise<string> {
  const session = await createSession(parseExperiment({...experiment, numerics}), {kernels: loadKernels});
  if (session.numerics.running !== numerics)
    throw new Error(`fingerprint: ${session.numerics.running} is running, expected ${numerics}`);
  const made = session.run({steps}).steps;
  if (made !== steps) throw new Error(`fingerprint: it ended after ${made} steps, expected ${steps}`);
  const {tensors, history} = session.snapshot();
  const hash = createHash();
  for (const name of Object.keys(tensors).sort()) {
    const {buffer, byteOffset, byteLength} = tensors[name];
    hash.add(new Uint8Array(buffer, byteOffset, byteLength));
  }
  hash.add(new Uint8Array(Float64Array.from(Object.values(history).flat() as number[]).buffer));
  session.close();
  return hash.text();
}

/** Two of FNV-1a, 32 bits each, that start differently. */
function createHash(): {add: (bytes: Uint8Array) => void; text: () => string} {
  const words = [0x811c9dc5, 0x01000193];
  return {
    add(bytes) {
      for (let w = 0; w < words.length; w++) {
        let word = words[w];
        for (const byte of bytes) word = Math.imul(word ^ byte, 0x01000193);
        words[w] = word >>> 0;
      }
    },
    text: () => words.map((word) => word.toString(16).padStart(8, "0")).join("")
  };
}
