/** Changes by hand: single numbers, whole tensors, frozen elements, the settings of training. */
import {parseAddress, type Address} from "../../engine/address.ts";
import {optimizerOf} from "../../engine/lookup.ts";
import {frozenOf} from "../../engine/lower/lowerUpdates.ts";
import {elementCount, flatIndex, type Shape} from "../../tensor/shape.ts";
import {askedNumerics} from "../askedNumerics.ts";
import {floatsFromBase64} from "../base64.ts";
import type {EditAction, TrainingSpec} from "../experiment.ts";
import {overwrite} from "./overwrites.ts";
import {positionOf} from "./positionOf.ts";
import {compileFor, compileNumerics, parametersOf, type Run} from "./run.ts";

/** Returns what makes a change happen. Throws when it does not fit the run. */
export function prepareEdit(run: Run, action: EditAction): () => void {
  switch (action.kind) {
    case "set":
      return setElement(run, parseAddress(action.address), action.value);
    case "write":
      return writeTensor(run, parseAddress(action.address), floatsFromBase64(action.values) ?? new Float32Array());
    case "freeze":
      return setFrozen(run, parseAddress(action.address), action.frozen);
    case "training":
      return changeTraining(run, action.training);
    case "numerics":
      // The edit log says what is asked for; it takes over when the next step begins.
      return () => undefined;
  }
}

/**
 * Compiles training for the settings as they stand now, where they have changed; only between steps. Until then the
 * program of the last step is kept, since its numbers are explained by it. Another optimizer, or other settings of it
 * than the rate, starts with fresh states.
 */
export function adoptTraining(run: Run): void {
  const numerics = run.kernels ? askedNumerics(run) : run.numerics;
  if (numerics !== run.numerics) compileNumerics(run, numerics);
  if (run.compiled === run.training) return;
  const {optimizer} = run.training;
  const isFresh =
    JSON.stringify({...run.compiled.optimizer, learningRate: 0}) !== JSON.stringify({...optimizer, learningRate: 0});
  compileFor(run, run.training);
  if (!isFresh) return;
  run.position.optimizerStart = run.position.step;
  for (const {name, trainable} of parametersOf(run.graph))
    if (trainable)
      for (const state of optimizerOf(optimizer.kind).state)
        run.table.view(`${name}.${optimizer.kind}.${state}`).fill(0);
}

function setElement(run: Run, address: Address, value: number): () => void {
  const {name} = address;
  if (name === "training.learningRate")
    return changeTraining(run, {optimizer: {...run.training.optimizer, learningRate: value}});
  const flat = positionOf(shapeOf(run, name), address);
  checkFinite(run, name, value);
  return () => {
    overwrite(run, name, flat, [value]);
  };
}

function writeTensor(run: Run, {name}: Address, values: ArrayLike<number>): () => void {
  const count = elementCount(shapeOf(run, name));
  if (values.length !== count) throw new RangeError(`write: ${name} has ${count} numbers, got ${values.length}`);
  for (let k = 0; k < count; k++) checkFinite(run, name, values[k]);
  return () => {
    overwrite(run, name, 0, values);
  };
}

/** An address with fewer indices than the tensor has axes means all elements below them: `hidden1.weight[3]` is unit 3. */
function setFrozen(run: Run, {name, indices = []}: Address, frozen: boolean): () => void {
  const shape = shapeOf(run, name);
  const inner = elementCount(shape.slice(indices.length));
  const first = flatIndex(shape.slice(0, indices.length), indices) * inner;
  const mask = frozenOf(name);
  return () => {
    if (!run.table.has(mask)) {
      run.table.define(mask, shape, "int32");
      compileFor(run, run.compiled);
    }
    overwrite(run, mask, first, new Int32Array(inner).fill(frozen ? 1 : 0));
  };
}

function changeTraining(run: Run, change: Partial<TrainingSpec>): () => void {
  const {training} = run.parse({...run.experiment, training: {...run.training, ...change}});
  return () => {
    run.training = training;
  };
}

function shapeOf(run: Run, name: string): Shape {
  const parameters = parametersOf(run.graph).filter(({trainable}) => trainable);
  const found = parameters.find((parameter) => parameter.name === name);
  if (!found)
    throw new Error(
      `edit: "${name}" cannot be changed by hand, expected training.learningRate or one of ${parameters.map((p) => p.name).join(", ")}`
    );
  return found.shape;
}

function checkFinite({network}: Run, name: string, value: number): void {
  if (!Number.isFinite(network.floats === "float32" ? Math.fround(value) : value))
    throw new RangeError(`edit: ${name} cannot be ${value}, expected a number that ${network.floats} can hold`);
}
