import {formatExpression, parseAddress} from "../../index.ts";
import {jsonOption, stepsOption, type Command} from "../command.ts";
import {explainTree, type ExplanationTree} from "../explainTree.ts";
import {messageOf, UsageError} from "../failure.ts";
import {openSession, stepsToMake} from "../openSession.ts";

/** Explains a number. */
export const explain: Command = {
  summary: "Explains any number of a network: the arithmetic that made it, with the real operands.",
  usage: ["experiment.json 'ADDRESS' [--steps n] [--depth n]"],
  positionals: {least: 2, most: 2},
  options: {
    steps: {...stepsOption, help: `${stepsOption.help} first (default: 1; none for a run)`},
    depth: {
      kind: "integer",
      value: "n",
      min: 1,
      help: "how many levels to explain: 2 explains the operands too (default: 1)"
    },
    json: jsonOption
  },
  details: [
    "Addresses count from zero and stand in quotes, for shells expand brackets. hidden1.weight[3,2] is the weight from input 2 to unit 3, hidden1.weight.grad[3,2] its gradient, hidden1.activation[5,0] unit 0 for row 5 of the batch, test:output[17,0] the output for test row 17, loss the loss of the batch."
  ],
  examples: [
    ["explain experiment.json 'hidden1.weight.grad[2,0]' --steps 10", "why this gradient is what it is at step 10"],
    [
      "explain experiment.json 'hidden1.weight[2,0]' --steps 10 --depth 2",
      "the last update of a weight, and its operands"
    ],
    ["explain experiment.json loss --json", "the loss of the batch as an expression for a program to read"]
  ],
  async run(input, terminal) {
    const [source, address] = input.positionals;
    try {
      parseAddress(address);
    } catch (error) {
      throw new UsageError(`explain: ${messageOf(error)}`, {cause: error});
    }
    const session = await openSession(source, terminal);
    session.run({steps: stepsToMake(session, input.number("steps"), 1)});
    const tree = explainTree(session, address, input.number("depth") ?? 1);
    terminal.write(input.flag("json") ? `${JSON.stringify(tree)}\n` : `${formatTree(tree, "")}\n`);
  }
};

function formatTree(tree: ExplanationTree, indent: string): string {
  const {operands = [], leftOut} = tree;
  const own = formatExpression(tree)
    .split("\n")
    .map((line) => indent + line)
    .join("\n");
  const inner = `${indent}    `;
  const more = operands.length > 0 && leftOut !== undefined ? [`${inner}… ${leftOut} operands more`] : [];
  return [own, ...operands.map((operand) => formatTree(operand, inner)), ...more].join("\n");
}
