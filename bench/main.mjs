/**
 * Trains the same networks with everybody, by turns, and prints how many steps a second each makes: `npm run bench`, or
 * `npm run bench -- ROUNDS SECONDS NETWORK`, where NETWORK is how its name begins.
 */
import {cpus, loadavg, release, totalmem, type} from "node:os";
import {brain} from "./contestants/brain.mjs";
import {convnet} from "./contestants/convnet.mjs";
import {jax} from "./contestants/jax.mjs";
import {nnviz} from "./contestants/nnviz.mjs";
import {maybePyTorch} from "./contestants/pytorch.mjs";
import {tfjs} from "./contestants/tfjs.mjs";
import {networks} from "./networks.mjs";
import {measureProducts} from "./products.mjs";

const [rounds = 5, secondsEach = 1] = process.argv.slice(2, 4).map(Number);
const [chosen = ""] = process.argv.slice(4);

const pytorch = maybePyTorch();
const contestants = [
  nnviz("wasm-1"),
  nnviz("reference-1"),
  brain("brainjs2", "brain.js 2.0.0-beta.24"),
  brain("brainjs1", "brain.js 1.6.1"),
  convnet,
  jax,
  tfjs("wasm"),
  tfjs("cpu"),
  ...(pytorch ? [pytorch] : [])
];

const [{model}] = cpus();
console.log(
  [
    `Machine: ${model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}, Node ${process.version}`,
    `Date: ${new Date().toISOString().slice(0, 10)}`,
    `Load of the machine as the bench began: ${loadavg()[0].toFixed(1)}`,
    `Training steps per second of processor time: median of ${rounds} rounds of ${secondsEach} s in which all take turns (lowest and highest in brackets).`,
    "A step picks a shuffled batch, computes outputs, loss and gradients, and updates all weights.\n"
  ].join("\n")
);

if (!pytorch) console.log("PyTorch is left out: python3 has no torch here (Debian: apt-get install python3-torch).\n");
const productRate = await measureProducts(secondsEach / 4);
for (const network of networks.filter(({name}) => name.startsWith(chosen))) await compare(network);

/** @param {import("./networks.mjs").Network} network */
async function compare(network) {
  const entries = [];
  for (const {name, differs, create} of contestants) {
    const {run, rate = (seconds) => runFor(run, seconds)} = await create(network);
    await rate(secondsEach);
    entries.push({name, differs, rate, rates: []});
  }
  for (let round = 0; round < rounds; round++) for (const {rate, rates} of entries) rates.push(await rate(secondsEach));

  const reference = median(entries[0].rates);
  console.log(`### ${network.name}\n`);
  console.log("| library | steps a second | ours / theirs | what differs |\n| --- | ---: | ---: | --- |");
  for (const {name, differs = () => "", rates} of entries) {
    const rate = median(rates);
    const ratio = rate === reference ? "" : (reference / rate).toFixed(reference > 10 * rate ? 0 : 2);
    console.log(
      `| ${name} | ${whole(rate)} (${whole(Math.min(...rates))}–${whole(Math.max(...rates))}) | ${ratio} | ${differs(network)} |`
    );
  }
  console.log(`\n${shareOfProducts(network, reference)}\n`);
}

/**
 * Returns how much of a step the matrix products cannot but take: forward, the gradient of the weights, and that of
 * the inputs, which the first layer does without.
 * @param {import("./networks.mjs").Network} network
 * @param {number} stepsPerSecond
 */
function shareOfProducts({widths, batchSize}, stepsPerSecond) {
  const operations = widths
    .slice(1)
    .reduce((sum, outputs, layer) => sum + 2 * batchSize * widths[layer] * outputs * (layer === 0 ? 2 : 3), 0);
  const milliseconds = operations / productRate / 1e6;
  const share = (100 * milliseconds * stepsPerSecond) / 1000;
  return `The matrix products of a step are ${whole(operations / 1000)} thousand operations: ${milliseconds.toPrecision(3)} ms at the ${productRate.toFixed(1)} GFLOP/s measured above, ${share.toFixed(0)}% of a step of ${contestants[0].name}.`;
}

/**
 * Returns steps per second of processor time, which other programs on the machine do not count towards. Steps are asked
 * for in portions of about 50 ms, so that the clock costs nothing.
 * @param {(steps: number) => number | Promise<number>} run
 * @param {number} seconds
 */
async function runFor(run, seconds) {
  let [made, portion] = [0, 1];
  const start = process.cpuUsage();
  for (;;) {
    const loss = await run(portion);
    if (!Number.isFinite(loss)) throw new Error("bench: a run diverged, so that its speed means nothing");
    made += portion;
    const {user, system} = process.cpuUsage(start);
    const spent = (user + system) / 1e6;
    if (spent >= seconds) return made / spent;
    portion = Math.max(1, Math.round((made / spent) * 0.05));
  }
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** @param {number} value */
function whole(value) {
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);
}
