import {parametersOf, plainMetrics, serialiseRun} from "../../formats/runFile.ts";
import {formatNumber, type RunResult, type Session} from "../../index.ts";
import {experimentArgument, jsonOption, stepsOption, type Command} from "../command.ts";
import {Failure} from "../failure.ts";
import {expectPlaceFor, writeFile} from "../files.ts";
import {metricsText} from "../metricsText.ts";
import {openSession} from "../openSession.ts";
import {trainWithProgress} from "../progress.ts";

const usualSteps = 1000;

/** Trains an experiment. */
export const train: Command = {
  summary: "Trains an experiment and says how good it has become.",
  usage: ["experiment.json [--steps n] [--out run.json]"],
  arguments: [experimentArgument],
  options: {
    steps: {...stepsOption, help: `${stepsOption.help} (default: those of the experiment's stop, or ${usualSteps})`},
    out: {kind: "text", short: "o", value: "run.json", help: "write the run: experiment, metrics, parameters, state"},
    json: jsonOption
  },
  details: [
    "The experiment is a file that holds an experiment, a recording or a run, a link, or - for standard input. A run goes on where it was saved, to the last bit as if it had never stopped."
  ],
  examples: [
    ["train experiment.json --steps 500", "trains for 500 steps"],
    ["train experiment.json --steps 500 --out run.json", "and keeps the run"],
    ["train run.json --steps 500", "makes 500 steps more"],
    ["train experiment.json --json", "writes metrics and parameters for a program to read"]
  ],
  async run(input, terminal) {
    const [source] = input.positionals;
    const out = input.text("out");
    if (out !== undefined) expectPlaceFor(out);
    const session = await openSession(source, terminal);
    const isJson = input.flag("json");
    const steps = input.number("steps") ?? session.training.stop?.steps ?? usualSteps;
    const started = terminal.clock();
    const result = trainWithProgress(session, steps, terminal, isJson ? "silent" : "aloud");
    const seconds = (terminal.clock() - started) / 1000;
    if (isJson) terminal.write(`${JSON.stringify(answer(session, result))}\n`);
    else terminal.write(`${closing(session, result, seconds)}\n`);
    if (out !== undefined) writeFile(out, serialiseRun(session));
    const {divergence} = session;
    if (divergence)
      throw new Failure(
        `it diverged at step ${divergence.step}: ${divergence.address} is ${formatNumber(divergence.value)}; try a smaller learning rate`
      );
  }
};

function answer(session: Session, {steps, reason}: RunResult): object {
  const {divergence} = session;
  return {
    ...plainMetrics(session.metrics()),
    steps,
    reason,
    ...(divergence && {divergence}),
    parameters: parametersOf(session)
  };
}

const reasons: {readonly [R in RunResult["reason"]]: string} = {
  limit: "",
  stop: ", stopped by its stop condition",
  diverged: ", diverged"
};

function closing(session: Session, {steps, reason}: RunResult, seconds: number): string {
  const rate = seconds >= 1 ? `, ${Math.round(steps / seconds)} steps a second` : "";
  const {asked, running} = session.numerics;
  const note = asked === running ? "" : `${asked} cannot run here, so ${running} ran\n`;
  return `${steps} steps made, now at step ${session.position.step}${reasons[reason]}${rate}\n${note}${metricsText(session.metrics())}`;
}
