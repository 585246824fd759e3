import {createRequire} from "node:module";
import {createBatches} from "../networks.mjs";

const convnetjs = createRequire(import.meta.url)("convnetjs");

/** ConvNetJS, which adds up gradients row by row and updates after every batch. */
export const convnet = {
  name: "convnetjs 0.3.0",
  differs: ({optimizer}) =>
    optimizer === "adam" ? "no Adam in this version: Adadelta, which also keeps two numbers per weight" : "",
  create(network) {
    const {widths, activation, optimizer, learningRate, loss, batchSize, inputs, targets} = network;
    const isNumbers = loss === "meanSquaredError";
    const net = new convnetjs.Net();
    net.makeLayers([
      {type: "input", out_sx: 1, out_sy: 1, out_depth: widths[0]},
      ...widths.slice(1, -1).map((units) => ({type: "fc", num_neurons: units, activation})),
      isNumbers ? {type: "regression", num_neurons: 1} : {type: "softmax", num_classes: widths.at(-1)}
    ]);
    const method = optimizer === "sgd" ? "sgd" : "adadelta";
    const trainer = new convnetjs.Trainer(net, {
      method,
      learning_rate: learningRate,
      momentum: 0,
      batch_size: batchSize
    });
    const volumes = inputs.map((input) => new convnetjs.Vol(Array.from(input)));
    const outputs = targets.map((target) => (isNumbers ? [target] : target));
    const nextBatch = createBatches(network);
    return {
      run(steps) {
        let cost = 0;
        for (let k = 0; k < steps; k++) {
          const rows = nextBatch();
          cost = 0;
          for (const row of rows) cost += trainer.train(volumes[row], outputs[row]).cost_loss / rows.length;
        }
        return cost;
      }
    };
  }
};
