/** What "Same start" and "New start" begin with. */
import {askedNumerics, type Experiment, type Recording, type Seeds, type TrainingSpec} from "../../index.ts";

const largestSeed = 9999;

/** Returns the experiment with the settings of training as they stand now. */
export function withTraining(experiment: Experiment, training: TrainingSpec | null): Experiment {
  return training ? {...experiment, training: {...training, batchSize: experiment.training.batchSize}} : experiment;
}

/** Returns a copy that may be altered, but for the rows of own data: there may be ten thousand, and they are only replaced. */
export function copyOf({data, ...rest}: Experiment): Experiment {
  return {...structuredClone(rest), data: data.kind === "rows" ? {...data} : structuredClone(data)};
}

/**
 * Returns a recording that starts from the same numbers, with the settings of training as they are now. Numbers set by hand
 * are gone; what is frozen is frozen from the start.
 */
export function restartedRecording(recording: Recording, training: TrainingSpec | null, rateFactor: number): Recording {
  const {experiment, edits} = recording;
  const current = withTraining(experiment, training);
  const {optimizer} = current.training;
  const numerics = askedNumerics(recording);
  const learningRate = optimizer.learningRate * rateFactor;
  return {
    experiment: {...current, numerics, training: {...current.training, optimizer: {...optimizer, learningRate}}},
    edits: edits.filter(({action}) => action.kind === "freeze").map(({action}) => ({step: 0, instruction: 0, action}))
  };
}

/** Returns new seeds for what a new start draws afresh; short ones, so that links stay short. */
export function drawSeeds(): Pick<Seeds, "weights" | "order" | "dropout"> {
  const [weights, order, dropout] = Array.from(
    crypto.getRandomValues(new Uint32Array(3)),
    (draw) => 1 + (draw % largestSeed)
  );
  return {weights, order, dropout};
}
