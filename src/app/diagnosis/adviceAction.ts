/** What can be done at once about a run that is stuck. */
import {addLayer} from "../stage/editModel.ts";
import type {Message} from "../state/run.ts";
import type {Workbench} from "../state/workbench.svelte.ts";
import {diagnosisActions as text} from "../text/diagnosis.ts";
import type {Diagnosis} from "./diagnose.ts";

/** Returns the one press that helps; `undefined` when there is none, or when a teacher has hidden what it would change. */
export function adviceAction(diagnosis: Diagnosis, workbench: Workbench): Message["action"] {
  const {kind} = diagnosis;
  if (kind === "overshoot" || (kind === "silent" && diagnosis.units === diagnosis.of))
    return withRate(workbench, text.lowerRate, 0.1);
  if (kind === "slow") return withRate(workbench, text.raiseRate, 10);
  if (kind === "straight" && diagnosis.hidden === 0) return withLayer(workbench);
  return undefined;
}

function withLayer(workbench: Workbench): Message["action"] {
  const output = workbench.opened?.graph.layers.at(-1)?.id;
  if (output === undefined || !workbench.shows("layers")) return undefined;
  const run = (): void => {
    void workbench.change((experiment) => addLayer(experiment, output));
  };
  return {label: text.addLayer, run};
}

function withRate(workbench: Workbench, label: string, rateFactor: number): Message["action"] {
  if (!workbench.shows("learningRate")) return undefined;
  const run = (): void => {
    void workbench.sameStart({rateFactor});
  };
  return {label, run};
}
