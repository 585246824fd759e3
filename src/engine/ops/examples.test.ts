/** Examples that were worked out by hand, and what ops say about inputs they cannot take. */
import {describe, expect, it} from "vitest";
import {elementCount, type Shape} from "../../tensor/shape.ts";
import {opOf, type Config} from "../lookup.ts";
import {isOpName, type OpName} from "./ops.ts";

const LN2 = Math.log(2);
const LN3 = Math.log(3);

interface Example {
  config?: Config;
  shapes: readonly Shape[];
  /** Inputs, parameters, mask and dy. */
  given: Record<string, readonly number[]>;
  /** What comes out: y and gradients. */
  expected: Record<string, readonly number[]>;
}

const examples: {readonly [K in OpName]: Example} = {
  linear: {
    config: {out: 3},
    shapes: [[1, 2]],
    given: {x: [1, 2], weight: [1, -1, 0.5, 2, 0, 3], bias: [0.5, -1, 0], dy: [1, 2, -1]},
    expected: {
      y: [0.5 + 1 - 2, -1 + 0.5 + 4, 6],
      dx: [1 * 1 + 2 * 0.5 - 1 * 0, 1 * -1 + 2 * 2 - 1 * 3],
      dweight: [1, 2, 2, 4, -1, -2],
      dbias: [1, 2, -1]
    }
  },
  tanh: {shapes: [[1, 2]], given: {x: [0, LN2], dy: [3, 2]}, expected: {y: [0, 0.6], dx: [3, 2 * (1 - 0.36)]}},
  relu: {shapes: [[1, 3]], given: {x: [-2, 0, 3], dy: [5, 6, 7]}, expected: {y: [0, 0, 3], dx: [0, 0, 7]}},
  leakyRelu: {
    config: {negativeSlope: 0.01},
    shapes: [[1, 2]],
    given: {x: [-2, 3], dy: [5, 7]},
    expected: {y: [-0.02, 3], dx: [0.05, 7]}
  },
  elu: {
    config: {alpha: 2},
    shapes: [[1, 2]],
    given: {x: [-LN2, 3], dy: [5, 7]},
    expected: {y: [2 * (0.5 - 1), 3], dx: [5 * 2 * 0.5, 7]}
  },
  // Φ(1) = 0.841344746…, φ(1) = 0.241970724… (Abramowitz and Stegun, 1964, table 26.1)
  gelu: {
    shapes: [[1, 2]],
    given: {x: [0, 1], dy: [2, 1]},
    expected: {y: [0, 0.841344746068543], dx: [1, 0.841344746068543 + 0.241970724519143]}
  },
  silu: {
    shapes: [[1, 2]],
    given: {x: [0, LN3], dy: [2, 1]},
    expected: {y: [0, 0.75 * LN3], dx: [1, 0.75 * (1 + 0.25 * LN3)]}
  },
  sigmoid: {
    shapes: [[1, 3]],
    given: {x: [0, LN3, -1000], dy: [4, 16, 1]},
    expected: {y: [0.5, 0.75, 0], dx: [1, 3, 0]}
  },
  softplus: {
    shapes: [[1, 3]],
    given: {x: [LN3, 1000, -1000], dy: [4, 1, 1]},
    expected: {y: [2 * LN2, 1000, 0], dx: [3, 1, 0]}
  },
  sine: {
    shapes: [[1, 2]],
    given: {x: [Math.PI / 6, Math.PI / 2], dy: [2, 5]},
    expected: {y: [0.5, 1], dx: [Math.sqrt(3), 0]}
  },
  identity: {shapes: [[1, 2]], given: {x: [-2, 3], dy: [5, 7]}, expected: {y: [-2, 3], dx: [5, 7]}},
  // e^x in the ratio 1 : 2 : 5, the second row far beyond what e^x can hold; the shared sum of row one is 8 · 1/8 = 1
  softmax: {
    shapes: [[2, 3]],
    given: {x: [0, LN2, Math.log(5), 1000, 1000, -1000], dy: [8, 0, 0, 1, 0, 0]},
    expected: {y: [1 / 8, 2 / 8, 5 / 8, 0.5, 0.5, 0], dx: [7 / 8, -2 / 8, -5 / 8, 0.25, -0.25, 0]}
  },
  dropout: {
    config: {p: 0.25},
    shapes: [[1, 2]],
    given: {x: [3, 6], mask: [1, 0], dy: [9, 9]},
    expected: {y: [4, 0], dx: [12, 0]}
  },
  add: {
    shapes: [
      [1, 2],
      [1, 2]
    ],
    given: {a: [1, 2], b: [10, 20], dy: [5, 7]},
    expected: {y: [11, 22], da: [5, 7], db: [5, 7]}
  },
  concatenate: {
    shapes: [
      [2, 2],
      [2, 1]
    ],
    given: {a: [1, 2, 3, 4], b: [10, 20], dy: [1, 2, 3, 4, 5, 6]},
    expected: {y: [1, 2, 10, 3, 4, 20], da: [1, 2, 4, 5], db: [3, 6]}
  },
  // μ = 2, variance 1, with ε = 3 is r = 1/√4; x̂ = (−½, ½); dx̂ = (2, 4) with mean 3, and ½ along x̂
  layerNorm: {
    config: {epsilon: 3},
    shapes: [[1, 2]],
    given: {x: [1, 3], weight: [2, 4], bias: [1, 0], dy: [1, 1]},
    expected: {
      y: [0, 2],
      mu: [2],
      r: [0.5],
      dx: [0.5 * (2 - 3 + 0.25), 0.5 * (4 - 3 - 0.25)],
      dweight: [-0.5, 0.5],
      dbias: [1, 1]
    }
  }
};

