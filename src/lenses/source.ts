/** What lenses look at. */
import type {Session} from "../experiment/session/session.ts";

/** The part of a session that can be measured; a run of another kind that has these members can be measured as well. */
export type Source = Pick<
  Session,
  | "experiment"
  | "dataset"
  | "split"
  | "graph"
  | "position"
  | "stepsPerEpoch"
  | "training"
  | "metrics"
  | "history"
  | "names"
  | "read"
  | "evaluate"
>;
