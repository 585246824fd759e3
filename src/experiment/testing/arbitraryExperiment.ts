/** Random experiments for property tests: everything the schema allows, in small sizes. */
import fc, {type Arbitrary} from "fast-check";
import {dataKinds} from "../../data/dataKinds.ts";
import type {DataKind, DataParameter} from "../../data/spec.ts";
import type {NumberSetting, Setting} from "../../engine/config.ts";
import {lossOf, opOf} from "../../engine/lookup.ts";
import {losses} from "../../engine/losses/losses.ts";
import type {OpName} from "../../engine/ops/ops.ts";
import {optimizers} from "../../engine/optimizers/optimizers.ts";
import {schedules} from "../../engine/schedules/schedules.ts";
import type {Edit, EditAction, Experiment, Recording} from "../experiment.ts";
import {floatsToBase64} from "../base64.ts";
import {completeRecording, parseExperiment} from "../parseExperiment.ts";
import {inputNames} from "../schemaData.ts";
import {initialisersFor} from "../schemaModel.ts";
import {taskOf} from "../task.ts";

/** What to leave out of random experiments. */
export interface ArbitraryOptions {
  /** Data that is loaded needs a loader; default true. */
  real?: boolean;
  /** Most rows of a toy set; default 40. */
  points?: number;
}

type Plain = Record<string, unknown>;

const activations = [
  "tanh",
  "relu",
  "leakyRelu",
  "elu",
  "gelu",
  "silu",
  "sigmoid",
  "softplus",
  "sine",
  "identity"
] as const;

const someParts = [...activations, "softmax", "dropout", "layerNorm"] as const;

/** An experiment as a person might write it: any field may be missing. */
export function arbitraryExperimentInput(options: ArbitraryOptions = {}): Arbitrary<Plain> {
  return arbitraryData(options).chain((data) => {
    const {data: parsed} = parseExperiment({data});
    const task = taskOf(parsed).kind === "classes" ? "classification" : "regression";
    const fitting = Object.keys(losses).filter((kind) => lossOf(kind).tasks.includes(task));
    return partial({
      name: fc.string({maxLength: 20, unit: "grapheme"}),
      seeds: partial(
        Object.fromEntries(["data", "split", "weights", "order", "dropout"].map((key) => [key, fc.nat()]))
      ),
      data: fc.constant(data),
      model: arbitraryModel(),
      loss: fc.constantFrom(...fitting).chain((kind) => kindSpec(kind, lossOf(kind).config)),
      training: arbitraryTraining()
    });
  });
}

/** A parsed experiment. */
export function arbitraryExperiment(options: ArbitraryOptions = {}): Arbitrary<Experiment> {
  return arbitraryExperimentInput(options).map((input) => parseExperiment(input));
}

/** A parsed experiment with a few edits; their addresses are well-formed, and of the output layer. */
export function arbitraryRecording(options: ArbitraryOptions = {}): Arbitrary<Recording> {
  const edits = fc.array(fc.record({step: fc.nat(30), instruction: fc.nat(5), action: arbitraryAction()}), {
    maxLength: 5
  });
  return fc
    .tuple(arbitraryExperiment(options), edits)
    .map(([experiment, list]) => completeRecording({experiment, edits: list.toSorted(byTime)}));
}

function arbitraryData({real = true, points = 40}: ArbitraryOptions): Arbitrary<Plain> {
  const kinds = (Object.keys(dataKinds) as DataKind[]).filter((kind) => kind !== "rows");
  const drawn = real ? kinds : kinds.filter((kind) => !("source" in dataKinds[kind]));
  const common = {test: fraction(0, 0.9), standardise: fc.boolean()};
  const generated = fc.constantFrom(...drawn).chain((kind) => {
    const {parameters, inputs} = dataKinds[kind];
    return fc.record(
      {
        kind: fc.constant(kind),
        ...Object.fromEntries(parameters.map((parameter) => [parameter.key, parameterValue(parameter, points)])),
        ...common,
        ...(inputs === 2 && {inputs: fc.uniqueArray(fc.constantFrom(...inputNames), {minLength: 1, maxLength: 4})})
      },
      {requiredKeys: parameters.length > 0 ? (["kind", "points"] as never) : ["kind"]}
    );
  });
  return fc.oneof(
    {weight: 4, arbitrary: generated},
    {weight: 1, arbitrary: arbitraryRows().chain((rows) => fc.record({...constants(rows), ...common}))}
  );
}

