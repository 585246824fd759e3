/** Changes by hand: single numbers, whole tensors, frozen elements, the settings of training. */
import {parseAddress, type Address} from "../../engine/address.ts";
import {frozenOf} from "../../engine/lower/lowerUpdates.ts";
import {optimizerOf} from "../../engine/lookup.ts";
import {elementCount, flatIndex} from "../../tensor/shape.ts";
import {floatsFromBase64} from "../base64.ts";
import type {EditAction, TrainingSpec} from "../experiment.ts";
import {parseExperiment} from "../parseExperiment.ts";
import {parametersOf, recompileTraining, type Run} from "./run.ts";

/** Applies a change. Throws, having changed nothing, when it does not fit the run. */
export function applyEdit(run: Run, action: EditAction): void {
  switch (action.kind) {
    case "set":
      setElement(run, parseAddress(action.address), action.value);
      return;
    case "write":
      writeTensor(run, parseAddress(action.address), floatsFromBase64(action.values) ?? []);
      return;
    case "freeze":
      setFrozen(run, parseAddress(action.address), action.frozen);
      return;
    case "training":
      changeTraining(run, action.training);
      return;
    case "numerics":
      return;
  }
}

function setElement(run: Run, {name, indices = []}: Address, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`edit: ${name} cannot be ${value}, expected a finite number`);
  if (name === "training.learningRate") {
    const {optimizer} = run.training;
    changeTraining(run, {optimizer: {...optimizer, learningRate: value}});
    return;
  }
  const {shape} = editable(run, name);
  const flat = flatIndex(shape, indices);
  run.table.view(name)[flat] = value;
  run.editedAt.set(`${name}[${flat}]`, run.position.step);
}

function writeTensor(run: Run, {name}: Address, values: ArrayLike<number>): void {
  const {shape} = editable(run, name);
  const count = elementCount(shape);
  if (values.length !== count) throw new RangeError(`write: ${name} has ${count} numbers, got ${values.length}`);
  for (let k = 0; k < count; k++)
    if (!Number.isFinite(values[k]))
      throw new RangeError(`write: ${name} cannot hold ${values[k]}, expected finite numbers`);
  run.table.view(name).set(values);
  for (let k = 0; k < count; k++) run.editedAt.set(`${name}[${k}]`, run.position.step);
}

/** An address with fewer indices than the tensor has axes means all elements below them: `hidden1.weight[3]` is unit 3. */
function setFrozen(run: Run, {name, indices = []}: Address, frozen: boolean): void {
  const {shape} = editable(run, name);
  const inner = elementCount(shape.slice(indices.length));
  const first = flatIndex(shape.slice(0, indices.length), indices) * inner;
  const mask = frozenOf(name);
  const isNew = !run.table.has(mask);
  run.table.define(mask, shape, "int32");
  if (isNew) recompileTraining(run);
  run.table.view(mask).fill(frozen ? 1 : 0, first, first + inner);
}

function editable(run: Run, name: string): {shape: readonly number[]} {
  const parameters = parametersOf(run.graph).filter(({trainable}) => trainable);
  const found = parameters.find((parameter) => parameter.name === name);
  if (!found)
    throw new Error(
      `edit: "${name}" cannot be changed by hand, expected training.learningRate or one of ${parameters.map((p) => p.name).join(", ")}`
    );
  return found;
}

/** Another optimizer, or other settings of it than the rate, starts with fresh states; the rest goes on as it was. */
function changeTraining(run: Run, change: Partial<TrainingSpec>): void {
  const before = run.training.optimizer;
  run.training = parseExperiment({...run.experiment, training: {...run.training, ...change}}).training;
  const {optimizer} = run.training;
  const isFresh = JSON.stringify({...before, learningRate: 0}) !== JSON.stringify({...optimizer, learningRate: 0});
  recompileTraining(run);
  if (!isFresh) return;
  run.position.optimizerStart = run.position.step;
  for (const {name} of parametersOf(run.graph))
    for (const state of optimizerOf(optimizer.kind).state) {
      const tensor = `${name}.${optimizer.kind}.${state}`;
      if (run.table.has(tensor)) run.table.view(tensor).fill(0);
    }
}
