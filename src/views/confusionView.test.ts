import {describe, expect, test} from "vitest";
import {measureConfusion, type MeasuredConfusion} from "../lenses/measureConfusion.ts";
import {renderSvg} from "../render/svg.ts";
import type {Scene} from "../scene/scene.ts";
import {confusionView} from "./confusionView.ts";
import {denseModel, trained} from "./testing/measured.ts";
import {problemsOf} from "./testing/problemsOf.ts";

function confusionOf(names: string[], count: number): MeasuredConfusion {
  const counts = new Int32Array(names.length * names.length).fill(count);
  return {step: 0, names, train: {rows: counts.length * count, accuracy: 0.5, counts}};
}

function titlesOf({marks}: Scene): (string | undefined)[] {
  return marks.filter(({role}) => role === "cell").map(({title}) => title);
}

describe("confusionView", () => {
  test("draws three classes as before", async () => {
    const session = await trained({data: {kind: "iris"}, model: denseModel([4])}, 100);
    const scene = confusionView(measureConfusion(session));
    expect(problemsOf(scene)).toEqual([]);
    await expect(renderSvg(scene)).toMatchFileSnapshot("golden/confusion.svg");
  });

  test("says of every cell what it counts", () => {
    const confusion = confusionOf(["cat", "dog"], 0);
    confusion.train?.counts.set([5, 1, 0, 7]);
    expect(titlesOf(confusionView(confusion))).toEqual([
      "5 rows of “cat” called “cat”",
      "1 row of “cat” called “dog”",
      "0 rows of “dog” called “cat”",
      "7 rows of “dog” called “dog”"
    ]);
  });

  test("takes the training rows when none are kept for testing", () => {
    expect(confusionView(confusionOf(["a", "b"], 1)).title).toBe("Confusion on training rows");
  });

  test("says that there are no classes", () => {
    expect(confusionView({step: 0, names: []}).title).toBe("There are no classes to confuse.");
  });

  test("draws no rows, one class, thirty classes and long names with nothing cut off", () => {
    const long = Array.from({length: 4}, (_, at) => `a rather long class name ${at}`);
    const many = Array.from({length: 30}, (_, at) => `class ${at}`);
    for (const names of [["only"], ["a", "b"], long, many])
      for (const count of [0, 1, 12345])
        for (const width of [200, 320, 600])
          expect(problemsOf(confusionView(confusionOf(names, count), {width}))).toEqual([]);
  });
});
