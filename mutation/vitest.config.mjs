/**
 * The tests that are asked whether they notice a mutant: those of its own layer, and for tensor and engine PyTorch's
 * goldens. Tests further up would notice more, but take too long to be asked a thousand times.
 */
const layer = process.env["MUTATED_LAYER"] ?? "engine";

const config = {
  test: {
    include: [`src/${layer}/**/*.test.ts`, ...(layer === "experiment" ? [] : ["test/pytorch/pytorch.test.ts"])],
    testTimeout: 30_000
  }
};

export default config;
