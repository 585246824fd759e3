/** The certificate as Markdown. */
import prettier from "prettier";
import {bounds, type Bound} from "../pytorch/bounds.ts";
import {written} from "../pytorch/goldens.ts";
import {columns, isMeasured, type Cell, type Section} from "./certificate.ts";

const {torch, python, seed, script} = written[0];

const head = `# Certificate

How far the numbers of this version are from what they should be: the worst error that the checks have seen, and the
bound that none may pass. \`npm run certify\` measures it anew and writes this page; \`npm test\` fails when the page is not
what is measured. A cell reads _worst error ≤ bound_, in the unit that stands above the table.

Four checks:

- **Explanation.** Every number is explained by arithmetic over other numbers. Evaluating the explanation must give what
  the loops stored: n terms whose magnitudes add up to M may be off by n·2⁻²⁴·M, since numbers are stored as float32.
  Every operand is changed and the comparison repeated, so that no explanation can quote its own result.
- **Gradient.** The same loops run in float64; central differences with steps of 10⁻⁵ must give the gradients a.
- **PyTorch.** The same inputs through PyTorch ${torch} (Python ${python}, seed ${seed}, \`${script}\`), in float64 with
  u = 2⁻⁵³ and in float32 with u = 2⁻²⁴. M is the sum of the magnitudes of all terms, followed down to the inputs.
- **Kernel.** The fast kernels (numerics \`wasm-1\`) in place of the loops, through the check of explanations: same inputs,
  same changes, so that kernel and loops are each within their bound of the same arithmetic.

To cite this page, name Neural Network Visualizer VERSION and the commit it was taken from.
`;

/** Returns the page: every section as a table, then what is done otherwise than in PyTorch. */
export async function certificatePage(sections: readonly Section[], version: string): Promise<string> {
  const tables = sections.map(({title, about, rows}) =>
    [
      `## ${title}`,
      "",
      ...about,
      "",
      `| ${["", ...columns].join(" | ")} |`,
      `| ${["", ...columns].map(() => "---").join(" | ")} |`,
      ...Object.entries(rows).map(
        ([name, row]) => `| ${[`\`${name}\``, ...columns.map((column) => textOf(row[column]))].join(" | ")} |`
      )
    ].join("\n")
  );
  const text = `${head.replace("VERSION", version)}\n${tables.join("\n\n")}\n\n${differences()}`;
  return prettier.format(text, {
    ...(await prettier.resolveConfig("docs/certificate.md")),
    parser: "markdown",
    proseWrap: "always"
  });
}

/** Returns a cell as text: the worst error and its bound, or why there is none. */
export function textOf(cell: Cell): string {
  return isMeasured(cell) ? `${numeral(cell.worst)} ≤ ${numeral(cell.bound)}` : cell;
}

function numeral(x: number): string {
  if (x === Infinity) return "∞";
  if (x === 0 || (x >= 0.001 && x < 1000)) return String(Number(x.toPrecision(2)));
  const [digits, exponent] = x.toExponential(1).split("e");
  const raised = exponent
    .replace("+", "")
    .replace("-", "⁻")
    .replaceAll(/\d/gu, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]);
  return digits === "1.0" ? `10${raised}` : `${digits}·10${raised}`;
}

function differences(): string {
  const lines = Object.entries(bounds).flatMap(([name, {difference}]: [string, Bound]) =>
    difference === undefined ? [] : [`- \`${name}\`: ${difference}`]
  );
  return ["## What PyTorch does otherwise", "", ...lines, ""].join("\n");
}
