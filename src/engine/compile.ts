/** Graph → programs: the one that sets a run up, the one that trains, and those that only evaluate. */
import type {InstructionSpec} from "./instruction.ts";
import {lowerBackward} from "./lower/lowerBackward.ts";
import {lowerForward, placeNodes} from "./lower/lowerForward.ts";
import {lowerGather, lowerInputs, rawOf} from "./lower/lowerInputs.ts";
import type {Lowering, Network} from "./lower/lowering.ts";
import {lowerHead, lowerLoss, lowerLossBackward} from "./lower/lowerLoss.ts";
import {lowerOrder, type OrderChoice} from "./lower/lowerOrder.ts";
import {lowerSetup} from "./lower/lowerSetup.ts";
import {lowerPrediction} from "./lower/lowerTarget.ts";
import {lowerUpdates} from "./lower/lowerUpdates.ts";
import type {UpdateChoice} from "./lower/updateChoice.ts";
import {createProgram, type Program} from "./program.ts";

/** An evaluating program and where its parts begin. */
export interface Evaluation {
  program: Program;
  /** Table name of the tensor that raw rows are written to. */
  raw: string;
  /** The first instruction after rows have been gathered. */
  afterGather: number;
  /** The loss: the last instruction. */
  lossAt: number;
}

/** Compiles the program that runs once: statistics of the data, then initial parameters. */
export function compileSetup(network: Network): Program {
  const capacity = Math.max(1, network.inputs.standardiseOver?.length ?? 1);
  const lowering = loweringOf(network, "setup", capacity, "eval");
  return createProgram(lowerSetup(lowering, network), {table: network.table, scope: lowering.scope, capacity});
}

/** Compiles a training step of up to `order.batchSize` rows. Compiling again with other choices keeps all tensors. */
export function compileTraining(network: Network, order: OrderChoice, updates: UpdateChoice): Program {
  const {table, position, kernels} = network;
  const lowering = loweringOf(network, "batch", order.batchSize, "train");
  const chooseRows = lowerOrder(lowering, order, network.position, (rows) => {
    program.setRows(rows);
  });
  const inputs = [...lowerGather(lowering, network.inputs, network.target), ...lowerInputs(lowering, network.inputs)];
  const nodes = placeNodes(lowering);
  const {clear, backward} = lowerBackward(lowering, nodes);
  const specs: InstructionSpec[] = [
    chooseRows,
    ...inputs,
    clear,
    ...lowerForward(nodes, {seed: network.seeds.dropout, position: network.position}),
    ...lowerHead(lowering, network.loss),
    ...lowerPrediction(lowering, network.target),
    lowerLoss(lowering, network.loss),
    lowerLossBackward(lowering, network.loss),
    ...backward,
    ...lowerUpdates(lowering, updates, network.position)
  ];
  const program: Program = createProgram(specs, {
    table,
    scope: lowering.scope,
    capacity: lowering.capacity,
    kernels,
    position
  });
  return program;
}

/** Compiles a forward pass over up to `capacity` rows, without dropout, with the loss as its last instruction. */
export function compileEvaluation(network: Network, scope: string, capacity: number): Evaluation {
  const lowering = loweringOf(network, scope, capacity, "eval");
  const gather = lowerGather(lowering, network.inputs, network.target);
  const specs = [
    ...gather,
    ...lowerInputs(lowering, network.inputs),
    ...lowerForward(placeNodes(lowering)),
    ...lowerHead(lowering, network.loss),
    ...lowerPrediction(lowering, network.target),
    lowerLoss(lowering, network.loss)
  ];
  const {table, kernels} = network;
  const program = createProgram(specs, {table, scope, capacity, kernels});
  return {program, raw: rawOf(lowering, network.inputs), afterGather: gather.length, lossAt: specs.length - 1};
}

function loweringOf(
  {graph, table, floats}: Network,
  scope: string,
  capacity: number,
  mode: "train" | "eval"
): Lowering {
  return {graph, table, floats, scope, capacity, mode};
}
