/** Which classes are taken for which. */
import type {Source} from "./source.ts";

/** Counts over some rows: row `actual`, column `predicted`, at [actual · C + predicted]. */
export interface ConfusionCounts {
  rows: number;
  accuracy: number;
  counts: Int32Array;
}

/** Counts for training rows and test rows. */
export interface MeasuredConfusion {
  step: number;
  /** Empty when there are no classes. */
  names: readonly string[];
  train?: ConfusionCounts;
  /** Left out when no rows are kept for testing. */
  test?: ConfusionCounts;
}

/** Measures the confusion of the network as it stands; for regression there is none. */
export function measureConfusion(source: Source): MeasuredConfusion {
  const {dataset, position} = source;
  if (dataset.target.kind !== "classes") return {step: position.step, names: []};
  const {train, test} = source.metrics();
  const counts = ({rows, accuracy = NaN, confusion}: typeof train): ConfusionCounts => ({
    rows,
    accuracy,
    counts: confusion?.slice() ?? new Int32Array()
  });
  return {
    step: position.step,
    names: dataset.target.names,
    train: counts(train),
    ...(test && {test: counts(test)})
  };
}
