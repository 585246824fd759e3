/** Which rows a batch has: the training rows in an order that is shuffled anew in each epoch, cut into batches. */
import {createDraws} from "../../tensor/draws.ts";
import {constant, gather} from "../expression.ts";
import type {InstructionSpec} from "../instruction.ts";
import {defineScoped, lastStep, type Lowering, type Position} from "./lowering.ts";

/** How batches are made. */
export interface OrderChoice {
  /** The data rows to learn from. */
  trainRows: Int32Array;
  batchSize: number;
  /** The seed of the stream "order". */
  seed: number;
}

/** Returns the number of steps that see every training row once. */
export function stepsPerEpoch({trainRows, batchSize}: OrderChoice): number {
  return Math.max(1, Math.ceil(trainRows.length / batchSize));
}

/**
 * Returns the instruction that shuffles when an epoch begins and names the rows of the step. The last batch of an epoch
 * may have fewer rows; `setRows` is told.
 */
export function lowerOrder(
  lowering: Lowering,
  choice: OrderChoice,
  position: Position,
  setRows: (rows: number) => void
): InstructionSpec {
  const {trainRows, batchSize, seed} = choice;
  const steps = stepsPerEpoch(choice);
  const draws = createDraws(seed, "order", "rows");
  const permutation = new Int32Array(trainRows.length);
  let shuffled = -1;

  function shuffleFor(epoch: number): void {
    if (shuffled === epoch) return;
    draws.permutation(epoch, permutation);
    shuffled = epoch;
  }

  return {
    name: "choose rows",
    kind: "load",
    tensors: {
      train: defineTrainRows(lowering, trainRows),
      order: defineScoped(lowering, "order", [trainRows.length], "int32"),
      rows: defineScoped(lowering, "rows", [batchSize], "int32")
    },
    config: {},
    sizes: {N: batchSize},
    run({train, order, rows}) {
      const epoch = Math.floor(position.step / steps);
      const start = (position.step - epoch * steps) * batchSize;
      if (start === 0 || shuffled !== epoch) {
        shuffleFor(epoch);
        for (let k = 0; k < permutation.length; k++) order[k] = train[permutation[k]];
      }
      const count = Math.min(batchSize, trainRows.length - start);
      setRows(count);
      for (let n = 0; n < count; n++) rows[n] = order[start + n];
    },
    foresight: {
      shuffle: {key: draws.key, stepsPerEpoch: steps},
      foresee(step, ahead) {
        ahead.start = (step % steps) * batchSize;
        ahead.rows = Math.min(batchSize, trainRows.length - ahead.start);
      }
    },
    explain: {
      order: ({train}, [k]) => {
        const epoch = Math.floor(lastStep(position) / steps);
        shuffleFor(epoch);
        return gather(train.at(permutation[k]), constant(permutation[k], `shuffle of epoch ${epoch + 1}`));
      },
      rows: ({order}, [n]) => order.at((lastStep(position) % steps) * batchSize + n)
    }
  };
}

/** The training rows as a tensor, so that the row a batch has can be followed back to the split. */
function defineTrainRows({table}: Lowering, trainRows: Int32Array): string {
  const name = "data.train";
  table.define(name, [trainRows.length], "int32");
  table.view(name).set(trainRows);
  return name;
}
