/** The one way into an experiment: checks it, fills in what was left out, and says what is wrong with it. */
import {createRowsDataset} from "../data/rows.ts";
import {lossOf} from "../engine/lookup.ts";
import {losses} from "../engine/losses/losses.ts";
import {checkModel} from "./checkModel.ts";
import {copyPlain} from "./copyPlain.ts";
import type {Edit, Experiment, ExperimentData, KindSpec, Recording} from "./experiment.ts";
import {isPlain, type Plain} from "./plain.ts";
import {ExperimentError, formatChoices, formatPath, type Problem} from "./problems.ts";
import {applySchema, defaultDataKind, experimentSchema, lossSchema} from "./schema.ts";
import {recordingSchema} from "./schemaEdits.ts";
import {trainingDefaults} from "./schemaTraining.ts";
import {checkVersion} from "./schemaVersion.ts";
import {defaultLossOf, featureCountOf, taskOf} from "./task.ts";

/**
 * Returns the experiment that a JSON value describes, complete: what was left out has its default, every module its id.
 * `{}` is the experiment the page opens with. Parsing the result again changes nothing.
 * @throws ExperimentError with every problem found and its place
 */
export function parseExperiment(json: unknown): Experiment {
  return complete(copyPlain(json));
}

/**
 * Returns the recording that a JSON value describes: `{experiment, edits}`, of which either may be left out.
 * @throws ExperimentError with every problem found and its place
 */
export function completeRecording(json: unknown): Recording {
  const plain = copyPlain(json);
  const {experiment = {}} = isPlain(plain) ? plain : {};
  checkVersion(experiment);
  const {edits} = applySchema(recordingSchema, isPlain(plain) ? {experiment, ...plain} : plain) as {edits: Edit[]};
  checkOrder(edits);
  return {experiment: complete(experiment), edits};
}

/** An experiment that satisfies the schema, in which the loss may still be missing. */
type Draft = Omit<Experiment, "loss"> & {loss?: KindSpec};

function complete(plain: unknown): Experiment {
  checkVersion(plain);
  const draft = applySchema(experimentSchema, withKinds(plain)) as Draft;
  const {version, numerics, name, seeds, data, training} = draft;
  refuse(problemsOfData(data));
  const loss = draft.loss ?? (applySchema(lossSchema, {kind: defaultLossOf(taskOf(data))}) as KindSpec);
  refuse(problemsOfLoss(loss, data));
  const problems: Problem[] = [];
  const model = checkModel(draft.model, {data, loss, batchSize: training.batchSize}, problems);
  refuse(problems);
  return {
    version,
    numerics,
    ...(name !== undefined && {name}),
    seeds,
    data,
    model,
    loss,
    training: withoutEmptyStop(training)
  };
}

/** Settings may be given without repeating the kind they belong to, where that is the default one. */
function withKinds(plain: unknown): unknown {
  if (!isPlain(plain)) return plain;
  const {data, training} = plain;
  return {
    ...plain,
    ...(isPlain(data) && {data: {kind: defaultDataKind, ...data}}),
    ...(isPlain(training) && {
      training: {
        ...training,
        ...withKind(training, "optimizer", trainingDefaults.optimizer),
        ...withKind(training, "schedule", trainingDefaults.schedule),
        ...withKind(training, "clip", trainingDefaults.clip)
      }
    })
  };
}

function withKind(owner: Plain, key: string, kind: string): Plain {
  const member = owner[key];
  return isPlain(member) ? {[key]: {kind, ...member}} : {};
}

function problemsOfData(data: ExperimentData): Problem[] {
  const problems: Problem[] = [];
  if (data.kind === "rows") {
    try {
      createRowsDataset(data);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const [path = "", ...message] = error.message.split(": ");
      problems.push({path, message: message.join(": ")});
    }
  }
  const {inputs = []} = data;
  const path = formatPath(["data", "inputs"]);
  if (inputs.length > 0 && featureCountOf(data) !== 2)
    problems.push({
      path,
      message: `computed inputs need data with 2 features, got ${featureCountOf(data)}; leave "inputs" away`
    });
  if (new Set(inputs).size < inputs.length) problems.push({path, message: "an input stands twice, expected each once"});
  return problems;
}

function problemsOfLoss({kind}: KindSpec, data: ExperimentData): Problem[] {
  const task = taskOf(data).kind === "classes" ? "classification" : "regression";
  if (lossOf(kind).tasks.includes(task)) return [];
  const fitting = Object.values(losses).filter(({tasks}) => tasks.includes(task));
  const choices = formatChoices(fitting.map(({name}) => name));
  const asks = task === "regression" ? "asks for numbers" : "asks for classes";
  return [{path: "loss.kind", message: `${kind} does not fit data that ${asks}, expected ${choices}`}];
}

function checkOrder(edits: readonly Edit[]): void {
  const message = "it comes before the edit above it, expected edits in the order of steps and instructions";
  const problems: Problem[] = [];
  let [step, instruction] = [0, 0];
  edits.forEach((edit, index) => {
    if (edit.step < step || (edit.step === step && edit.instruction < instruction))
      problems.push({path: formatPath(["edits", index]), message});
    ({step, instruction} = edit);
  });
  refuse(problems);
}

function withoutEmptyStop({stop, ...training}: Experiment["training"]): Experiment["training"] {
  return stop && Object.keys(stop).length > 0 ? {...training, stop} : training;
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ExperimentError(problems);
}
