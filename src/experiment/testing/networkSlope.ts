/** A whole network as a function of its parameters, for the check of gradients. Used by tests only. */
import {createDataset} from "../../data/createDataset.ts";
import type {LossName} from "../../engine/losses/losses.ts";
import type {Slope} from "../../engine/testing/checkGradients.ts";
import {parseExperiment} from "../parseExperiment.ts";
import {createRun, parametersOf} from "../session/run.ts";

const data = {
  classification: {kind: "blobs", points: 12, noise: 0.7, classes: 3},
  regression: {kind: "bumps", points: 12, noise: 0.1}
} as const;

/** Smooth everywhere; a residual link, a norm and a branch among them. */
const model = [
  {op: "linear", out: 4, id: "stem"},
  {op: "tanh"},
  {op: "linear", out: 4},
  {op: "layerNorm"},
  {op: "gelu"},
  {op: "add", inputs: ["stem", "hidden1.activation"]},
  {op: "concatenate", inputs: ["input", "hidden1.residual"]},
  {op: "linear"}
];

/** Returns the loss of a network over its parameters, with the gradients that its training program computes. */
export function networkSlope(kind: LossName, task: "classification" | "regression"): Slope {
  const training = {batchSize: 12, optimizer: {kind: "sgd"}};
  const experiment = parseExperiment({data: {...data[task], test: 0}, model, loss: {kind}, training});
  const {graph, table, train} = createRun(experiment, createDataset(data[task], 1), {floats: "float64"});
  const names = parametersOf(graph).map(({name}) => name);
  const clear = train.instructions.findIndex(({kind}) => kind === "clear");
  const afterLoss = train.writersOf("batch:loss")[0] + 1;
  const beforeUpdates = train.instructions.findIndex(({kind}) => kind === "schedule");
  train.run(0, clear);
  return {
    buffers: Object.fromEntries(
      names.flatMap((name) => [name, `${name}.grad`]).map((name) => [name, table.view(name)])
    ),
    gradients: Object.fromEntries(names.map((name) => [name, `${name}.grad`])),
    value() {
      train.run(clear + 1, afterLoss);
      return table.view("batch:loss")[0];
    },
    backward() {
      train.run(0, beforeUpdates);
    }
  };
}
