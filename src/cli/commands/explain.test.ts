import {describe, expect, test} from "vitest";
import {nnviz} from "../testing/nnviz.ts";
import {createWorkFolder, small} from "../testing/workFolder.ts";

const folder = createWorkFolder();
const experiment = folder.write("experiment.json", small);

describe("explain", () => {
  test("shows the arithmetic of a number with its operands", async () => {
    const {code, output} = await nnviz(["explain", experiment, "hidden1.weight.grad[1,0]", "--steps", "3"]);
    expect(code).toBe(0);
    const [address, names, numbers, value] = output.trimEnd().split("\n");
    expect(address).toBe("hidden1.weight.grad[1,0]");
    expect(names).toContain("batch:hidden1.grad[0,1]·batch:input[0,0] + ");
    expect(numbers).toContain(" more terms");
    expect(value).toMatch(/^ {2}= −?[\d.e−]+$/u);
  });

  test("explains operands level by level, each number once", async () => {
    const {output} = await nnviz(["explain", experiment, "hidden1.weight[0,0]", "--steps", "2", "--depth", "2"]);
    expect(output).toContain("\n    hidden1.weight.adam.m[0,0]\n      = β₁·");
    const deep = await nnviz(["explain", experiment, "loss", "--depth", "3", "--json"]);
    const addresses = [...deep.output.matchAll(/"kind":"explanation","address":"([^"]+)"/gu)].map((match) => match[1]);
    expect(addresses.length).toBeGreaterThan(10);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test("of a run explains the step it was saved at", async () => {
    await nnviz(["train", experiment, "--steps", "7", "--out", folder.file("seven.json")]);
    const saved = await nnviz(["explain", folder.file("seven.json"), "hidden1.bias[0]"]);
    expect(saved).toEqual(await nnviz(["explain", experiment, "hidden1.bias[0]", "--steps", "7"]));
    expect(saved.code).toBe(0);
  });

  test("of an address that names nothing says what is nearest and how to list all", async () => {
    const {code, errors} = await nnviz(["explain", experiment, "hidden7.weight[0,0]"]);
    expect(code).toBe(1);
    expect(errors).toMatch(
      /^nnviz: address "hidden7\.weight\[0,0\]": there is no such number, expected for example hidden1\.weight, .*; without an address, nnviz explain lists all\n$/u
    );
  });

  test("without an address lists every name with its shape", async () => {
    const {output} = await nnviz(["explain", experiment]);
    expect(output).toMatch(/^hidden1\.weight +\(2, 2\)$/mu);
    expect(output).toMatch(/^metrics\.loss +\(\)$/mu);
    const shapes = JSON.parse((await nnviz(["explain", experiment, "--json"])).output) as Record<string, number[]>;
    expect(shapes["hidden1.weight"]).toEqual([2, 2]);
    expect(Object.keys(shapes)).toHaveLength(output.trimEnd().split("\n").length);
  });

  test("writes as many terms and digits as are asked for", async () => {
    const address = "hidden1.weight.grad[1,0]";
    const {output} = await nnviz(["explain", experiment, address, "--terms", "10", "--digits", "12"]);
    const [, names, numbers] = output.split("\n");
    expect(names.split(" + ")).toHaveLength(10);
    expect(numbers).toMatch(/\d\.\d{10}/u);
  });
});
