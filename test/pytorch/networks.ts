/** Eight small networks that PyTorch trains too: between them every op, loss, optimizer and schedule, both clippings, all penalties. */

/** Updates of each training. */
export const updates = 30;

/** Plain JSON, as a link would hold it. Twenty rows in batches of eight leave a tail of four. */
export const networks = {
  "relu, softmax cross-entropy, SGD with momentum": {
    data: {kind: "blobs", points: 20, classes: 3, test: 0},
    model: [{op: "linear", out: 6}, {op: "relu"}, {op: "linear", out: 4}, {op: "relu"}, {op: "linear"}],
    loss: {kind: "categoricalCrossEntropy"},
    training: {
      batchSize: 8,
      optimizer: {kind: "sgd", learningRate: 0.1, momentum: 0.9},
      schedule: {kind: "step", every: 7, gamma: 0.5},
      l2: 0.01
    }
  },
  "tanh, standardised regression, Nesterov": {
    data: {kind: "bumps", points: 20, test: 0, standardise: true},
    model: [{op: "linear", out: 5}, {op: "tanh"}, {op: "linear"}],
    loss: {kind: "meanSquaredError"},
    training: {
      batchSize: 8,
      optimizer: {kind: "sgd", learningRate: 0.05, momentum: 0.8, nesterov: true},
      clip: {kind: "norm", limit: 0.5},
      l2: 0.001
    }
  },
  "gelu, layer norm, Adam": {
    // every feature that can be computed of two numbers
    data: {
      kind: "circle",
      points: 20,
      test: 0,
      inputs: ["x1", "x2", "x1^2", "x2^2", "x1*x2", "sin x1", "sin x2", "cos x1", "cos x2", "|x1|", "|x2|", "radius"]
    },
    model: [{op: "linear", out: 5}, {op: "layerNorm"}, {op: "gelu"}, {op: "linear"}],
    loss: {kind: "binaryCrossEntropy"},
    training: {
      batchSize: 8,
      optimizer: {kind: "adam", learningRate: 0.02},
      schedule: {kind: "warmup", steps: 10, start: 0.1}
    }
  },
  "residual silu, AdamW": {
    data: {kind: "spiral", points: 21, arms: 3, test: 0},
    model: [
      {op: "linear", out: 5, id: "stem"},
      {op: "silu"},
      {op: "linear", out: 5},
      {op: "silu"},
      {op: "add", inputs: ["stem.activation", "hidden1.activation"]},
      {op: "linear"}
    ],
    loss: {kind: "categoricalCrossEntropy"},
    training: {
      batchSize: 8,
      optimizer: {kind: "adamw", learningRate: 0.01, weightDecay: 0.1},
      schedule: {kind: "cosine", steps: 25, minimum: 0.1}
    }
  },
  "dropout, elu, RMSProp": {
    data: {kind: "moons", points: 20, test: 0, standardise: true},
    model: [{op: "linear", out: 6}, {op: "elu"}, {op: "dropout", p: 0.3}, {op: "linear"}],
    loss: {kind: "binaryCrossEntropy"},
    training: {batchSize: 8, optimizer: {kind: "rmsprop", learningRate: 0.005, momentum: 0.5}, l2: 0.01}
  },
  "leaky ReLU side by side, hinge": {
    data: {kind: "xor", points: 20, test: 0},
    model: [
      {op: "linear", out: 4},
      {op: "leakyRelu", negativeSlope: 0.1},
      {op: "concatenate", inputs: ["input", "hidden1.activation"]},
      {op: "identity"},
      {op: "linear", bias: false}
    ],
    loss: {kind: "hinge"},
    training: {
      batchSize: 8,
      optimizer: {kind: "sgd", learningRate: 0.05},
      clip: {kind: "value", limit: 0.2},
      l1: 0.002
    }
  },
  "sigmoid and softplus, Huber, Adagrad": {
    data: {kind: "sine", points: 20, test: 0},
    model: [
      {op: "linear", out: 5},
      {op: "sigmoid"},
      {op: "linear", out: 4, init: {weight: {kind: "heNormal"}}},
      {op: "softplus"},
      {op: "linear"}
    ],
    loss: {kind: "huber", delta: 0.5},
    training: {
      batchSize: 8,
      optimizer: {kind: "adagrad", learningRate: 0.1, lrDecay: 0.05},
      schedule: {kind: "exponential", gamma: 0.97}
    }
  },
  "sine and inner softmax, Adam with both penalties": {
    data: {kind: "checkerboard", points: 20, test: 0},
    model: [
      {op: "linear", out: 5},
      {op: "sine"},
      {op: "linear", out: 4},
      {op: "softmax"},
      {op: "linear", init: {weight: {kind: "orthogonal"}}}
    ],
    loss: {kind: "binaryCrossEntropy"},
    training: {
      batchSize: 8,
      optimizer: {kind: "adam", learningRate: 0.02, beta1: 0.8},
      schedule: {kind: "constant"},
      clip: {kind: "norm", limit: 0.1},
      l1: 0.001,
      l2: 0.002
    }
  }
} as const;

/** The name of one of the networks. */
export type NetworkName = keyof typeof networks;
