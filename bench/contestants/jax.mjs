import {createBatches, startingWeights} from "../networks.mjs";

// It asks for the number of cores, and Node has no navigator before version 21.
globalThis.navigator ??= {hardwareConcurrency: 1};
const {defaultDevice, init, jit, nn, numpy: np, tree, valueAndGrad} = await import("@jax-js/jax");

/** jax-js on WebAssembly: the loss, its gradients and the update as one compiled function. */
export const jax = {
  name: "@jax-js/jax 0.1.25 (wasm)",
  async create(network) {
    await init("wasm");
    defaultDevice("wasm");
    const {widths, activation, learningRate, loss, batchSize, inputs, targets} = network;
    const [width, classes] = [widths[0], widths.at(-1)];
    const layers = startingWeights(network).map((values, layer) => ({
      weight: np.array(values).reshape([widths[layer + 1], widths[layer]]),
      bias: np.zeros([widths[layer + 1]])
    }));
    const zeros = () => tree.map((p) => np.zerosLike(p), tree.ref(layers));

    const cost = (parameters, x, t) => {
      let y = x;
      parameters.forEach(({weight, bias}, layer) => {
        y = np.matmul(y, weight.transpose()).add(bias);
        if (layer < parameters.length - 1) y = activation === "tanh" ? np.tanh(y) : nn.relu(y);
      });
      if (loss === "meanSquaredError") return np.square(y.sub(t)).mean();
      return np.mean(nn.logSoftmax(y, -1).mul(t).sum(-1)).neg();
    };
    const sgd = jit((parameters, x, t) => {
      const [value, gradients] = valueAndGrad(cost)(tree.ref(parameters), x, t);
      return [value, tree.map((p, g) => p.sub(g.mul(learningRate)), parameters, gradients)];
    });
    const adam = jit((parameters, m, v, size, spread, x, t) => {
      const [value, gradients] = valueAndGrad(cost)(tree.ref(parameters), x, t);
      const m1 = tree.map((a, g) => a.mul(0.9).add(g.mul(0.1)), m, tree.ref(gradients));
      const v1 = tree.map((a, g) => a.mul(0.999).add(np.square(g).mul(0.001)), v, gradients);
      const updated = tree.map(
        (p, a, b) => p.sub(a.mul(size.ref).div(np.sqrt(b).div(spread.ref).add(1e-8))),
        parameters,
        tree.ref(m1),
        tree.ref(v1)
      );
      size.dispose();
      spread.dispose();
      return [value, updated, m1, v1];
    });

    const nextBatch = createBatches(network);
    const targetWidth = loss === "meanSquaredError" ? 1 : classes;
    let [parameters, m, v, step] = [layers, zeros(), zeros(), 0];
    return {
      async run(steps) {
        let value = 0;
        for (let k = 0; k < steps; k++) {
          const x = new Float32Array(batchSize * width);
          const t = new Float32Array(batchSize * targetWidth);
          nextBatch().forEach((row, n) => {
            x.set(inputs[row], n * width);
            if (targetWidth === 1) t[n] = targets[row];
            else t[n * targetWidth + targets[row]] = 1;
          });
          const batch = [np.array(x).reshape([batchSize, width]), np.array(t).reshape([batchSize, targetWidth])];
          let cost;
          step++;
          if (network.optimizer === "sgd") [cost, parameters] = sgd(parameters, ...batch);
          else {
            const size = np.array(learningRate / (1 - 0.9 ** step));
            const spread = np.array(Math.sqrt(1 - 0.999 ** step));
            [cost, parameters, m, v] = adam(parameters, m, v, size, spread, ...batch);
          }
          value = cost.dataSync()[0];
        }
        return value;
      }
    };
  }
};
