/** What everybody trains: the same rows, layers and batches. */

/**
 * @typedef {object} Network
 * @property {string} name
 * @property {number[]} widths Of the input, the hidden layers and the output.
 * @property {"tanh" | "relu"} activation After every hidden layer.
 * @property {"sgd" | "adam"} optimizer
 * @property {number} learningRate
 * @property {"meanSquaredError" | "categoricalCrossEntropy"} loss
 * @property {number} batchSize
 * @property {number} rows A multiple of the batch size, so that every batch is full.
 * @property {Float32Array[]} inputs One per row.
 * @property {number[]} targets A number per row, or a class.
 */

/** @type {readonly Network[]} */
export const networks = [
  withData({
    name: "2-4-2-1 tanh, batch 10, SGD",
    widths: [2, 4, 2, 1],
    activation: "tanh",
    optimizer: "sgd",
    learningRate: 0.03,
    loss: "meanSquaredError",
    batchSize: 10,
    rows: 500
  }),
  withData({
    name: "2-8-8-8-1 tanh, batch 32, Adam",
    widths: [2, 8, 8, 8, 1],
    activation: "tanh",
    optimizer: "adam",
    learningRate: 0.003,
    loss: "meanSquaredError",
    batchSize: 32,
    rows: 480
  }),
  withData({
    name: "784-128-64-10 relu, batch 64, Adam",
    widths: [784, 128, 64, 10],
    activation: "relu",
    optimizer: "adam",
    learningRate: 0.001,
    loss: "categoricalCrossEntropy",
    batchSize: 64,
    rows: 576
  })
];

/** Returns the weights everybody starts from: uniform within ±√(1/inputs), one array (outputs · inputs) per layer. */
export function startingWeights({widths}) {
  const random = createRandom(2);
  return widths.slice(1).map((outputs, layer) => {
    const bound = Math.sqrt(1 / widths[layer]);
    return Float32Array.from({length: outputs * widths[layer]}, () => bound * (2 * random() - 1));
  });
}

/** Returns the next batch's rows, shuffled anew whenever all have been seen, as every contestant needs it that has no batches of its own. */
export function createBatches({rows, batchSize}) {
  const order = Int32Array.from({length: rows}, (_, row) => row);
  const random = createRandom(3);
  let at = rows;
  return () => {
    if (at >= rows) {
      for (let k = rows - 1; k > 0; k--) {
        const other = Math.floor(random() * (k + 1));
        [order[k], order[other]] = [order[other], order[k]];
      }
      at = 0;
    }
    at += batchSize;
    return order.subarray(at - batchSize, at);
  };
}

/**
 * @param {Omit<Network, "inputs" | "targets">} network
 * @returns {Network}
 */
function withData(network) {
  const {rows, widths, loss} = network;
  const random = createRandom(1);
  const inputs = Array.from({length: rows}, () => Float32Array.from({length: widths[0]}, () => 2 * random() - 1));
  const classes = widths[widths.length - 1];
  const targets = inputs.map((x) =>
    loss === "meanSquaredError" ? (x[0] * x[1] > 0 ? 1 : -1) : Math.floor(((x[0] + 1) / 2) * classes)
  );
  return {...network, inputs, targets};
}

/** A small generator, so that every run of the bench has the same numbers. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
