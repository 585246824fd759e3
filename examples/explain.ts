/** Explains a gradient: the sum that made it, and the same number computed from the quoted operands. */
import {createSession, evaluate, formatExpression, parseExperiment} from "nnviz";

const session = await createSession(parseExperiment({data: {kind: "xor"}}));
session.run({steps: 10});
const why = session.explain("hidden1.weight.grad[2,0]");
console.log(formatExpression(why));
console.log("stored:", session.valueAt(why.address), "from its operands:", evaluate(why).value);
