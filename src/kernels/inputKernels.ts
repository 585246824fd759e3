/** Kernels of what stands before the first layer, and of clearing. */
import {encodeTarget} from "../engine/inputs/encodeTarget.ts";
import {featureFunctions} from "../engine/inputs/featureFunctions.ts";
import {features} from "../engine/inputs/features.ts";
import {gatherRows} from "../engine/inputs/gatherRows.ts";
import {standardise, unstandardise} from "../engine/inputs/standardise.ts";
import {clearGradients} from "../engine/lower/lowerBackward.ts";
import {erase} from "../engine/lookup.ts";
import {code, type KernelRow, type Site} from "./command.ts";

const targetCodes = ["labels", "bits", "signs"];
const featureNames = Object.keys(featureFunctions);

/** Pairs of the loops and what their kernel is told. */
export const inputKernels: readonly KernelRow[] = [
  [
    erase(clearGradients).run,
    ({at, count, toClear}) => [code.clear, at("gradients"), 4 * count("gradients"), ...toClear("gradients")]
  ],
  [erase(gatherRows).run, ({at, sizes}) => [code.gather, sizes["F"], at("values"), at("rows"), at("y")]],
  [
    erase(encodeTarget).run,
    ({at, sizes, config}) => [
      code.encode,
      sizes["K"],
      at("labels"),
      at("rows"),
      at("target"),
      targetCodes.indexOf(String(config["code"]))
    ]
  ],
  [erase(standardise).run, (site) => standardised(site, 0)],
  [erase(unstandardise).run, (site) => standardised(site, 1)],
  [erase(features).run, computed]
];

function standardised({at, sizes}: Site, back: 0 | 1): readonly number[] {
  return [code.standardise, sizes["D"], at("x"), at("mean"), at("std"), at("y"), back];
}

/** The functions' numbers stand at the end of the command. */
function computed({at, sizes, config}: Site): readonly number[] {
  const names = config["features"] as readonly string[] | undefined;
  if (!names) return [code.map, 0, sizes["D"], at("raw"), at("raw"), at("features"), 0];
  const numbers = names.map((name) => featureNames.indexOf(name));
  return [code.features, sizes["F"], sizes["D"], at("raw"), at("features"), ...numbers];
}
