/** One table of everything an experiment may learn from, for menus, sliders and checks. */

import {realSets} from "./realSets.ts";
import type {DataKind, DataKindInfo} from "./spec.ts";
import {toySets} from "./toySets.ts";

const rows: DataKindInfo = {
  label: "Own data",
  sentence: "Points you drew, or a table you brought along as a CSV file.",
  task: "classes",
  inputs: 0,
  parameters: []
};

/** Every kind of data, in the order of the menu. */
export const dataKinds: {[K in DataKind]: DataKindInfo} = {...toySets, ...realSets, rows};
