import {createSession, parseExperiment} from "../../dist/index.js";

/** This library, with one of its numerics. */
export const nnviz = (/** @type {"wasm-1" | "reference-1"} */ numerics) => ({
  name: `nnviz (this library), ${numerics}`,
  async create({widths, activation, optimizer, learningRate, loss, batchSize, inputs, targets}) {
    const hidden = widths.slice(1, -1).flatMap((out) => [{op: "linear", out}, {op: activation}]);
    const isNumbers = loss === "meanSquaredError";
    const target = isNumbers
      ? {kind: "numbers", values: targets.map((t) => [t]), features: [{name: "t"}]}
      : {kind: "classes", labels: targets, names: Array.from({length: widths.at(-1)}, (_, c) => `class ${c}`)};
    const session = await createSession(
      parseExperiment({
        numerics,
        data: {
          kind: "rows",
          features: Array.from({length: widths[0]}, (_, f) => ({name: `x${f}`})),
          values: inputs.map((row) => [...row]),
          target,
          test: 0,
          standardise: false
        },
        model: [...hidden, {op: "linear"}],
        loss: {kind: loss},
        training: {batchSize, optimizer: {kind: optimizer, learningRate}}
      })
    );
    if (session.numerics.running !== numerics) throw new Error(`bench: ${numerics} cannot run here`);
    return {
      run: (steps) => {
        session.run({steps});
        return session.valueAt("loss");
      }
    };
  }
});