/** Returns all tensors of an op after a forward and a backward pass. */
function run(name: OpName, {config = {}, shapes, given}: Example): Record<string, Float64Array> {
  const op = opOf(name);
  const {sizes, y, parameters, saved} = op.infer(shapes, config);
  const tensors: Record<string, Float64Array> = {y: new Float64Array(elementCount(y))};
  for (const [local, shape] of Object.entries(saved)) tensors[local] = new Float64Array(elementCount(shape));
  for (const [local, values] of Object.entries(given)) tensors[local] = Float64Array.from(values);
  for (const local of [...op.inputs, ...Object.keys(parameters)])
    tensors[`d${local}`] = new Float64Array(tensors[local].length);
  op.forward(tensors, config, sizes);
  op.backward(tensors, config, sizes);
  return tensors;
}

describe("worked by hand", () => {
  it.each(Object.keys(examples).filter(isOpName))("%s gives the numbers of the example", (name) => {
    const tensors = run(name, examples[name]);
    for (const [local, values] of Object.entries(examples[name].expected)) {
      expect(tensors[local]).toHaveLength(values.length);
      values.forEach((value, k) => {
        expect(tensors[local][k]).toBeCloseTo(value, 12);
      });
    }
  });
});

describe("large numbers", () => {
  it("do not overflow in softmax, whichever column has the largest", () => {
    for (const x of [
      [1000, 0, -1000],
      [0, 1000, -1000],
      [-1000, 0, 1000]
    ])
      expect([...run("softmax", {shapes: [[1, 3]], given: {x, dy: x}, expected: {}})["y"]]).toEqual(
        x.map((value) => (value === 1000 ? 1 : 0))
      );
  });

  it("lose no digits in layerNorm: rows that differ by a shift of a billion come out alike", () => {
    const normed = (shift: number): readonly number[] => {
      const x = [0.125, 0.25, 0.75].map((value) => value + shift);
      const given = {x, weight: [1, 1, 1], bias: [0, 0, 0], dy: [0, 0, 0]};
      return [...run("layerNorm", {config: {epsilon: 1e-5}, shapes: [[1, 3]], given, expected: {}})["y"]];
    };
    const [near, far] = [normed(0), normed(1e9)];
    near.forEach((value, k) => {
      expect(far[k]).toBeCloseTo(value, 5);
    });
  });
});

describe("what is not a number", () => {
  it.each(Object.keys(examples).filter(isOpName))("%s passes NaN on instead of hiding it", (name) => {
    const example = examples[name];
    const first = opOf(name).inputs[0];
    const given = {...example.given, [first]: example.given[first].map(() => NaN)};
    expect(run(name, {...example, given})["y"].some(Number.isNaN)).toBe(true);
  });
});

describe("parameters", () => {
  it("of linear are laid out (out, in) and start as in PyTorch", () => {
    expect(opOf("linear").infer([[5, 2]], {out: 4})).toEqual({
      sizes: {N: 5, I: 2, O: 4},
      y: [5, 4],
      parameters: {
        weight: {shape: [4, 2], init: {kind: "pytorch"}, fanIn: 2, fanOut: 4},
        bias: {shape: [4], init: {kind: "pytorch"}, fanIn: 2, fanOut: 4}
      },
      saved: {}
    });
  });

  it("of layerNorm start as one and zero, so that it begins by standardising only", () => {
    const {parameters} = opOf("layerNorm").infer([[5, 3]], {epsilon: 1e-5});
    expect(parameters["weight"].init).toEqual({kind: "constant", value: 1});
    expect(parameters["bias"].init).toEqual({kind: "zeros"});
  });
});

describe("errors", () => {
  it.each(Object.keys(examples).filter(isOpName))("%s says which input is missing", (name) => {
    const op = opOf(name);
    expect(() => op.infer([], {})).toThrow(new Error(`${name}: ${op.inputs[0]} is missing, expected (N, D)`));
  });

  it.each(Object.keys(examples).filter(isOpName))("%s says that an input must have rows and columns", (name) => {
    const op = opOf(name);
    expect(() => op.infer([[3]], {})).toThrow(new Error(`${name}: ${op.inputs[0]} is (3), expected (N, D)`));
  });

  it("add wants equal widths and says so", () => {
    const shapes = [
      [8, 4],
      [8, 3]
    ];
    expect(() => opOf("add").infer(shapes, {})).toThrow(
      new Error("add: b is (8, 3), expected (8, 4) like a; both need the same width")
    );
  });

  it("concatenate wants equally many rows and says so", () => {
    const shapes = [
      [8, 4],
      [7, 4]
    ];
    expect(() => opOf("concatenate").infer(shapes, {})).toThrow(
      new Error("concatenate: b has 7 rows, expected 8 like a")
    );
  });
});
