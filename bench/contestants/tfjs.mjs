import {createRequire} from "node:module";
import {dirname, sep} from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-cpu";
import "@tensorflow/tfjs-layers"; // registers the gradients, which the core alone leaves out
import {setThreadsCount, setWasmPaths} from "@tensorflow/tfjs-backend-wasm";
import {createBatches, startingWeights} from "../networks.mjs";

setWasmPaths(dirname(createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm")) + sep);
setThreadsCount(1);

/** TensorFlow.js on one of its backends, with its own optimizers and losses. */
export function tfjs(backend) {
  return {
    name: `tfjs 4.22.0 (${backend})`,
    async create(network) {
      await tf.setBackend(backend);
      const {widths, activation, learningRate, loss, batchSize, inputs, targets} = network;
      const [width, classes] = [widths[0], widths.at(-1)];
      const layers = startingWeights(network).map((values, layer) => ({
        weight: tf.variable(tf.tensor2d(values, [widths[layer + 1], widths[layer]])),
        bias: tf.variable(tf.zeros([widths[layer + 1]]))
      }));
      const optimizer = network.optimizer === "sgd" ? tf.train.sgd(learningRate) : tf.train.adam(learningRate);
      const nextBatch = createBatches(network);
      const x = new Float32Array(batchSize * width);
      const t = new Int32Array(batchSize);
      const cost = () => {
        let y = tf.tensor2d(x, [batchSize, width]);
        layers.forEach(({weight, bias}, layer) => {
          y = tf.add(tf.matMul(y, weight, false, true), bias);
          if (layer < layers.length - 1) y = activation === "tanh" ? tf.tanh(y) : tf.relu(y);
        });
        return loss === "meanSquaredError"
          ? tf.losses.meanSquaredError(tf.tensor2d(Float32Array.from(t), [batchSize, 1]), y)
          : tf.losses.softmaxCrossEntropy(tf.oneHot(tf.tensor1d(t, "int32"), classes), y);
      };
      return {
        async run(steps) {
          if (tf.getBackend() !== backend) await tf.setBackend(backend);
          let value = 0;
          for (let k = 0; k < steps; k++) {
            nextBatch().forEach((row, n) => {
              x.set(inputs[row], n * width);
              t[n] = targets[row];
            });
            value = tf.tidy(() => optimizer.minimize(cost, true).dataSync()[0]);
          }
          return value;
        }
      };
    }
  };
}
