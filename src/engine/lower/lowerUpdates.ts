/** Gradients → changes: clipping, penalties, the rate, and one update for each parameter. */
import {elementCount} from "../../tensor/shape.ts";
import {normFactor, scaleGradient, sumSquares} from "../gradients/clipByNorm.ts";
import {clipByValue} from "../gradients/clipByValue.ts";
import {penalise} from "../gradients/penalise.ts";
import {evaluate} from "../evaluate.ts";
import type {GraphParameter} from "../graph.ts";
import type {InstructionSpec} from "../instruction.ts";
import {erase, type AnyExplain} from "../lookup.ts";
import {gradientOf} from "./lowerBackward.ts";
import type {Lowering, Position} from "./lowering.ts";
import {lowerSchedule} from "./lowerSchedule.ts";
import type {UpdateChoice} from "./updateChoice.ts";

/** Returns the instructions from the finished gradients to the end of the step. */
export function lowerUpdates(lowering: Lowering, choice: UpdateChoice, position: Position): InstructionSpec[] {
  const parameters = lowering.graph.nodes.flatMap((node) => node.parameters).filter(({trainable}) => trainable);
  const clipping = lowerClip(lowering, parameters, choice.clip);
  const penalties = choice.l1 > 0 || choice.l2 > 0 ? parameters.map((p) => lowerPenalty(lowering, p, choice)) : [];
  return [
    ...clipping,
    ...penalties,
    lowerSchedule(lowering, choice, position),
    ...parameters.map((parameter) => lowerUpdate(lowering, parameter, choice))
  ];
}

/** Returns the table name of the tensor that says which elements of a parameter are frozen. */
export function frozenOf(parameter: string): string {
  return `${parameter}.frozen`;
}

function lowerClip(
  {table, floats}: Lowering,
  parameters: readonly GraphParameter[],
  clip: UpdateChoice["clip"]
): InstructionSpec[] {
  if (clip.kind === "none") return [];
  const P = parameters.length;
  const {limit} = clip;
  for (const {name, shape} of parameters) table.define(clippedOf(name), shape, floats);
  const each = (
    verb: string,
    make: (parameter: GraphParameter, at: number) => Omit<InstructionSpec, "name" | "kind" | "sizes">
  ): InstructionSpec[] =>
    parameters.map((parameter, at) => ({
      name: `${verb} ${gradientOf(parameter.name)}`,
      kind: "clip",
      sizes: {M: elementCount(parameter.shape)},
      flat: true,
      ...make(parameter, at)
    }));
  if (clip.kind === "value")
    return each("clip", ({name}) => ({
      tensors: {g: gradientOf(name), clipped: clippedOf(name)},
      config: {limit},
      ...erase(clipByValue)
    }));
  table.define("clip.squares", [P], "float64");
  table.define("clip.norm", [], "float64");
  table.define("clip.factor", [], "float64");
  return [
    ...each("sum squares of", ({name}, parameter) => ({
      tensors: {g: gradientOf(name), squares: "clip.squares"},
      config: {parameter},
      only: [parameter],
      ...erase(sumSquares)
    })),
    {
      name: "measure norm",
      kind: "clip",
      tensors: {squares: "clip.squares", norm: "clip.norm", factor: "clip.factor"},
      config: {limit},
      sizes: {P},
      ...erase(normFactor)
    },
    ...each("clip", ({name}) => ({
      tensors: {g: gradientOf(name), factor: "clip.factor", clipped: clippedOf(name)},
      config: {},
      ...erase(scaleGradient)
    }))
  ];
}

function lowerPenalty(
  {table, floats}: Lowering,
  {name, shape}: GraphParameter,
  {l1, l2, clip}: UpdateChoice
): InstructionSpec {
  table.define(`${name}.penalty`, shape, floats);
  table.define(`${name}.total`, shape, floats);
  return {
    name: `penalise ${name}`,
    kind: "penalty",
    tensors: {w: name, g: limitedOf(name, clip), penalty: `${name}.penalty`, total: `${name}.total`},
    config: {l1, l2},
    sizes: {M: elementCount(shape)},
    flat: true,
    ...erase(penalise)
  };
}

function lowerUpdate(
  {table, floats}: Lowering,
  {name, shape}: GraphParameter,
  {optimizer, optimizerConfig, l1, l2, clip}: UpdateChoice
): InstructionSpec {
  const tensors: Record<string, string> = {
    w: name,
    wBefore: `${name}.before`,
    g: l1 > 0 || l2 > 0 ? `${name}.total` : limitedOf(name, clip),
    rate: "training.learningRate",
    step: "training.step",
    frozen: table.has(frozenOf(name)) ? frozenOf(name) : "training.nothingFrozen"
  };
  for (const state of optimizer.state) {
    tensors[state] = `${name}.${optimizer.name}.${state}`;
    tensors[`${state}Before`] = `${name}.${optimizer.name}.${state}.before`;
    table.define(tensors[state], shape, floats);
    table.define(tensors[`${state}Before`], shape, floats);
  }
  return {
    name: `update ${name}`,
    kind: "update",
    tensors,
    config: optimizerConfig,
    sizes: {M: elementCount(shape)},
    flat: true,
    run: optimizer.update,
    explain: table.has(frozenOf(name)) ? explainFrozen(optimizer.explain) : optimizer.explain
  };
}

/** A frozen element is what it was before; its mask is an operand like any other. */
function explainFrozen(explain: InstructionSpec["explain"]): InstructionSpec["explain"] {
  return Object.fromEntries(
    Object.entries(explain).map(([local, reason]): [string, AnyExplain] => [
      local,
      (operands, [k], config, sizes) =>
        evaluate(operands["frozen"].at(k)).value === 1
          ? operands[`${local}Before`].at(k)
          : reason(operands, [k], config, sizes)
    ])
  );
}

/** The gradient after clipping, if there is any. */
function limitedOf(parameter: string, clip: UpdateChoice["clip"]): string {
  return clip.kind === "none" ? gradientOf(parameter) : clippedOf(parameter);
}

function clippedOf(parameter: string): string {
  return `${parameter}.clipped`;
}
