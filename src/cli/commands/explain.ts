import {formatExpression, parseAddress, type FormatOptions, type Session} from "../../index.ts";
import {experimentArgument, jsonOption, stepsOption, type Command} from "../command.ts";
import {explainTree, type ExplanationTree} from "../explainTree.ts";
import {Failure, messageOf, UsageError} from "../failure.ts";
import {openSession, stepsToMake} from "../openSession.ts";

/** Explains a number, or lists all that can be explained. */
export const explain: Command = {
  summary: "Explains any number of a network: the arithmetic that made it, with the real operands.",
  usage: ["experiment.json 'ADDRESS' [--steps n] [--depth n]", "experiment.json"],
  arguments: [experimentArgument, {name: "an address", isOptional: true}],
  options: {
    steps: {...stepsOption, help: `${stepsOption.help} first (default: 1; none for a run)`},
    depth: {
      kind: "integer",
      value: "n",
      min: 1,
      help: "how many levels to explain: 2 explains the operands too (default: 1)"
    },
    terms: {kind: "integer", value: "n", min: 1, help: "how many terms of a sum to write (default: 6)"},
    digits: {kind: "integer", value: "n", min: 1, max: 17, help: "significant digits of numbers (default: 4)"},
    json: jsonOption
  },
  details: [
    "Addresses count from zero and stand in quotes, for shells expand brackets. hidden1.weight[3,2] is the weight from input 2 to unit 3, hidden1.weight.grad[3,2] its gradient, hidden1.activation[5,0] unit 0 for row 5 of the batch, test:output[17,0] the output for test row 17, loss the loss of the batch.",
    "Without an address, lists the names that addresses can begin with, and their shapes."
  ],
  examples: [
    ["explain experiment.json 'hidden1.weight.grad[2,0]' --steps 10", "why this gradient is what it is at step 10"],
    [
      "explain experiment.json 'hidden1.weight[2,0]' --steps 10 --depth 2",
      "the last update of a weight, and its operands"
    ],
    ["explain experiment.json", "every name, with its shape"],
    ["explain experiment.json loss --json", "the loss of the batch as an expression for a program to read"]
  ],
  async run(input, terminal) {
    const [source, address] = input.positionals as [string, string | undefined];
    if (address !== undefined) checkForm(address);
    const session = await openSession(source, terminal);
    session.run({steps: stepsToMake(session, input.number("steps"), 1)});
    const isJson = input.flag("json");
    if (address === undefined) {
      terminal.write(listOfNames(session, isJson));
      return;
    }
    const tree = explainTreeOf(session, address, input.number("depth") ?? 1);
    const [terms, digits] = [input.number("terms"), input.number("digits")];
    const format = {...(terms !== undefined && {terms}), ...(digits !== undefined && {digits})};
    terminal.write(isJson ? `${JSON.stringify(tree)}\n` : `${formatTree(tree, "", format)}\n`);
  }
};

function checkForm(address: string): void {
  try {
    parseAddress(address);
  } catch (error) {
    throw new UsageError(`explain: ${messageOf(error)}`, {cause: error});
  }
}

function explainTreeOf(session: Session, address: string, depth: number): ExplanationTree {
  try {
    return explainTree(session, address, depth);
  } catch (error) {
    if (session.names().includes(parseAddress(address).name)) throw error;
    throw new Failure(`${messageOf(error)}; without an address, nnviz explain lists all`, {cause: error});
  }
}

function listOfNames(session: Session, isJson: boolean): string {
  const shapes = session.names().map((name): [string, readonly number[]] => [name, session.read(name).shape]);
  if (isJson) return `${JSON.stringify(Object.fromEntries(shapes))}\n`;
  const width = Math.max(...shapes.map(([name]) => name.length));
  return shapes.map(([name, shape]) => `${name.padEnd(width)}  (${shape.join(", ")})\n`).join("");
}

function formatTree(tree: ExplanationTree, indent: string, format: FormatOptions): string {
  const {operands = [], leftOut} = tree;
  const own = formatExpression(tree, format)
    .split("\n")
    .map((line) => indent + line)
    .join("\n");
  const inner = `${indent}    `;
  const more = operands.length > 0 && leftOut !== undefined ? [`${inner}… ${leftOut} more`] : [];
  return [own, ...operands.map((operand) => formatTree(operand, inner, format)), ...more].join("\n");
}
