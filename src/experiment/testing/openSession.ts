import {loadKernels} from "../../kernels/loadKernels.ts";
import {parseExperiment} from "../parseExperiment.ts";
import {createSession, type Session, type SessionOptions} from "../session/session.ts";

/** Returns the session of an experiment given in part: a small circle unless it says otherwise. Used by tests only. */
export function openSession(experiment: object = {}, options: SessionOptions = {}): Promise<Session> {
  return createSession(
    parseExperiment({
      data: {kind: "circle", points: 30, test: 0.2},
      model: [{op: "linear", out: 3}, {op: "tanh"}, {op: "linear"}],
      ...experiment
    }),
    {parse: parseExperiment, kernels: loadKernels, ...options}
  );
}

/** Runs instructions of the step under way, or of the next one, up to and without the one of this name. */
export function stepTo(session: Session, instruction: string): void {
  const at = session.instructions.indexOf(instruction);
  if (at < 0) throw new Error(`stepTo: no "${instruction}" among ${session.instructions.join(", ")}`);
  while (session.position.instruction !== at) session.step("instruction");
}
