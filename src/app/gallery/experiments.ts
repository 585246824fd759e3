/** The experiments of the gallery, as a person would write them; what each is said to show is checked by training it. */

/** The names of the experiments, in the order in which they build on each other. */
export type GalleryId =
  | "circle"
  | "xorLine"
  | "xorHidden"
  | "xorGate"
  | "radius"
  | "threeClasses"
  | "sine"
  | "bumps"
  | "spiralWide"
  | "spiralDeep"
  | "vanishing"
  | "residual"
  | "zeroStart"
  | "deadRelu"
  | "rateTooLarge"
  | "rateDiverges"
  | "plainDescent"
  | "momentum"
  | "overfit"
  | "overfitCured"
  | "dropout"
  | "iris"
  | "wine"
  | "digits"
  | "drawnDigits";

/** One ready experiment. */
export interface GalleryExperiment {
  /** What to train, as JSON: `parseExperiment` fills in the rest. */
  experiment: Readonly<Record<string, unknown>>;
  /** The step at which its picture was taken: what it shows can be seen by then. */
  steps: number;
}

type Settings = Readonly<Record<string, unknown>>;

const output = {op: "linear"};
const heNormal: Settings = {init: {weight: {kind: "heNormal"}}};
const zeros: Settings = {init: {weight: {kind: "zeros"}, bias: {kind: "zeros"}}};
const cleanSpiral: Settings = {kind: "spiral", points: 500, noise: 0.05, test: 0.3};
const fewMoons: Settings = {kind: "moons", points: 60, noise: 1};
const manyUnits: readonly object[] = [...hidden(32, "relu", heNormal), ...hidden(32, "relu", heNormal), output];

/** Every experiment of the gallery by name. */
export const galleryExperiments: {readonly [K in GalleryId]: GalleryExperiment} = {
  circle: {experiment: {}, steps: 600},
  xorLine: {experiment: {data: {kind: "xor", noise: 0}, model: [output]}, steps: 1000},
  xorHidden: {
    experiment: {
      data: {kind: "xor", noise: 0},
      model: [...hidden(4, "tanh"), output],
      training: adam(0.02)
    },
    steps: 1000
  },
  xorGate: {
    experiment: {
      data: {kind: "logicXor"},
      model: [...hidden(2, "tanh"), output],
      training: {batchSize: 4, ...adam(0.05)}
    },
    steps: 400
  },
  radius: {
    experiment: {data: {kind: "circle", inputs: ["radius"]}, model: [output], training: adam(0.05)},
    steps: 500
  },
  threeClasses: {
    experiment: {data: {kind: "blobs", classes: 3, noise: 1}, model: [...hidden(4, "tanh"), output]},
    steps: 400
  },
  sine: {
    experiment: {
      data: {kind: "sine", points: 400, noise: 0.05},
      model: [...stack(2, 8, "tanh"), output],
      training: {batchSize: 20}
    },
    steps: 2000
  },
  bumps: {
    experiment: {data: {kind: "bumps"}, model: [...hidden(12, "tanh"), ...hidden(8, "tanh"), output]},
    steps: 3000
  },
  spiralWide: {
    experiment: {
      data: cleanSpiral,
      model: [...hidden(44, "relu", heNormal), output],
      training: {batchSize: 32}
    },
    steps: 1500
  },
  spiralDeep: {
    experiment: {
      data: cleanSpiral,
      model: [...stack(3, 8, "relu", heNormal), output],
      training: {batchSize: 32}
    },
    steps: 1500
  },
  vanishing: {experiment: {model: [...stack(8, 6, "sigmoid"), output], training: descent(0.1)}, steps: 2000},
  residual: {experiment: {model: residualStack(8, 6, "sigmoid"), training: descent(0.1)}, steps: 2000},
  zeroStart: {
    experiment: {model: [...hidden(4, "tanh", zeros), {...output, ...zeros}]},
    steps: 500
  },
  deadRelu: {experiment: {model: [...stack(2, 6, "relu"), output], training: descent(3)}, steps: 500},
  rateTooLarge: {experiment: {training: descent(10)}, steps: 300},
  rateDiverges: {
    experiment: {data: {kind: "plane"}, model: [output], training: {batchSize: 150, ...descent(0.2)}},
    steps: 20
  },
  plainDescent: {experiment: {training: descent(0.03)}, steps: 500},
  momentum: {experiment: {training: descent(0.03, 0.9)}, steps: 500},
  overfit: {experiment: {data: fewMoons, model: manyUnits}, steps: 2000},
  overfitCured: {experiment: {data: fewMoons, model: manyUnits, training: {l2: 0.03}}, steps: 2000},
  dropout: {
    experiment: {
      data: {kind: "diabetes", test: 0.5},
      model: [...hidden(32, "relu", heNormal), {op: "dropout", p: 0.5}, output],
      training: {batchSize: 16}
    },
    steps: 2000
  },
  iris: {
    experiment: {data: {kind: "iris"}, model: [...hidden(6, "tanh"), output], training: {batchSize: 16}},
    steps: 600
  },
  wine: {
    experiment: {data: {kind: "wine"}, model: [...hidden(4, "tanh"), output], training: {batchSize: 16}},
    steps: 400
  },
  digits: {
    experiment: {
      data: {kind: "digits"},
      model: [...hidden(24, "relu"), output],
      training: {batchSize: 32, ...adam(0.005)}
    },
    steps: 600
  },
  drawnDigits: {
    experiment: {
      data: {kind: "drawnDigits", jitter: 0.7, standardise: false, test: 0.2},
      model: [...hidden(128, "relu"), ...hidden(64, "relu"), output],
      training: {batchSize: 32, ...adam(0.001)}
    },
    steps: 300
  }
};

/** Returns whether a text names an experiment of the gallery. */
export function isGalleryId(text: string): text is GalleryId {
  return Object.hasOwn(galleryExperiments, text);
}

/** A hidden layer with its activation. */
function hidden(out: number, op: string, more: Settings = {}): object[] {
  return [{op: "linear", out, ...more}, {op}];
}

/** Several hidden layers of one kind. */
function stack(layers: number, out: number, op: string, more: Settings = {}): object[] {
  return Array.from({length: layers}, () => hidden(out, op, more)).flat();
}

/** Hidden layers of one kind; every one but the first adds what it computes to what it was given. */
function residualStack(layers: number, out: number, op: string): object[] {
  const ends = (layer: number): string => `hidden${layer}.${layer === 1 ? "activation" : "residual"}`;
  const added = (layer: number): object => ({op: "add", inputs: [ends(layer - 1), `hidden${layer}.activation`]});
  return [
    ...hidden(out, op),
    ...Array.from({length: layers - 1}, (_, i) => [...hidden(out, op), added(i + 2)]).flat(),
    output
  ];
}

function adam(learningRate: number): Settings {
  return {optimizer: {kind: "adam", learningRate}};
}

function descent(learningRate: number, momentum = 0): Settings {
  return {optimizer: {kind: "sgd", learningRate, momentum}};
}
