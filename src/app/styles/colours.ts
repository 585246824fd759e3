/** The colours of the page, made from the themes of the pictures, so that words and marks never disagree. */
import type {Theme} from "../../index.ts";

/**
 * CSS that sets one custom property per token: `--ink`, `--positive`, …, `--class0`, …. Both themes are in it;
 * `color-scheme` chooses, so that the page has its colours before any script runs.
 */
export function colours(light: Theme, dark: Theme): string {
  const tokens = Object.entries(light.tokens).map(([name, colour]) =>
    pair(name, colour, dark.tokens[name as keyof Theme["tokens"]])
  );
  const classes = light.classes.map((colour, index) => pair(`class${index}`, colour, dark.classes[index] ?? colour));
  return `/* Made by colours.test.ts from the themes of src/scene: npx vitest run -u src/app/styles */\n:root {\n${[...tokens, ...classes].join("")}}\n`;
}

function pair(name: string, light: string, dark: string): string {
  return `  --${name}: light-dark(${light}, ${dark});\n`;
}
