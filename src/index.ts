/**
 * Neural networks whose every number can be seen, pointed at and explained: train an experiment, read and explain any
 * number, measure what units compute, and draw it, without a browser.
 *
 * @packageDocumentation
 */
import {createDataset as createBareDataset, type ImmediateSpecInput} from "./data/createDataset.ts";
import type {Dataset} from "./data/dataset.ts";
import {loadReal} from "./data/loadReal.ts";
import type {DataSpecInput} from "./data/spec.ts";
import {initialisers as initialiserTable, type InitialiserName} from "./engine/initialisers/initialisers.ts";
import type {Described} from "./engine/lookup.ts";
import {losses as lossTable, type LossName} from "./engine/losses/losses.ts";
import type {OpRole} from "./engine/opRole.ts";
import {ops as opTable, type OpName} from "./engine/ops/ops.ts";
import {optimizers as optimizerTable, type OptimizerName} from "./engine/optimizers/optimizers.ts";
import {schedules as scheduleTable, type ScheduleName} from "./engine/schedules/schedules.ts";
import type {Experiment} from "./experiment/experiment.ts";
import {parseExperiment} from "./experiment/parseExperiment.ts";
import {loadKernels} from "./kernels/loadKernels.ts";
import {createSession as createBareSession, type Session, type SessionOptions} from "./experiment/session/session.ts";

/**
 * Creates a session of an experiment. Measured data sets are imported when they are asked for, unless `load` says
 * otherwise, and fast kernels take over where the experiment's numerics ask for them, unless `kernels` says otherwise.
 */
export function createSession(experiment: Experiment, options: SessionOptions = {}): Promise<Session> {
  return createLeanSession(experiment, {parse: parseExperiment, ...options});
}

/**
 * Creates a session like `createSession`, without the code that checks settings: for pages that load it later. Until
 * `parse` is given, changes of training are refused.
 */
export function createLeanSession(experiment: Experiment, options: SessionOptions = {}): Promise<Session> {
  return createBareSession(experiment, {load: loadReal, kernels: loadKernels, ...options});
}

/**
 * Creates the data set that a spec names: seeded ones and inline rows at once, measured ones as a promise. Same spec and
 * seed, same bits, on every machine. Parameters that are left out take their defaults.
 * @throws RangeError that names the parameter, what was expected and what was got
 */
export function createDataset(spec: ImmediateSpecInput, seed?: number): Dataset;
export function createDataset(spec: DataSpecInput, seed?: number): Dataset | Promise<Dataset>;
export function createDataset(spec: DataSpecInput, seed = 1): Dataset | Promise<Dataset> {
  return createBareDataset(spec, seed, loadReal);
}

/** What an op says about itself: what menus and controls are made from. */
export interface OpInfo extends Described {
  /** What it is to a layer, in the word that ids are made of. */
  readonly role: OpRole;
  /** The names of what it reads. */
  readonly inputs: readonly string[];
  /** Set for ops that do nothing but in training. */
  readonly trainingOnly?: boolean;
}

/** What a loss says about itself. */
export interface LossInfo extends Described {
  /** Which problems it is for. */
  readonly tasks: readonly ("classification" | "regression")[];
  /** What turns outputs into probabilities, if anything does. */
  readonly head?: "sigmoid" | "softmax";
}

/** What an optimizer says about itself. */
export interface OptimizerInfo extends Described {
  /** The rate to start with unless the user says otherwise. */
  readonly defaultRate: number;
  /** What it remembers of each parameter: `hidden1.weight.adam.m` is readable. */
  readonly state: readonly string[];
}

/** All ops by name. */
export const ops: {readonly [K in OpName]: OpInfo} = opTable;

/** All losses by name. */
export const losses: {readonly [K in LossName]: LossInfo} = lossTable;

/** All optimizers by name. */
export const optimizers: {readonly [K in OptimizerName]: OptimizerInfo} = optimizerTable;

/** All learning-rate schedules by name. */
export const schedules: {readonly [K in ScheduleName]: Described} = scheduleTable;

/** All initialisers by name. */
export const initialisers: {readonly [K in InitialiserName]: Described} = initialiserTable;

// Experiments, links and files
export {decodeLink, encodeLink, LinkError, linkLimit} from "./experiment/link.ts";
export {parseRecording, serialiseRecording} from "./experiment/file.ts";
export {askedNumerics} from "./experiment/askedNumerics.ts";
export {completeRecording, parseExperiment} from "./experiment/parseExperiment.ts";
export {seedLimits, testLimits, trainingLimits, type NumberLimits} from "./experiment/limits.ts";
export {ExperimentError, type Problem} from "./experiment/problems.ts";
export type {
  ClipSpec,
  Edit,
  EditAction,
  Experiment,
  ExperimentData,
  KindSpec,
  Numerics,
  OptimizerSpec,
  Recording,
  Seeds,
  StopSpec,
  TrainingSpec
} from "./experiment/experiment.ts";

