import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {createDataset, dataKinds, parseExperiment, writeCsv} from "../../index.ts";
import {nnviz} from "../testing/nnviz.ts";
import {createWorkFolder} from "../testing/workFolder.ts";

const folder = createWorkFolder();

describe("data", () => {
  test("writes any data set as CSV with its parameters and seed", async () => {
    const args = ["data", "blobs", "--csv", "--points", "30", "--classes", "3", "--noise", "0.5", "--seed", "7"];
    const {code, output} = await nnviz(args);
    expect(code).toBe(0);
    expect(output).toBe(writeCsv(createDataset({kind: "blobs", points: 30, classes: 3, noise: 0.5}, 7)));
    await nnviz([...args, "--out", folder.file("blobs.csv")]);
    expect(readFileSync(folder.file("blobs.csv"), "utf8")).toBe(output);
  });

  test("writes rows that an experiment can hold", async () => {
    const {output} = await nnviz(["data", "sine", "--json", "--points", "12"]);
    expect(parseExperiment({data: JSON.parse(output) as unknown}).data).toMatchObject({kind: "rows", name: "Sine"});
    const iris = JSON.parse((await nnviz(["data", "iris", "--json"])).output) as {target: unknown};
    expect(iris.target).toMatchObject({kind: "classes", name: "species", names: ["setosa", "versicolor", "virginica"]});
  });

  test("tells sources and licences of measured data, and lists all sets", async () => {
    expect((await nnviz(["data", "iris"])).output).toMatch(
      /^Iris: 150 rows\n.*\n.*setosa.*\nsource: R\. A\. Fisher.*\nlicence: CC BY 4\.0\n$/u
    );
    const {output} = await nnviz(["data"]);
    expect(output.match(/^\w+/gmu)).toEqual(Object.keys(dataKinds).filter((kind) => kind !== "rows"));
    expect(output).toMatch(/^spiral .*\n +--points 10 to 10000 \(300\), .*--arms 2 to 5 \(2\)$/mu);
  });

  test("says how it understands a CSV file", async () => {
    const table = folder.write("table.csv", "a;b;kind\n1;2;x\n3;;y\n5;6;x\n2;1;y\n");
    const {output} = await nnviz(["data", table]);
    expect(output).toContain("4 rows and 3 columns, separated by semicolons");
    expect(output).toContain("1 row with missing values was left out.");
    expect((await nnviz(["data", table, "--csv"])).output.split("\n")[0]).toBe("a,b,kind");
  });
});
