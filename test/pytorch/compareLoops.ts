/**
 * Loops of ops and losses against PyTorch's, in one precision. The bound is c·u·M: u is 2⁻²⁴ for float32 and 2⁻⁵³ for
 * float64, M the sum of the magnitudes of all terms of the number's own explanation, followed down to what goes in.
 */
import {evaluate} from "../../src/engine/evaluate.ts";
import type {Expression, Operand} from "../../src/engine/expression.ts";
import {lossOf, opOf, type AnyExplain, type AnySizes, type Config} from "../../src/engine/lookup.ts";
import type {LossName} from "../../src/engine/losses/losses.ts";
import type {OpName} from "../../src/engine/ops/ops.ts";
import {addressOf} from "../../src/engine/testing/subject.ts";
import {createTally, type Finding} from "../../src/engine/testing/tally.ts";
import type {Buffer} from "../../src/tensor/arena.ts";
import {elementCount, flatIndex, indicesOf, type Shape} from "../../src/tensor/shape.ts";
import type {Bound} from "./bounds.ts";
import type {LoopsGolden} from "./goldens.ts";
import {precisions, type Precision} from "./precision.ts";

/** Returns how far an op's outputs and gradients are from PyTorch's. */
export function compareOp(name: OpName, golden: LoopsGolden, precision: Precision, bound: Bound): Finding {
  const op = opOf(name);
  const {config, given} = golden;
  const {sizes, y, saved} = op.infer(
    op.inputs.map((input) => given[input].shape),
    config
  );
  const shapes: Record<string, Shape> = {y};
  for (const [local, shape] of Object.entries(saved)) if (!(local in given)) shapes[local] = shape;
  for (const [local, {shape}] of Object.entries(given))
    if (local !== "mask" && local !== "dy") shapes[`d${local}`] = shape;
  const buffers = buffersFor(golden, shapes, precision);
  op.forward(buffers, config, sizes);
  op.backward(buffers, config, sizes);
  return compare({buffers, shapes, explain: op.explain, config, sizes, golden}, precision, bound);
}

/** Returns how far a loss and its gradient are from PyTorch's. */
export function compareLoss(name: LossName, golden: LoopsGolden, precision: Precision, bound: Bound): Finding {
  const loss = lossOf(name);
  const {config, given} = golden;
  const [N, K] = given["x"].shape;
  const shapes: Record<string, Shape> = {each: [N], loss: [], dx: [N, K]};
  const buffers = buffersFor(golden, shapes, precision);
  if (loss.code === "labels") buffers["target"] = Int32Array.from(given["target"].values);
  loss.forward(buffers, config, {N, K});
  loss.backward(buffers, config, {N, K});
  const run = {buffers, shapes, explain: loss.explain, config, sizes: {N, K}, golden};
  return compare(run, precision, bound);
}

interface LoopsRun {
  buffers: Record<string, Buffer>;
  /** Of what the loops write. */
  shapes: Readonly<Record<string, Shape>>;
  explain: Readonly<Record<string, AnyExplain>>;
  config: Config;
  sizes: AnySizes;
  golden: LoopsGolden;
}

function buffersFor({given}: LoopsGolden, written: LoopsRun["shapes"], precision: Precision): Record<string, Buffer> {
  const {Floats} = precisions[precision];
  const buffers: Record<string, Buffer> = {};
  for (const [local, {values}] of Object.entries(given)) buffers[local] = Floats.from(values.map(Math.fround));
  for (const [local, shape] of Object.entries(written)) buffers[local] = new Floats(elementCount(shape));
  return buffers;
}

function compare(run: LoopsRun, precision: Precision, {c, least}: Bound): Finding {
  const {round, rounding, smallest} = precisions[precision];
  const tally = createTally(c);
  const atLeast = least?.(run.config) ?? 0;
  const reasons = createReasons(run);
  for (const [local, expected] of Object.entries(run.golden[precision])) {
    const ours = run.buffers[local];
    if (ours.length !== expected.length) tally.fail(`${local}: ${ours.length} numbers, PyTorch has ${expected.length}`);
    expected.forEach((written, k) => {
      const value = round(written);
      const index = indicesOf(run.shapes[local], k);
      const magnitude = Math.max(evaluate(reasons(local, index)).bound, atLeast);
      const unit = rounding * magnitude + smallest;
      tally.add(addressOf(local, index), ours[k] - value, unit, () => `ours ${ours[k]}, PyTorch's ${value}`);
    });
  }
  return tally.finding();
}

/** Returns reasons in which every number that was computed on the way stands as its own reason. */
function createReasons({
  explain,
  config,
  sizes,
  golden
}: LoopsRun): (local: string, index: readonly number[]) => Expression {
  const operands: Record<string, Operand> = {};
  for (const [local, {shape, values}] of Object.entries(golden.given))
    operands[local] = {
      at: (...index) => ({
        kind: "ref",
        address: addressOf(local, index),
        value: Math.fround(values[flatIndex(shape, index)])
      })
    };
  const reasons = (local: string, index: readonly number[]): Expression =>
    explain[local](operands, index, config, sizes);
  for (const local of Object.keys(explain)) operands[local] ??= {at: (...index) => reasons(local, index)};
  return reasons;
}
