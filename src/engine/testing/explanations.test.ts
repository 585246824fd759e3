/** What explanations say, letter for letter: the names of constants are part of what a learner reads. */
import {expect, test} from "vitest";
import {formatExpression} from "../formatExpression.ts";
import {everySubject} from "./everySubject.ts";
import {buffersOf, operandsOf} from "./subject.ts";

test("explanations of all that computes a number read as they are stored", async () => {
  const lines: string[] = [];
  for (const [name, subject] of everySubject()) {
    const buffers = buffersOf(subject.tensors, "float32");
    subject.run(buffers);
    const operands = operandsOf(subject.tensors, buffers);
    for (const tensor of subject.explains) {
      const index = subject.tensors[tensor].shape.map(() => 0);
      lines.push(`${name} ${tensor}: ${formatExpression(subject.explain(tensor, operands, index))}`);
    }
  }
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("golden/explanations.txt");
});
