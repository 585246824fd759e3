/** Experiments whose bits are compared: between them they use every optimizer, and every op, loss and schedule with portable mathematics in it. */

/** Plain JSON, as a link would hold it. */
export const experiments: Readonly<Record<string, object>> = {
  "circle, tanh, SGD with momentum": {
    data: {kind: "circle", points: 100},
    training: {optimizer: {kind: "sgd", learningRate: 0.05, momentum: 0.9, nesterov: true}, schedule: {kind: "cosine"}}
  },
  "spiral, residual, layer norm, gelu, Adam": {
    data: {kind: "spiral", points: 100, arms: 3},
    model: [
      {op: "linear", out: 8, id: "stem"},
      {op: "gelu"},
      {op: "linear", out: 8},
      {op: "layerNorm"},
      {op: "silu"},
      {op: "add", inputs: ["stem", "hidden1.activation"]},
      {op: "linear"}
    ],
    training: {
      optimizer: {kind: "adam", learningRate: 0.01},
      clip: {kind: "norm", limit: 0.5},
      schedule: {kind: "warmup"}
    }
  },
  "moons, dropout, sigmoid, AdamW": {
    data: {kind: "moons", points: 100, standardise: true},
    model: [{op: "linear", out: 6}, {op: "sigmoid"}, {op: "dropout", p: 0.3}, {op: "linear"}],
    training: {optimizer: {kind: "adamw", learningRate: 0.02}, l1: 0.001, schedule: {kind: "exponential"}}
  },
  "sine, softplus, RMSProp": {
    data: {kind: "sine", points: 100},
    model: [{op: "linear", out: 6}, {op: "softplus"}, {op: "linear", out: 6}, {op: "sine"}, {op: "linear"}],
    training: {optimizer: {kind: "rmsprop", learningRate: 0.005}, l2: 0.001, schedule: {kind: "step"}}
  },
  "blobs, softmax inside, Adagrad": {
    data: {kind: "blobs", points: 100, classes: 4, inputs: ["x1", "x2", "sin x1", "cos x2", "radius"]},
    model: [
      {op: "linear", out: 6, init: {weight: {kind: "orthogonal"}}},
      {op: "softmax"},
      {op: "linear", out: 5, init: {weight: {kind: "heNormal"}}},
      {op: "elu"},
      {op: "linear"}
    ],
    training: {optimizer: {kind: "adagrad", learningRate: 0.1}, clip: {kind: "value", limit: 0.2}}
  },
  "exclusive or, leaky ReLU, hinge": {
    data: {kind: "xor", points: 100},
    model: [
      {op: "linear", out: 6},
      {op: "leakyRelu"},
      {op: "concatenate", inputs: ["input", "hidden1"]},
      {op: "linear"}
    ],
    loss: {kind: "hinge"},
    training: {optimizer: {kind: "sgd", learningRate: 0.05}}
  },
  "bumps, tanh, Huber": {
    data: {kind: "bumps", points: 100},
    loss: {kind: "huber"},
    training: {batchSize: 7}
  },
  "rings, relu around two layers, dropout, RMSProp with momentum": {
    data: {kind: "rings", points: 90},
    model: [
      {op: "linear", out: 7, id: "stem"},
      {op: "relu"},
      {op: "dropout", p: 0.2},
      {op: "linear", out: 7},
      {op: "relu"},
      {op: "linear", out: 7},
      {op: "add", inputs: ["stem", "hidden2"]},
      {op: "relu"},
      {op: "linear"}
    ],
    loss: {kind: "categoricalCrossEntropy"},
    training: {batchSize: 13, optimizer: {kind: "rmsprop", learningRate: 0.002, momentum: 0.5}, l1: 0.0005}
  },
  "checkerboard, wide layer norm, identity, AdamW": {
    data: {kind: "checkerboard", points: 120, standardise: true, inputs: ["x1", "x2", "x1*x2", "|x1|", "x2^2"]},
    model: [
      {op: "linear", out: 19},
      {op: "layerNorm"},
      {op: "gelu"},
      {op: "linear", out: 9},
      {op: "identity"},
      {op: "linear", bias: false}
    ],
    training: {
      batchSize: 31,
      optimizer: {kind: "adamw", learningRate: 0.005, weightDecay: 0.1},
      schedule: {kind: "constant"},
      clip: {kind: "norm", limit: 1}
    }
  },
  "plane, sine and softmax, Adagrad with a falling rate": {
    data: {kind: "plane", points: 80, standardise: true},
    model: [{op: "linear", out: 5}, {op: "sine"}, {op: "linear", out: 11}, {op: "softmax"}, {op: "linear"}],
    training: {batchSize: 9, optimizer: {kind: "adagrad", learningRate: 0.1, lrDecay: 0.01}, l2: 0.0001}
  }
};
