import {expect, test} from "vitest";
import {createSession, parseExperiment} from "../../index.ts";
import {explainTogether} from "./explainTogether.ts";

test("numbers are explained with each other, as of one step, and one that is not there is left out", async () => {
  const session = await createSession(
    parseExperiment({data: {kind: "circle"}, model: [{op: "linear", out: 2}, {op: "tanh"}, {op: "linear"}]})
  );
  session.run({steps: 3});
  const {step, value, beside} = explainTogether(session, "now:hidden1.activation[0,1]", [
    "now:hidden1[0,1]",
    "now:nowhere[0]"
  ]);
  expect(step).toBe(3);
  expect(Object.keys(beside)).toEqual(["now:hidden1[0,1]"]);
  expect(value).toBe(session.valueAt("now:hidden1.activation[0,1]"));
  expect(beside["now:hidden1[0,1]"].value).toBe(session.valueAt("now:hidden1[0,1]"));
});

test("that the locked number is not there is an error", async () => {
  const session = await createSession(parseExperiment({data: {kind: "circle"}, model: [{op: "linear"}]}));
  expect(() => explainTogether(session, "nowhere[0]", [])).toThrow(/nowhere/);
});
