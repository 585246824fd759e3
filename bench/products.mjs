import {loadKernels} from "../dist/kernels/loadKernels.js";
import {createArena} from "../dist/tensor/arena.js";
import {createTensorTable} from "../dist/engine/tensorTable.js";
import {opOf} from "../dist/engine/lookup.js";

const sizes = [8, 32, 128, 512];

/**
 * Prints how many billion operations a second the matrix product makes: a layer's forward pass for n rows, n inputs and
 * n units, each of whose n³ products and sums counts as two.
 * @param {number} seconds For each size
 * @returns {Promise<number>} The most of them
 */
export async function measureProducts(seconds) {
  const loaded = await loadKernels();
  if (!loaded) throw new Error("bench: WebAssembly with SIMD is missing");
  const arena = createArena({memory: loaded.memory});
  const table = createTensorTable(arena, "float32");
  const kernels = loaded.attach(arena);
  const products = sizes.map((n) => {
    const tensors = {x: `${n}.x`, weight: `${n}.weight`, bias: `${n}.bias`, y: `${n}.y`};
    for (const [local, name] of Object.entries(tensors)) table.define(name, local === "bias" ? [n] : [n, n], "float32");
    const {forward: run} = opOf("linear");
    const spec = {name: "", kind: "forward", tensors, config: {}, sizes: {N: n, I: n, O: n}, run, explain: {}};
    return {n, tensors, tape: kernels.record([spec], {table, scope: String(n), capacity: n})};
  });
  console.log("### The matrix product of wasm-1\n\n| n | GFLOP/s |\n| ---: | ---: |");
  const rates = [];
  for (const {n, tensors, tape} of products) {
    tape.bind();
    for (const name of Object.values(tensors)) table.view(name).fill(0.5);
    const portion = Math.max(1, Math.round(2e8 / n ** 3));
    let [made, spent] = [0, 0];
    const start = process.cpuUsage();
    while (spent < seconds) {
      for (let k = 0; k < portion; k++) tape.run(0, 1, n, 0);
      made += portion;
      const {user, system} = process.cpuUsage(start);
      spent = (user + system) / 1e6;
    }
    rates.push((2 * n ** 3 * made) / spent / 1e9);
    console.log(`| ${n} | ${rates.at(-1).toFixed(1)} |`);
  }
  console.log();
  return Math.max(...rates);
}
