import {expect, test} from "vitest";
import {createSession, measureSurface, parseExperiment} from "../../index.ts";
import {surfaceName} from "./output.ts";

async function nameOf(data: unknown, steps = 0): Promise<string> {
  const session = await createSession(parseExperiment({data, model: [{op: "linear"}]}));
  session.run({steps});
  const surface = measureSurface(session, {resolution: 4});
  return surfaceName(surface, session.metrics());
}

test("the name of a picture of two classes says them, the axes and how many are right", async () => {
  expect(await nameOf({kind: "circle"})).toMatch(
    /^Decision surface: outside or inside over x₁ and x₂\. \d+\.\d% right on test points\.$/
  );
});

test("many classes are counted", async () => {
  expect(await nameOf({kind: "blobs", classes: 8})).toMatch(/^Decision surface: 8 classes over /);
});

test("numbers are a surface, of one feature a curve, with how much is explained", async () => {
  expect(await nameOf({kind: "plane"}, 20)).toMatch(/^Surface of y over x₁ and x₂\. R² on test points [\d.−]+\.$/);
  expect(await nameOf({kind: "sine"})).toMatch(/^Curve of y over x\. R² on test points /);
});

test("before anything was measured the name says what is drawn", async () => {
  const session = await createSession(parseExperiment({data: {kind: "circle"}, model: [{op: "linear"}]}));
  expect(surfaceName(measureSurface(session, {resolution: 4}), undefined)).toBe(
    "Decision surface: outside or inside over x₁ and x₂."
  );
});
