/**
 * Neural networks whose every number can be seen, pointed at and explained: train an experiment, read and explain any
 * number, measure what units compute, and draw it, without a browser.
 *
 * @packageDocumentation
 */
import {loadReal} from "./data/loadReal.ts";
import type {Experiment} from "./experiment/experiment.ts";
import {createSession as createBareSession, type Session, type SessionOptions} from "./experiment/session/session.ts";

/** Creates a session of an experiment. Measured data sets are imported when they are asked for, unless `load` says otherwise. */
export function createSession(experiment: Experiment, options: SessionOptions = {}): Promise<Session> {
  return createBareSession(experiment, {load: loadReal, ...options});
}

export {evaluate} from "./engine/evaluate.ts";
export {formatExpression} from "./engine/formatExpression.ts";
export {parseExperiment} from "./experiment/parseExperiment.ts";
