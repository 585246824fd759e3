import {availableParallelism} from "node:os";
import {svelte} from "@sveltejs/vite-plugin-svelte";
import type {ViteUserConfig} from "vitest/config";

/** Two projects: `unit` runs in Node, `browser` drives Chromium over the built site. */
const config: ViteUserConfig = {
  test: {
    allowOnly: false,
    projects: [
      {
        plugins: [svelte()],
        test: {
          name: "unit",
          include: ["src/**/*.test.ts", "scripts/**/*.test.ts", "test/**/*.test.ts"],
          exclude: ["test/browser/**"],
          // Tests import what is compiled from AssemblyScript.
          globalSetup: ["scripts/kernels/globalSetup.mjs"],
          setupFiles: ["test/failOnConsole.ts"],
          sequence: {groupOrder: 0},
          // Vitest alone would leave one of two processors idle.
          maxWorkers: availableParallelism(),
          testTimeout: 20_000
        }
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/browser/globalSetup.ts"],
          sequence: {groupOrder: 1},
          // Every test has a context of its own in the one browser, which is what most of them wait for.
          maxWorkers: Math.min(3, availableParallelism()),
          isolate: false,
          // A page of a loaded machine may take long; a test that passes waits for none of this.
          expect: {poll: {timeout: 30_000, interval: 50}},
          testTimeout: 120_000,
          hookTimeout: 120_000
        }
      }
    ]
  }
};

export default config;
