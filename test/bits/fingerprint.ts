import {parseExperiment} from "../../src/experiment/parseExperiment.ts";
import {createSession} from "../../src/experiment/session/session.ts";

/**
 * Returns 64 bits that stand for every number a run leaves behind after 200 steps: parameters, optimizer states,
 * gradients, the activations of its last batch, and all losses it measured.
 */
export async function fingerprint(experiment: object): Promise<string> {
  const session = await createSession(parseExperiment(experiment));
  const {steps} = session.run({steps: 200});
  if (steps !== 200) throw new Error(`fingerprint: it ended after ${steps} steps, expected 200`);
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
