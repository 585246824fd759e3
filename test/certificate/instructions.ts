/** Measures the kinds of instructions that programs are made of, in whole networks. */
import type {InstructionKind} from "../../src/engine/instruction.ts";
import {isLossName, losses} from "../../src/engine/losses/losses.ts";
import {measureGradients} from "../../src/engine/testing/checkGradients.ts";
import {createTally, mergeFindings, type Finding, type Tally} from "../../src/engine/testing/tally.ts";
import {createRun} from "../../src/experiment/session/run.ts";
import type {Session} from "../../src/experiment/session/session.ts";
import type {Numerics} from "../../src/experiment/experiment.ts";
import {countExplanation, createExplanationTally} from "../../src/experiment/testing/checkNumbers.ts";
import {networkSlope} from "../../src/experiment/testing/networkSlope.ts";
import {stepTo} from "../../src/experiment/testing/openSession.ts";
import {indicesOf} from "../../src/tensor/shape.ts";
import {measureRates, measureTraining} from "../pytorch/measurePyTorch.ts";
import {networks, type NetworkName} from "../pytorch/networks.ts";
import {openNetwork} from "../pytorch/starts.ts";
import type {Row} from "./certificate.ts";

const names = Object.keys(networks) as NetworkName[];

/** No tensor is asked for more elements than this. */
const elements = 40;

/** Measures every kind of instruction. */
export async function measureInstructions(): Promise<{readonly [K in InstructionKind]: Row}> {
  const explained = await measureKinds("reference-1");
  const kernels = await measureKinds("wasm-1");
  const slopes = mergeFindings(
    Object.keys(losses)
      .filter(isLossName)
      .flatMap((loss) => losses[loss].tasks.map((task) => measureGradients(networkSlope(loss, task))))
  );
  const [double, single] = [
    mergeFindings(await Promise.all(names.map((name) => measureTraining(name, "float64")))),
    mergeFindings(await Promise.all(names.map((name) => measureTraining(name, "float32"))))
  ];
  const trained = {"PyTorch, float64": double, "PyTorch, float32": single};
  const noGradient = "none passes";
  return {
    initialise: {
      explanation: explained.initialise,
      kernel: kernels.initialise,
      gradient: noGradient,
      "PyTorch, float64": "see initialisers",
      "PyTorch, float32": "see initialisers"
    },
    load: {explanation: explained.load, kernel: kernels.load, gradient: noGradient, ...trained},
    clear: {
      explanation: await measureClearing("reference-1"),
      kernel: await measureClearing("wasm-1"),
      gradient: noGradient,
      ...trained
    },
    draw: {
      explanation: explained.draw,
      kernel: kernels.draw,
      gradient: noGradient,
      "PyTorch, float64": "given to PyTorch",
      "PyTorch, float32": "given to PyTorch"
    },
    forward: {explanation: explained.forward, kernel: kernels.forward, gradient: slopes, ...trained},
    loss: {explanation: explained.loss, kernel: kernels.loss, gradient: slopes, ...trained},
    backward: {explanation: explained.backward, kernel: kernels.backward, gradient: slopes, ...trained},
    clip: {explanation: explained.clip, kernel: kernels.clip, gradient: noGradient, ...trained},
    penalty: {explanation: explained.penalty, kernel: kernels.penalty, gradient: noGradient, ...trained},
    schedule: {
      explanation: explained.schedule,
      kernel: kernels.schedule,
      gradient: noGradient,
      "PyTorch, float64": mergeFindings(await Promise.all(names.map((name) => measureRates(name)))),
      "PyTorch, float32": "always float64"
    },
    update: {explanation: explained.update, kernel: kernels.update, gradient: noGradient, ...trained}
  };
}

/** Returns what explanations are off by, for each kind that has them, over all networks. */
async function measureKinds(numerics: Numerics): Promise<Record<Exclude<InstructionKind, "clear">, Finding>> {
  const tallies = {
    initialise: createExplanationTally(),
    load: createExplanationTally(),
    draw: createExplanationTally(),
    forward: createExplanationTally(),
    loss: createExplanationTally(),
    backward: createExplanationTally(),
    clip: createExplanationTally(),
    penalty: createExplanationTally(),
    schedule: createExplanationTally(),
    update: createExplanationTally()
  };
  for (const name of names) {
    const session = await openNetwork(name, "float32", numerics);
    const kinds = kindsOf(session);
    const count = (context: "now" | "batch"): void => {
      countAll(session, context, (instruction) => {
        const kind = kinds.get(instruction);
        return kind && kind !== "clear" ? tallies[kind] : undefined;
      });
    };
    count("now");
    session.run({steps: 3});
    count("batch");
    session.close();
  }
  return {
    initialise: tallies.initialise.finding(),
    load: tallies.load.finding(),
    draw: tallies.draw.finding(),
    forward: tallies.forward.finding(),
    loss: tallies.loss.finding(),
    backward: tallies.backward.finding(),
    clip: tallies.clip.finding(),
    penalty: tallies.penalty.finding(),
    schedule: tallies.schedule.finding(),
    update: tallies.update.finding()
  };
}

function kindsOf({experiment, dataset}: Session): Map<string, InstructionKind> {
  const {setup, train, now} = createRun(experiment, dataset);
  const programs = [setup, train, now.program];
  return new Map(programs.flatMap(({instructions}) => instructions.map(({name, kind}) => [name, kind] as const)));
}

function countAll(
  session: Session,
  context: "now" | "batch",
  tallyOf: (instruction: string) => Tally | undefined
): void {
  for (const name of session.names()) {
    const {shape, data} = session.read(`${context}:${name}`);
    const stride = Math.max(1, Math.floor(data.length / elements));
    for (let k = 0; k < data.length; k += stride) {
      const explanation = session.explain(`${context}:${name}[${indicesOf(shape, k).join(",")}]`);
      const tally = tallyOf(explanation.instruction);
      if (tally) countExplanation(tally, explanation, data[k]);
    }
  }
}

/** Every gradient is zero once the instruction has run. */
async function measureClearing(numerics: Numerics): Promise<Finding> {
  const tally = createTally(0);
  for (const name of names) {
    const session = await openNetwork(name, "float32", numerics);
    session.run({steps: 2});
    stepTo(session, "clear gradients");
    session.step("instruction");
    for (const tensor of session.names().filter((tensor) => tensor.endsWith(".grad")))
      session.read(`batch:${tensor}`).data.forEach((value) => {
        tally.add(tensor, value, 1, () => `is ${value} after clearing`);
      });
    session.close();
  }
  return tally.finding();
}