// Sessions
export type {Divergence} from "./experiment/session/divergence.ts";
export {scoreOf, type History} from "./experiment/session/history.ts";
export type {Metrics, SetMetrics} from "./experiment/session/metrics.ts";
export type {Reading} from "./experiment/session/readNumbers.ts";
export type {RunLimit, RunResult} from "./experiment/session/runLoop.ts";
export {numericsNames} from "./experiment/schemaVersion.ts";
export type {LoadedKernels, LoadKernels} from "./engine/kernels.ts";
export type {Session, SessionNumerics, SessionOptions} from "./experiment/session/session.ts";
export type {Overwrite, ParseExperiment} from "./experiment/session/run.ts";
export type {Snapshot} from "./experiment/session/snapshot.ts";
export {predictedClass} from "./experiment/session/metrics.ts";

// Addresses and explanations
export {formatAddress, parseAddress, type Address, type Context} from "./engine/address.ts";
export {evaluate, type Evaluation} from "./engine/evaluate.ts";
export {fromScalar, partsOf, toScalar} from "./engine/expression.ts";
export type {Explanation, Expression, FunctionName, Scalar} from "./engine/expression.ts";
export {formatExpression, type FormatOptions} from "./engine/formatExpression.ts";
export {formatNumber} from "./engine/formatNumber.ts";
export {formatTex} from "./engine/formatTex.ts";

// Models
export {flatten} from "./engine/graph.ts";
export {layerOf} from "./engine/nameModules.ts";
export type {Graph, GraphLayer, GraphNode, GraphParameter} from "./engine/graph.ts";
export {isGroup, type GroupModule, type InitialiserSpec, type ModuleSpec, type OpModule} from "./engine/model.ts";
export type {FlagSetting, NoSettings, NumberSetting, Setting, Settings} from "./engine/config.ts";
export type {Described, InitialiserName, LossName, OpName, OptimizerName, ScheduleName};
export type {OpRange} from "./engine/op.ts";
export type {OpRole, PartRole} from "./engine/opRole.ts";
export type {OpConfigs} from "./engine/ops/ops.ts";
export type {DropoutConfig} from "./engine/ops/dropout.ts";
export type {EluConfig} from "./engine/ops/elu.ts";
export type {LayerNormConfig} from "./engine/ops/layerNorm.ts";
export type {LeakyReluConfig} from "./engine/ops/leakyRelu.ts";
export type {LinearConfig} from "./engine/ops/linear.ts";
export type {LossConfigs} from "./engine/losses/losses.ts";
export type {HuberConfig} from "./engine/losses/huber.ts";
export type {OptimizerConfigs} from "./engine/optimizers/optimizers.ts";
export type {AdagradConfig} from "./engine/optimizers/adagrad.ts";
export type {AdamConfig} from "./engine/optimizers/adamSettings.ts";
export type {AdamwConfig} from "./engine/optimizers/adamw.ts";
export type {RmspropConfig} from "./engine/optimizers/rmsprop.ts";
export type {SgdConfig} from "./engine/optimizers/sgd.ts";
export type {ScheduleConfigs} from "./engine/schedules/schedules.ts";
export type {CosineConfig} from "./engine/schedules/cosine.ts";
export type {ExponentialConfig} from "./engine/schedules/exponential.ts";
export type {StepConfig} from "./engine/schedules/step.ts";
export type {WarmupConfig} from "./engine/schedules/warmup.ts";
export type {InitialiserConfigs} from "./engine/initialisers/initialisers.ts";
export type {ConstantConfig} from "./engine/initialisers/constantValue.ts";
export type {NormalConfig} from "./engine/initialisers/normal.ts";
export type {OrthogonalConfig} from "./engine/initialisers/orthogonal.ts";
export type {UniformConfig} from "./engine/initialisers/uniform.ts";
export {elementCount, flatIndex, indicesOf, type Shape} from "./tensor/shape.ts";
export type {Buffer as TensorData, Floats} from "./tensor/arena.ts";