function arbitraryRows(): Arbitrary<Plain> {
  return fc
    .record({
      rows: fc.integer({min: 2, max: 8}),
      columns: fc.integer({min: 1, max: 3}),
      classes: fc.integer({min: 2, max: 4}),
      isClasses: fc.boolean()
    })
    .chain(({rows, columns, classes, isClasses}) => {
      const table = (width: number): Arbitrary<number[][]> =>
        fc.array(fc.array(fraction(-9, 9), exactly(width)), exactly(rows));
      const features = (width: number): Arbitrary<Plain[]> =>
        fc.array(partialAfter({name: fc.string({maxLength: 5})}, {unit: fc.constant("cm")}), exactly(width));
      const names = fc.array(fc.string({maxLength: 5}), exactly(classes));
      const labels = fc.array(fc.nat(classes - 1), exactly(rows));
      return partialAfter(
        {
          kind: fc.constant("rows"),
          features: features(columns),
          values: table(columns),
          target: isClasses
            ? fc.record({kind: fc.constant("classes"), labels, names})
            : fc.record({kind: fc.constant("numbers"), values: table(1), features: features(1)})
        },
        {
          name: fc.string({maxLength: 5}),
          notes: fc.array(fc.string({maxLength: 5}), {maxLength: 2}),
          domain: fc.constant(Array.from({length: columns}, () => [-1, 2.5]))
        }
      );
    });
}

function arbitraryModel(): Arbitrary<Plain[]> {
  const layer = fc
    .tuple(fc.integer({min: 1, max: 5}), fc.array(fc.constantFrom(...someParts), {maxLength: 3}))
    .chain(([out, parts]) => fc.tuple(opSpec("linear", {out: fc.constant(out)}), ...parts.map((part) => opSpec(part))));
  // One way around a layer, or around two of them, taken before the activation or after it.
  const residual = fc
    .tuple(
      fc.integer({min: 1, max: 4}),
      fc.constantFrom(...activations),
      fc.boolean(),
      fc.constantFrom("", ".activation")
    )
    .map(([out, part, isLong, from]) => [
      {op: "linear", out, id: "wide"},
      {op: "tanh"},
      {op: "linear", out, id: "bend"},
      {op: part},
      ...(isLong ? [{op: "linear", out, id: "bend2"}] : []),
      {op: "add", inputs: [`wide${from}`, isLong ? "bend2" : "bend.activation"]}
    ]);
  const joined = fc.constant([
    {op: "linear", id: "first"},
    {op: "tanh"},
    {op: "concatenate", inputs: ["input", "first.activation"]}
  ]);
  const group = layer.map((modules) => [{group: "block", modules}]);
  return fc
    .tuple(
      fc.array(fc.oneof({weight: 5, arbitrary: layer}, group), {maxLength: 2}),
      fc.option(fc.oneof(residual, joined), {nil: []}),
      opSpec("linear", {})
    )
    .map(([layers, special, output]) => [...onceEach(layers.flat()), ...special, output] as Plain[]);
}

/** Groups need names of their own. */
function onceEach(modules: readonly object[]): object[] {
  return modules.map((module, index) => ("group" in module ? {...module, group: `block${index}`} : module));
}

function opSpec(op: OpName, fixed: Record<string, Arbitrary<unknown>> = {}): Arbitrary<Plain> {
  const {config} = opOf(op);
  const settings = Object.entries(config).filter(([key]) => key !== "out");
  const init = (axes: number): Arbitrary<Plain> => {
    const kinds = initialisersFor(axes);
    return fc.constantFrom(...Object.keys(kinds)).chain((kind) => kindSpec(kind, kinds[kind].config));
  };
  return partialAfter(
    {op: fc.constant(op), ...fixed},
    {
      ...Object.fromEntries(settings.map(([key, setting]) => [key, settingValue(setting)])),
      ...(op === "linear" && {bias: fc.boolean(), init: partial({weight: init(2), bias: init(1)})})
    }
  );
}

