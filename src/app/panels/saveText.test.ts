import {expect, test} from "vitest";
import {fileNameOf} from "./saveText.ts";

test("file names are made of letters, digits and hyphens", () => {
  expect(["Circle", "x · sin x", "flores/iris.csv", "¿?"].map(fileNameOf)).toEqual([
    "circle",
    "x-sin-x",
    "flores-iris-csv",
    "data"
  ]);
});
