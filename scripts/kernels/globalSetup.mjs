import {buildKernels} from "../buildKernels.mjs";

/** Compiles the kernels before the first test. */
export async function setup() {
  await buildKernels();
}
