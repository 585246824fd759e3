/** Explains several numbers of one step. */
import type {Explanation, Session} from "../../index.ts";
import type {Explained} from "./protocol.ts";

/** Returns the explanation of a number, and of those beside it that have one. An address without a context means the held batch as it is now. */
export function explainTogether(session: Session, address: string, beside: readonly string[]): Explained {
  const explained: Record<string, Explanation> = {};
  for (const other of beside) {
    try {
      explained[other] = session.explain(other, "now");
    } catch {
      // Before the first step there is no gradient, for one: what is locked is explained all the same.
    }
  }
  return {...session.explain(address, "now"), step: session.position.step, beside: explained};
}
