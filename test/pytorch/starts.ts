/** What PyTorch is told so that it can train what we train: data, initial parameters, rows of each batch, dropout masks. */
import type {Numerics} from "../../src/experiment/experiment.ts";
import {parametersOf} from "../../src/experiment/session/run.ts";
import {createSession, type Session} from "../../src/experiment/session/session.ts";
import {parseExperiment} from "../../src/experiment/parseExperiment.ts";
import {loadKernels} from "../../src/kernels/loadKernels.ts";
import type {Buffer} from "../../src/tensor/arena.ts";
import {networks, updates, type NetworkName} from "./networks.ts";

/** A tensor as JSON. */
export interface WrittenTensor {
  shape: readonly number[];
  values: readonly number[];
}

/** Opens one of the networks; its parameters are then float32 numbers in both precisions. Kernels know float32 alone. */
export async function openNetwork(
  name: NetworkName,
  floats: "float32" | "float64",
  numerics: Numerics = "reference-1"
): Promise<Session> {
  const experiment = parseExperiment({...networks[name], numerics});
  const session = await createSession(experiment, {floats, kernels: loadKernels});
  if (session.numerics.running !== numerics) throw new Error(`networks: ${numerics} cannot run here`);
  if (floats === "float64") {
    const starts = await createSession(experiment);
    for (const parameter of parametersOf(session.graph))
      if (parameter.trainable) session.write(parameter.name, starts.read(`now:${parameter.name}`).data);
    starts.close();
  }
  return session;
}

/** Returns the start of every network, and its batches, as text. */
export async function writeStarts(): Promise<string> {
  const lines: string[] = [];
  for (const name of Object.keys(networks) as NetworkName[])
    lines.push(`${JSON.stringify(name)}: ${JSON.stringify(await startOf(name))}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}

async function startOf(name: NetworkName): Promise<object> {
  const session = await openNetwork(name, "float32");
  const {experiment, dataset, graph} = session;
  const parameters = Object.fromEntries(
    parametersOf(graph).map(({name, shape}): [string, WrittenTensor] => [
      name,
      {shape, values: numbersOf(session.read(`now:${name}`).data)}
    ])
  );
  const drawing = graph.nodes.filter(({op}) => op === "dropout").map(({id}) => id);
  const batches: {rows: number[]; masks: Record<string, string>}[] = [];
  for (let update = 0; update < updates; update++) {
    session.step();
    batches.push({
      rows: [...session.read("batch:rows").data],
      masks: Object.fromEntries(drawing.map((id) => [id, session.read(`batch:${id}.mask`).data.join("")]))
    });
  }
  session.close();
  const {target} = dataset;
  return {
    data: {
      values: {shape: [dataset.rows, dataset.features.length], values: numbersOf(dataset.values)},
      target:
        target.kind === "classes"
          ? {kind: target.kind, classes: target.names.length, labels: [...target.labels]}
          : {kind: target.kind, values: numbersOf(target.values), width: target.features.length},
      standardise: experiment.data.standardise,
      inputs: experiment.data.inputs ?? null
    },
    nodes: graph.nodes.map(({id, op, config, inputs, parameters}) => ({
      id,
      op,
      config,
      inputs,
      parameters: parameters.map(({role, name, trainable}) => ({role, name, trainable}))
    })),
    loss: experiment.loss,
    training: experiment.training,
    parameters,
    batches
  };
}

/** Nine significant digits name every float32. */
function numbersOf(data: Buffer): number[] {
  return Array.from(data, (value) => Number(value.toPrecision(9)));
}
