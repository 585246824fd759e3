/** All lenses. Adding one is a file beside this one, a row in each of the three tables here, and a row in the tests. */
import {measureConfusion, type MeasuredConfusion} from "./measureConfusion.ts";
import {measureGradients, type GradientsParams, type MeasuredGradients} from "./measureGradients.ts";
import {measureHealth, type HealthParams, type MeasuredHealth} from "./measureHealth.ts";
import {measureLoss, type LossParams, type MeasuredLoss} from "./measureLoss.ts";
import {measureNetwork, type MeasuredNetwork, type NetworkParams} from "./measureNetwork.ts";
import {measurePoints, type MeasuredPoints, type PointsParams} from "./measurePoints.ts";
import {measureResponses, type MeasuredResponses, type ResponsesParams} from "./measureResponses.ts";
import {measureSample, type MeasuredSample, type SampleParams} from "./measureSample.ts";
import {measureSurface, type MeasuredSurface, type SurfaceParams} from "./measureSurface.ts";
import type {Source} from "./source.ts";

/** What each lens can be told. */
export interface LensParams {
  network: NetworkParams;
  surface: SurfaceParams;
  points: PointsParams;
  responses: ResponsesParams;
  sample: SampleParams;
  gradients: GradientsParams;
  health: HealthParams;
  loss: LossParams;
  /** There is nothing to be told. */
  confusion: Readonly<Record<string, never>>;
}

/** What each lens measures; survives `structuredClone`. */
export interface LensResults {
  network: MeasuredNetwork;
  surface: MeasuredSurface;
  points: MeasuredPoints;
  responses: MeasuredResponses;
  sample: MeasuredSample;
  gradients: MeasuredGradients;
  health: MeasuredHealth;
  loss: MeasuredLoss;
  confusion: MeasuredConfusion;
}

/** The name of a lens. */
export type LensName = keyof LensParams;

/** All lenses by name. */
export const lenses: {readonly [K in LensName]: (source: Source, params: LensParams[K]) => LensResults[K]} = {
  network: measureNetwork,
  surface: measureSurface,
  points: measurePoints,
  responses: measureResponses,
  sample: measureSample,
  gradients: measureGradients,
  health: measureHealth,
  loss: measureLoss,
  confusion: measureConfusion
};

/** Measures with the lens of a name. Throws when there is none, and what the lens itself throws. */
export function measure<K extends LensName>(source: Source, name: K, params: LensParams[K]): LensResults[K] {
  if (!Object.hasOwn(lenses, name))
    throw new RangeError(`measure: unknown lens "${name}", expected one of ${Object.keys(lenses).join(", ")}`);
  return lenses[name](source, params);
}
