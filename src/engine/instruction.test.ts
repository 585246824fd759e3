import {describe, expect, test} from "vitest";
import {createArena} from "../tensor/arena.ts";
import {evaluate} from "./evaluate.ts";
import {product, sum, toScalar} from "./expression.ts";
import {createInstruction, type InstructionSpec, type Quote} from "./instruction.ts";
import type {Tape} from "./kernels.ts";
import type {Position} from "./lower/lowering.ts";
import {createProgram} from "./program.ts";
import {createTensorTable, type TensorTable} from "./tensorTable.ts";
import {flatIndex} from "../tensor/shape.ts";

const capacity = 4;

function createTable(): TensorTable {
  const table = createTensorTable(createArena(), "float32");
  table.define("x", [capacity, 2], "float32");
  table.define("y", [capacity, 2], "float32");
  table.view("x").set([1, 2, 3, 4, 5, 6, 7, 8]);
  return table;
}

/** y += 2 x, row by row. */
const double: InstructionSpec = {
  name: "double",
  kind: "forward",
  tensors: {x: "x", y: "y"},
  config: {},
  sizes: {N: capacity, D: 2},
  run: ({x, y}, _config, {N, D}) => {
    for (let k = 0; k < N * D; k++) y[k] += 2 * x[k];
  },
  explain: {y: ({x}, [n, d]) => sum([x.at(n, d), x.at(n, d)])}
};

function quoteFrom(table: TensorTable): Quote {
  return (tensor, index) => ({
    kind: "ref",
    address: `${tensor}[${index.join(",")}]`,
    value: toScalar(table.view(tensor)[flatIndex(table.get(tensor).shape, index)])
  });
}

describe("an instruction", () => {
  test("works on the rows in use", () => {
    const table = createTable();
    const instruction = createInstruction(double, table, capacity);
    instruction.bind();
    instruction.setRows(3);
    instruction.run();
    expect([...table.view("y")]).toEqual([2, 4, 6, 8, 10, 12, 0, 0]);
  });

  test("names what it touches and what it writes", () => {
    const {tensors, writes} = createInstruction(double, createTable(), capacity);
    expect({tensors, writes}).toEqual({tensors: ["x", "y"], writes: ["y"]});
  });

  test("has a node and an only element where it is given one", () => {
    const plain = createInstruction(double, createTable(), capacity);
    expect(Object.keys(plain)).not.toContain("node");
    expect(Object.keys(plain)).not.toContain("only");
    const one = createInstruction({...double, node: "hidden1", only: [1]}, createTable(), capacity);
    expect(one).toMatchObject({name: "double", kind: "forward", node: "hidden1", only: [1]});
  });

  test("works on as many rows as it has for each row in use, or on what it is told where rows do not matter", () => {
    const rowsOf = (sizes: Record<string, number>): unknown => {
      const seen: unknown[] = [];
      const run: InstructionSpec["run"] = (...[, , {N}]) => void seen.push(N);
      const instruction = createInstruction({...double, sizes, run}, createTable(), capacity);
      instruction.setRows(3);
      instruction.run();
      return seen[0];
    };
    expect([{N: capacity}, {N: 2 * capacity}, {D: 2}].map(rowsOf)).toEqual([3, 6, undefined]);
  });

  test("hands no tensor to its loops that was left out, and explains none", () => {
    const explain = {...double.explain, y2: () => sum([])};
    const instruction = createInstruction({...double, explain}, createTable(), capacity);
    expect(instruction.writes).toEqual(["y"]);
  });

  test("explains an element with its operands quoted, and nothing that it does not write", () => {
    const table = createTable();
    const instruction = createInstruction(double, table, capacity);
    const expression = instruction.explain("y", [2, 1], quoteFrom(table));
    expect(evaluate(expression).value).toBe(12);
    expect(JSON.stringify(expression)).toContain("x[2,1]");
    expect(() => instruction.explain("x", [0, 0], quoteFrom(table))).toThrow('double: it does not write "x"');
  });

  test("that sees its tensors as flat rows still quotes them by their own indices", () => {
    const table = createTable();
    const spec: InstructionSpec = {...double, flat: true, explain: {y: ({x}, [k]) => product(x.at(k), x.at(k))}};
    const expression = createInstruction(spec, table, capacity).explain("y", [3, 0], quoteFrom(table));
    expect(expression.kind).toBe("product");
    expect(JSON.stringify(expression)).toContain("x[3,0]");
    expect(evaluate(expression).value).toBe(49);
  });

  test("that writes one tensor under two names adds up both reasons", () => {
    const table = createTable();
    const reason = double.explain["y"];
    const spec: InstructionSpec = {...double, tensors: {x: "x", a: "y", b: "y"}, explain: {a: reason, b: reason}};
    const instruction = createInstruction(spec, table, capacity);
    expect(instruction.writes).toEqual(["y"]);
    expect(evaluate(instruction.explain("y", [0, 0], quoteFrom(table))).value).toBe(4);
  });
});

describe("a program", () => {
  test("runs its instructions in order, from one place to another", () => {
    const table = createTable();
    const ran: string[] = [];
    const specs = ["a", "b", "c"].map((name) => ({...double, name, run: () => void ran.push(name)}));
    const program = createProgram(specs, {table, scope: "", capacity});
    program.bind();
    program.run();
    program.run(1, 2);
    expect(ran).toEqual(["a", "b", "c", "b"]);
    expect(program.writersOf("y")).toEqual([0, 1, 2]);
    expect(program.writersOf("x")).toEqual([]);
  });

  test("hands neighbours that have a kernel to the kernels in one go, and runs the others itself", () => {
    const calls: unknown[] = [];
    const tape: Tape = {
      has: (at) => at !== 2,
      bind: () => void calls.push("bind"),
      run: (...place) => void calls.push(place),
      steps: (...place) => {
        calls.push(place);
        return {steps: 5, rows: 2};
      }
    };
    const specs = ["a", "b", "c", "known ahead", "e"].map((name): InstructionSpec => ({
      ...double,
      name,
      run: () => void calls.push(name),
      ...(name === "known ahead" && {foresight: {} as NonNullable<InstructionSpec["foresight"]>})
    }));
    const place = {table: createTable(), scope: "batch", capacity, position: {step: 7} as Position};
    const program = createProgram(specs, {...place, kernels: {record: () => tape}});
    program.bind();
    program.bind();
    program.setRows(3);
    program.run();
    program.run(1, 2);
    expect(calls).toEqual(["bind", [0, 2, 3, 7], "c", "known ahead", [4, 5, 3, 7], [1, 2, 3, 7]]);
    expect(program.runSteps?.(10)).toBe(5);
    expect(calls.at(-1)).toEqual([7, 10]);
    expect(program.rows).toBe(2);
    expect(createProgram(specs, place).runSteps).toBeUndefined();
  });

  test("finds its tensors again after the memory has moved", () => {
    const table = createTable();
    const program = createProgram([double], {table, scope: "", capacity});
    program.bind();
    table.define("large", [100_000], "float64");
    program.bind();
    program.run();
    expect(table.view("y")[7]).toBe(16);
  });

  test("lets an instruction set the rows for those after it", () => {
    const table = createTable();
    const choose: InstructionSpec = {
      ...double,
      name: "choose",
      explain: {},
      run: () => {
        program.setRows(1);
      }
    };
    const program = createProgram([choose, double], {table, scope: "", capacity});
    program.bind();
    program.run();
    expect(program.rows).toBe(1);
    expect([...table.view("y")]).toEqual([2, 4, 0, 0, 0, 0, 0, 0]);
  });
});
