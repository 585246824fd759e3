import {createRequire} from "node:module";
import {createBatches} from "../networks.mjs";

const require = createRequire(import.meta.url);

/** brain.js, which updates after every row: a step is as many updates as the batch has rows. */
export function brain(packageName, label) {
  const {NeuralNetwork} = require(packageName);
  return {
    name: label,
    differs: ({loss}) =>
      `updates after every row; activation on the outputs too${loss === "meanSquaredError" ? "" : "; no cross-entropy: squared error"}`,
    create(network) {
      const {widths, activation, optimizer, learningRate, loss, inputs, targets} = network;
      const net = new NeuralNetwork({hiddenLayers: widths.slice(1, -1), activation});
      const outputOf = (target) =>
        loss === "meanSquaredError" ? [target] : Array.from({length: widths.at(-1)}, (_, c) => (c === target ? 1 : 0));
      const data = inputs.map((input, row) => ({
        input: Float32Array.from(input),
        output: outputOf(targets[row])
      }));
      const options = {
        iterations: 1,
        learningRate,
        momentum: 1e-9,
        errorThresh: 1e-9,
        ...(optimizer === "adam" && {praxis: "adam"})
      };
      net.train(
        data.slice(0, 1).map(({input, output}) => ({input: [...input], output: [...output]})),
        options
      );
      const nextBatch = createBatches(network);
      return {
        run(steps) {
          let error = 0;
          for (let k = 0; k < steps; k++) {
            const rows = nextBatch();
            error = 0;
            for (const row of rows) error += net.trainPattern(data[row], true) / rows.length;
          }
          return error;
        }
      };
    }
  };
}
