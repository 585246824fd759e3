import {expect, test} from "vitest";
import {darkTheme, lightTheme} from "../../index.ts";
import {colours} from "./colours.ts";

test("the page's colours are those of the themes that pictures are drawn with", async () => {
  await expect(colours(lightTheme, darkTheme)).toMatchFileSnapshot("colours.css");
});

test("every token and class has a property with a colour for light and for dark", () => {
  const css = colours(lightTheme, darkTheme);
  expect(css).toContain("--ink: light-dark(#1d2126, #eceae4);");
  expect(css.match(/light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\);/g)).toHaveLength(
    Object.keys(lightTheme.tokens).length + lightTheme.classes.length
  );
});
