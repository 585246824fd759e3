import {describe, expect, it} from "vitest";
import {readCsv} from "./readCsv.ts";
import {createRowsDataset} from "../rows.ts";
import {rowsFromCsv} from "./rowsFromCsv.ts";

const flowers = `length (cm),width (cm),species
5.1,3.5,setosa
4.9,3.0,setosa
7.0,3.2,versicolor
6.4,3.2,versicolor
`;

const messy = `id,age,colour,same,price
1,1,red,x,10
2,NA,blue,x,20.5
3,3,?,x,30
4,4,red,x,inf
5,-inf,green,x,50
6,6,red,x,
7,7,blue,x,70
`;

describe("readCsv", () => {
  it("understands names, units, numbers and classes, and says so", () => {
    const table = readCsv(flowers, {name: "Flowers"});
    expect(table.sentences).toEqual([
      "4 rows and 3 columns, separated by commas; the first row names the columns.",
      'The target is "species", with 2 classes: setosa and versicolor.',
      '2 inputs from "length (cm)" and "width (cm)".'
    ]);
    expect(table.notes).toEqual([]);
    expect(rowsFromCsv(table)).toEqual({
      kind: "rows",
      name: "Flowers",
      features: [
        {name: "length", unit: "cm"},
        {name: "width", unit: "cm"}
      ],
      values: [
        [5.1, 3.5],
        [4.9, 3],
        [7, 3.2],
        [6.4, 3.2]
      ],
      target: {kind: "classes", labels: [0, 0, 1, 1], names: ["setosa", "versicolor"], name: "species"}
    });
  });

  it("describes each column: kind, missing and infinite cells, examples", () => {
    const columns = readCsv(messy).columns.map(({name, kind, missing, infinite, examples}) => [
      name,
      kind,
      missing,
      infinite,
      examples
    ]);
    expect(columns).toEqual([
      ["id", "number", 0, 0, ["1", "2", "3"]],
      ["age", "number", 1, 1, ["1", "3", "4"]],
      ["colour", "text", 1, 0, ["red", "blue", "green"]],
      ["same", "text", 0, 0, ["x"]],
      ["price", "number", 1, 1, ["10", "20.5", "30"]]
    ]);
  });

  it("leaves out rows with missing and infinite values, counters and constants, and says so", () => {
    const table = readCsv(messy);
    expect(table.sentences).toEqual([
      "7 rows and 5 columns, separated by commas; the first row names the columns.",
      'The target is "price", a number.',
      '4 inputs from "age" and "colour".',
      "2 rows without a target were left out.",
      "3 rows with missing or infinite values were left out.",
      '"colour" holds text: 3 inputs, one per value (blue, green and red).',
      '"id" is left out: it only counts the rows.',
      '"same" is left out: every row says "x".'
    ]);
    expect(rowsFromCsv(table)).toMatchObject({
      features: [{name: "age"}, {name: "colour = blue"}, {name: "colour = green"}, {name: "colour = red"}],
      values: [
        [1, 0, 0, 1],
        [7, 1, 0, 0]
      ],
      target: {kind: "numbers", values: [[10], [70]], features: [{name: "price"}]}
    });
  });

  it("fills missing inputs with the mean of their column when asked to", () => {
    const table = readCsv(messy, {missing: "mean"});
    expect(table.notes).toContain("In 3 rows, missing or infinite values were replaced by the mean of their column.");
    expect(rowsFromCsv(table).values).toEqual([
      [1, 0, 0, 1],
      [11 / 3, 1, 0, 0],
      [3, 0.5, 0.25, 0.25],
      [11 / 3, 0, 1, 0],
      [7, 1, 0, 0]
    ]);
  });

  it.each([
    ["commas", "a,b\n1,2\n3,5\n"],
    ["semicolons", "a;b\n1;2\n3;5\n"],
    ["tabs", "a\tb\n1\t2\n3\t5\n"],
    ["vertical bars", "a|b\n1|2\n3|5\n"]
  ])("finds out that %s separate the cells", (name, text) => {
    const table = readCsv(text, {task: "numbers"});
    expect(table.sentences[0]).toContain(`separated by ${name};`);
    expect(rowsFromCsv(table).values).toEqual([[1], [3]]);
  });

  it("reads quotes, blank lines, Windows line ends and a byte order mark", () => {
    const table = readCsv('\uFEFF"size, in m",class\r\n"1","a ""b"""\r\n\r\n2,"c\nd"\r\n');
    expect(table.columns[0].name).toBe("size, in m");
    expect(table.classes).toEqual(['a "b"', "c\nd"]);
  });

  it("reads decimal commas where semicolons separate the cells", () => {
    const table = readCsv("a;b;kind\n1,5;2,25;red\n2,5;3;blue\n");
    expect(table.notes).toEqual(["Commas within numbers were read as decimal points."]);
    expect(rowsFromCsv(table).values).toEqual([
      [1.5, 2.25],
      [2.5, 3]
    ]);
  });

  it("treats every usual word for a missing value alike", () => {
    const words = ["", "NA", "n/a", "NaN", "?", "null", "NULL", "-", "#N/A"];
    const table = readCsv(`a,b,y\n${words.map((word) => `${word},1,5`).join("\n")}\n1,2,6\n2,3,8\n`);
    expect(table.columns[0]).toMatchObject({kind: "number", missing: words.length});
    expect(table.notes[0]).toBe("9 rows with missing values were left out.");
    expect(table.notes[1]).toBe("That is more than half: filling with the mean would keep these rows.");
  });

  it("counts a few words in a long column of numbers as missing, and quotes the first", () => {
    const rows = Array.from({length: 30}, (_, i) => `${i === 16 ? "unknown" : i * 3},${i % 2}`);
    const table = readCsv(`age,label\n${rows.join("\n")}`);
    expect(table.notes).toEqual([
      "1 row with missing values was left out.",
      'In "age", a cell that is no number counts as missing (row 17 says "unknown").'
    ]);
  });

  it("numbers the columns when no row names them, and lets that be changed", () => {
    const text = "1,2,0\n3,4,1\n5,6,0\n";
    expect(readCsv(text).columns.map(({name}) => name)).toEqual(["column 1", "column 2", "column 3"]);
    expect(readCsv(text, {header: true})).toMatchObject({rows: 2, columns: [{name: "1"}, {name: "2"}, {name: "0"}]});
  });

  it("makes repeated and empty names different", () => {
    const table = readCsv("x,,x,y\n1,2,3,0\n4,5,7,1\n");
    expect(table.columns.map(({name}) => name)).toEqual(["x", "column 2", "x 2", "y"]);
  });

  it("takes whole numbers with few values for classes, in rising order", () => {
    const rows = Array.from({length: 60}, (_, i) => `${i * 0.5},${[10, 2, -1][i % 3]}`);
    expect(readCsv(`x,n\n${rows.join("\n")}`)).toMatchObject({task: "classes", classes: ["-1", "2", "10"]});
    expect(readCsv(`x,n\n${rows.join("\n")}`, {task: "numbers"})).toMatchObject({task: "numbers", classes: []});
  });

  it("learns several columns of numbers at once when they are chosen, by name or by place", () => {
    const table = readCsv("x,y,z\n1,2,3\n4,5,6.5\n7,8,9\n", {target: ["y", 2]});
    expect(table.sentences[1]).toBe('The targets are "y" and "z", all numbers.');
    expect(createRowsDataset(rowsFromCsv(table)).target).toEqual({
      kind: "numbers",
      values: Float32Array.of(2, 3, 5, 6.5, 8, 9),
      features: [{name: "y"}, {name: "z"}]
    });
  });

  it("uses only the chosen columns", () => {
    expect(rowsFromCsv(readCsv(messy, {columns: ["id"], target: "colour"})).features).toEqual([{name: "id"}]);
  });

  it("leaves out text with many values as an input", () => {
    const rows = Array.from({length: 20}, (_, i) => `name${i},${i},${i % 2}`);
    expect(readCsv(`who,x,label\n${rows.join("\n")}`).notes).toEqual([
      '"who" is left out: it holds text with 20 different values, more than 12.'
    ]);
  });

  it("leaves out rows with another number of cells, and says how many", () => {
    expect(readCsv("a,b\n1,2\n3,4\n5,6,7\n8,9\n1,4\n").notes).toEqual(["1 row without exactly 2 cells was left out."]);
  });

  it("draws 10,000 of 100,000 rows, the same each time, and says so", () => {
    const rows = Array.from({length: 100_000}, (_, i) => `${i},${(i * 31) % 101},${i % 10 === 0 ? "rare" : "usual"}`);
    const text = `x1,x2,label\n${rows.join("\n")}`;
    const table = readCsv(text);
    expect(table.notes).toEqual([
      "10,000 of 100,000 rows were drawn at random: more would make links and training slow."
    ]);
    const dataset = createRowsDataset(rowsFromCsv(table));
    expect(dataset.rows).toBe(10_000);
    if (dataset.target.kind !== "classes") throw new Error("expected classes");
    const rare = dataset.target.labels.filter((label) => label === 0).length;
    expect(rare).toBeGreaterThan(900);
    expect(rare).toBeLessThan(1100);
    expect(readCsv(text).cells).toEqual(table.cells);
  });

  it("takes the first 100 inputs of 500 columns, says so, and takes others when chosen", () => {
    const names = Array.from({length: 500}, (_, c) => `c${c}`);
    const rows = Array.from({length: 50}, (_, r) => names.map((_name, c) => (((c + 1) * (r + 1) * 7919) % 1000) / 10));
    const text = [names, ...rows].map((row) => row.join(",")).join("\n");
    const table = readCsv(text);
    expect(table.inputs).toHaveLength(100);
    expect(table.notes).toContain(
      "399 columns beyond the first 100 inputs were left out: choose the columns to use others."
    );
    expect(readCsv(text, {columns: ["c400", "c2"]}).inputs).toEqual([{column: 400}, {column: 2}]);
    expect(readCsv(text, {columns: names}).inputs).toHaveLength(499);
  });

  it("survives structuredClone, so that a worker can read", () => {
    const table = readCsv(messy);
    expect(structuredClone(table)).toEqual(table);
  });
});
