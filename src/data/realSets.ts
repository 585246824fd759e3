/** The measured data sets: what their columns mean, and where they come from. Their numbers are in `real/`. */

import type {Dataset, Feature, ImageShape} from "./dataset.ts";
import {decodeTable, type EncodedTable} from "./encodedTable.ts";
import {paddedDomain} from "./rows.ts";
import type {DataKindInfo, RealKind} from "./spec.ts";

/** What is known about a measured data set besides its numbers; the last column of the table is the target. */
export interface RealSet extends DataKindInfo {
  features: readonly Feature[];
  target: {kind: "classes"; name: string; names: readonly string[]} | {kind: "numbers"; feature: Feature};
  image?: ImageShape;
  source: string;
  license: string;
}

const ccBy4 = "CC BY 4.0";

const iris: RealSet = {
  label: "Iris",
  sentence:
    "150 flowers of three species by the length and width of sepals and petals: one species stands apart, two touch.",
  task: "classes",
  inputs: 4,
  parameters: [],
  features: ["sepal length", "sepal width", "petal length", "petal width"].map((name) => ({name, unit: "cm"})),
  target: {kind: "classes", name: "species", names: ["setosa", "versicolor", "virginica"]},
  source:
    "R. A. Fisher, The use of multiple measurements in taxonomic problems, Annals of Eugenics 7, 1936; UCI Machine Learning Repository",
  license: ccBy4
};

const wine: RealSet = {
  label: "Wine",
  sentence:
    "178 wines from three cultivars of one region by 13 chemical measurements, whose scales differ a thousandfold.",
  task: "classes",
  inputs: 13,
  parameters: [],
  features: [
    "alcohol",
    "malic acid",
    "ash",
    "alcalinity of ash",
    "magnesium",
    "total phenols",
    "flavanoids",
    "nonflavanoid phenols",
    "proanthocyanins",
    "color intensity",
    "hue",
    "OD280/OD315 of diluted wines",
    "proline"
  ].map((name) => ({name})),
  target: {kind: "classes", name: "cultivar", names: ["cultivar 1", "cultivar 2", "cultivar 3"]},
  source:
    "M. Forina et al., PARVUS: An extendible package for data exploration, classification and correlation, Institute of Pharmaceutical and Food Analysis and Technologies, Genoa; UCI Machine Learning Repository, 1991",
  license: ccBy4
};

const nucleus = [
  "radius",
  "texture",
  "perimeter",
  "area",
  "smoothness",
  "compactness",
  "concavity",
  "concave points",
  "symmetry",
  "fractal dimension"
];

const breastCancer: RealSet = {
  label: "Breast cancer",
  sentence: "569 tumours, malignant or benign, by 30 measurements of cell nuclei seen under the microscope.",
  task: "classes",
  inputs: 30,
  parameters: [],
  features: [
    ...nucleus.map((name) => ({name: `mean ${name}`})),
    ...nucleus.map((name) => ({name: `${name} error`})),
    ...nucleus.map((name) => ({name: `worst ${name}`}))
  ],
  target: {kind: "classes", name: "diagnosis", names: ["malignant", "benign"]},
  source:
    "W. H. Wolberg, W. N. Street, O. L. Mangasarian, Breast Cancer Wisconsin (Diagnostic), 1995; UCI Machine Learning Repository",
  license: ccBy4
};

const diabetes: RealSet = {
  label: "Diabetes",
  sentence: "442 patients by 10 measurements: predict how far their diabetes has progressed a year later.",
  task: "numbers",
  inputs: 10,
  parameters: [],
  features: [
    {name: "age", unit: "years"},
    {name: "sex"},
    {name: "body mass index", unit: "kg/m²"},
    {name: "average blood pressure"},
    {name: "total serum cholesterol"},
    {name: "low-density lipoproteins"},
    {name: "high-density lipoproteins"},
    {name: "total cholesterol / HDL"},
    {name: "log of serum triglycerides"},
    {name: "blood sugar"}
  ],
  target: {kind: "numbers", feature: {name: "disease progression"}},
  source: "B. Efron, T. Hastie, I. Johnstone, R. Tibshirani, Least Angle Regression, Annals of Statistics 32, 2004",
  license: "published with the article without a licence; distributed with scikit-learn (BSD-3-Clause)"
};

const digitSize = {width: 8, height: 8, max: 16};

const digits: RealSet = {
  label: "Digits",
  sentence: "1,797 handwritten digits as pictures of 8 by 8 pixels: each pixel is an input.",
  task: "classes",
  inputs: 64,
  parameters: [],
  features: Array.from({length: 64}, (_, i) => ({name: `pixel r${(i >> 3) + 1}c${(i & 7) + 1}`})),
  target: {kind: "classes", name: "digit", names: Array.from({length: 10}, (_, digit) => String(digit))},
  image: digitSize,
  source:
    "E. Alpaydin, C. Kaynak, Optical Recognition of Handwritten Digits (test part), 1998; UCI Machine Learning Repository",
  license: ccBy4
};

/** Every measured data set; adding one is a row here, a kind in `spec.ts`, a CSV file in `data/` and a run of the script. */
export const realSets: {[K in RealKind]: RealSet} = {iris, wine, breastCancer, diabetes, digits};

/** Lays out the numbers of a measured data set. */
export function createRealDataset(kind: RealKind, table: EncodedTable): Dataset {
  const set = realSets[kind];
  const F = set.features.length;
  const {width, values: all} = decodeTable(table);
  if (width !== F + 1) throw new Error(`data.${kind}: wrong table, expected ${F + 1} columns, got ${width}`);
  const values = new Float32Array(table.rows * F);
  const last = new Float32Array(table.rows);
  for (let row = 0; row < table.rows; row++) {
    values.set(all.subarray(row * width, row * width + F), row * F);
    last[row] = all[row * width + F];
  }
  const {image} = set;
  return {
    name: set.label,
    rows: table.rows,
    features: set.features,
    values,
    target:
      set.target.kind === "classes"
        ? {kind: "classes", labels: Int32Array.from(last), names: set.target.names, name: set.target.name}
        : {kind: "numbers", values: last, features: [set.target.feature]},
    domain: image ? set.features.map(() => [0, image.max] as const) : paddedDomain(values, F),
    ...(image && {image}),
    source: set.source,
    license: set.license
  };
}