function arbitraryTraining(): Arbitrary<Plain> {
  return partial({
    batchSize: fc.integer({min: 1, max: 64}),
    ...arbitraryChange(),
    stop: partial({steps: fc.integer({min: 1, max: 1000}), loss: fraction(0, 1), accuracy: fraction(0, 1)})
  });
}

function arbitraryChange(): Record<string, Arbitrary<unknown>> {
  const limit = fraction(0.01, 10);
  return {
    optimizer: fc
      .constantFrom(...Object.keys(optimizers))
      .chain((kind) =>
        kindSpec(kind, optimizers[kind as keyof typeof optimizers].config, {learningRate: fraction(0, 0.5)})
      ),
    schedule: fc
      .constantFrom(...Object.keys(schedules))
      .chain((kind) => kindSpec(kind, schedules[kind as keyof typeof schedules].config)),
    l1: fraction(0, 0.1),
    l2: fraction(0, 0.1),
    clip: fc.oneof(
      fc.constant({kind: "none"}),
      fc.record({kind: fc.constantFrom("norm", "value"), limit}, {requiredKeys: ["kind"]})
    )
  };
}

function arbitraryAction(): Arbitrary<EditAction> {
  return fc.oneof(
    fc.record({kind: fc.constant("set" as const), address: fc.constant("output.bias[0]"), value: fraction(-3, 3)}),
    fc.record({
      kind: fc.constant("write" as const),
      address: fc.constant("output.bias"),
      values: fraction(-3, 3).map((value) => floatsToBase64([value]))
    }),
    fc.record({
      kind: fc.constant("freeze" as const),
      address: fc.constantFrom("output.bias[0]", "output.weight"),
      frozen: fc.boolean()
    }),
    fc.record({kind: fc.constant("training" as const), training: partial(arbitraryChange())}),
    fc.record({
      kind: fc.constant("numerics" as const),
      numerics: fc.constantFrom("wasm-1" as const, "reference-1" as const)
    })
  );
}

function kindSpec(kind: string, config: object, also: Record<string, Arbitrary<unknown>> = {}): Arbitrary<Plain> {
  const settings = Object.entries(config as Record<string, Setting>).map(
    ([key, setting]) => [key, settingValue(setting)] as const
  );
  return partialAfter({kind: fc.constant(kind)}, {...also, ...Object.fromEntries(settings)});
}

function settingValue(setting: Setting): Arbitrary<unknown> {
  return setting.kind === "flag" ? fc.boolean() : numberValue(setting);
}

function parameterValue(parameter: DataParameter, points: number): Arbitrary<number> {
  return numberValue(parameter.key === "points" ? {...parameter, max: Math.max(parameter.min, points)} : parameter);
}

/** Numbers of a setting, mostly near its default, so that networks stay in a range where they can learn. */
function numberValue({
  kind,
  min,
  max,
  default: usual
}: Pick<NumberSetting, "kind" | "min" | "max" | "default">): Arbitrary<number> {
  const most = Math.min(max, Math.max(2 * usual, min + 1));
  return kind === "integer"
    ? fc.integer({min, max: Math.floor(most)})
    : fc.oneof(fc.constant(usual), fraction(usual, most));
}

function fraction(min: number, max: number): Arbitrary<number> {
  return fc.integer({min: 0, max: 1000}).map((part) => min + ((max - min) * part) / 1000);
}

function exactly(length: number): {minLength: number; maxLength: number} {
  return {minLength: length, maxLength: length};
}

function constants(values: Plain): Record<string, Arbitrary<unknown>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fc.constant(value)]));
}

function partial(shape: Record<string, Arbitrary<unknown>>): Arbitrary<Plain> {
  return partialAfter({}, shape);
}

function partialAfter(
  needed: Record<string, Arbitrary<unknown>>,
  optional: Record<string, Arbitrary<unknown>>
): Arbitrary<Plain> {
  return fc.record({...needed, ...optional}, {requiredKeys: Object.keys(needed), noNullPrototype: true});
}

function byTime(a: Omit<Edit, "action">, b: Omit<Edit, "action">): number {
  return a.step - b.step || a.instruction - b.instruction;
}