// Data
export {completeDataSpec, isDataKind} from "./data/completeDataSpec.ts";
export {dataKinds} from "./data/dataKinds.ts";
export {featureFunctions, isFeatureName} from "./engine/inputs/featureFunctions.ts";
export type {FeatureFunction, FeatureName} from "./engine/inputs/featureFunctions.ts";
export {readCsv} from "./data/csv/readCsv.ts";
export {rowsFromCsv} from "./data/csv/rowsFromCsv.ts";
export {writeCsv} from "./data/csv/writeCsv.ts";
export type {CsvColumn} from "./data/csv/columns.ts";
export type {ColumnRef, CsvChoices, CsvTable, MissingChoice} from "./data/csv/csvTable.ts";
export type {Delimiter} from "./data/csv/parseCells.ts";
export type {CsvInput} from "./data/csv/planInputs.ts";
export type {LoadTable} from "./data/createDataset.ts";
export type {EncodedColumn, EncodedTable} from "./data/encodedTable.ts";
export type {ClassTarget, Dataset, Feature, ImageShape, NumberTarget, Range, Target} from "./data/dataset.ts";
export type {Split} from "./data/split.ts";
export type {
  BlobsSpec,
  CheckerboardSpec,
  DataKind,
  DataKindInfo,
  DataParameter,
  DataSpec,
  DataSpecInput,
  DrawnDigitsSpec,
  LogicSpec,
  LooseSpec,
  PointsSpec,
  RealKind,
  RealSpec,
  RingsSpec,
  RowsSpec,
  RowsTarget,
  SpiralSpec,
  Task,
  ToyKind
} from "./data/spec.ts";
export type {ImmediateSpecInput};

// Lenses (from a source, such as a session, to measured data) and views (from measured data to scenes)
export type {Head} from "./lenses/headOf.ts";
export {lenses, measure, type LensName, type LensParams, type LensResults} from "./lenses/lenses.ts";
export {measureConfusion, type ConfusionCounts, type MeasuredConfusion} from "./lenses/measureConfusion.ts";
export {
  measureGradients,
  type GradientsParams,
  type MeasuredGradient,
  type MeasuredGradients
} from "./lenses/measureGradients.ts";
export {
  measureHealth,
  type ActivationHealth,
  type HealthParams,
  type LayerHealth,
  type MeasuredHealth
} from "./lenses/measureHealth.ts";
export {measureLoss, type LossParams, type MeasuredLoss} from "./lenses/measureLoss.ts";
export {
  measureNetwork,
  type MeasuredImage,
  type MeasuredLayer,
  type MeasuredLinks,
  type MeasuredNetwork,
  type MeasuredParameter,
  type MeasuredResidual,
  type NetworkParams
} from "./lenses/measureNetwork.ts";
export {measurePoints, type MeasuredPoints, type PointsParams} from "./lenses/measurePoints.ts";
export {measureResponses, type MeasuredResponses, type ResponsesParams} from "./lenses/measureResponses.ts";
export {measureSample, type MeasuredSample, type SampleParams} from "./lenses/measureSample.ts";
export {
  measureSurface,
  type MeasuredGrid,
  type MeasuredSurface,
  type MeasuredUnits,
  type SurfaceOutput,
  type SurfaceParams
} from "./lenses/measureSurface.ts";
export type {Axis, Plane} from "./lenses/plane.ts";
export type {Source} from "./lenses/source.ts";
export {confusionView, type ConfusionOptions} from "./views/confusionView.ts";
export {lossStepAt, lossView, type LossOptions} from "./views/lossView.ts";
export {networkView, type NetworkOptions} from "./views/networkView.ts";
export {surfaceView, type SurfaceOptions} from "./views/surfaceView.ts";
export type {ScaleScope} from "./views/unitScale.ts";
export {responsesView, type ResponsesOptions} from "./views/responsesView.ts";
export {weightsView, type WeightsOptions} from "./views/weightsView.ts";

// Scenes, and from scenes to pictures
export {renderSvg, type SvgOptions} from "./render/svg.ts";
export {darkTheme, lightTheme, type Theme} from "./scene/theme.ts";
export {addressOf, titleOf} from "./scene/address.ts";
export {bounds, type Box} from "./scene/bounds.ts";
export {classColour, colourOf} from "./scene/colour.ts";
export {findByAddress, findByRole} from "./scene/findMarks.ts";
export {haloOf} from "./scene/halo.ts";
export type {Hit, Origin} from "./scene/hit.ts";
export {hitTest} from "./scene/hitTest.ts";
export {interpolateScenes} from "./scene/interpolateScenes.ts";
export {markerNames, markerPath} from "./scene/marker.ts";
export {textWidth} from "./scene/textWidth.ts";
export type {
  Cells,
  CellsPaint,
  Circle,
  ColumnarMark,
  Elements,
  Group,
  Line,
  Links,
  Mark,
  MarkBase,
  Paint,
  Path,
  PathCommand,
  Points,
  PointsPaint,
  Rect,
  Role,
  Scale,
  Scene,
  Text,
  Token,
  ValuePaint
} from "./scene/scene.ts";
