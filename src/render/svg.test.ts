import {describe, expect, test} from "vitest";
import {exampleScenes} from "../../test/scenes/exampleScenes.ts";
import {darkTheme, lightTheme} from "../scene/theme.ts";
import type {Mark, Scene} from "../scene/scene.ts";
import {renderSvg} from "./svg.ts";

function sceneOf(...marks: Mark[]): Scene {
  return {width: 10, height: 10, title: "T", marks};
}

describe("renderSvg", () => {
  for (const [name, scene] of Object.entries(exampleScenes)) {
    for (const theme of [lightTheme, darkTheme]) {
      test(`draws the ${name} scene in ${theme.name} as before`, async () => {
        await expect(renderSvg(scene, {theme})).toMatchFileSnapshot(`golden/${name}-${theme.name}.svg`);
      });
    }
  }

  test("writes no style attribute, no script and no event handler", () => {
    for (const scene of Object.values(exampleScenes)) {
      expect(renderSvg(scene)).not.toMatch(/ style=|<script|<style| on[a-z]+=|<foreignObject/);
    }
  });

  test("never writes NaN or an infinity as a coordinate", () => {
    for (const scene of Object.values(exampleScenes)) {
      const svg = renderSvg(scene).replaceAll(/<title>[^<]*<\/title>|aria-label="[^"]*"/g, "");
      expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
    }
  });

  test("escapes hostile text in titles, texts and addresses", () => {
    const hostile = `</title><script>alert("1")</script>\u0000\ud800&'`;
    const svg = renderSvg({
      width: 10,
      height: 10,
      title: hostile,
      description: hostile,
      marks: [
        {kind: "text", key: "t", x: 0, y: 0, text: hostile, size: 9, fill: "ink", address: hostile, title: hostile}
      ]
    });
    expect(svg).not.toContain("<script");
    expect(svg).not.toContain("\u0000");
    expect(svg.match(/&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt;\ufffd&amp;'/g)).toHaveLength(6);
  });

  test("names the picture for screen readers", () => {
    const svg = renderSvg({width: 10, height: 10, title: "Loss", description: "It falls.", marks: []});
    expect(svg).toContain(`role="img" aria-label="Loss"`);
    expect(svg).toContain("<title>Loss</title>\n<desc>It falls.</desc>");
  });

  test("leaves the background out when it is null", () => {
    expect(renderSvg(sceneOf(), {background: null})).not.toContain("<rect");
    expect(renderSvg(sceneOf(), {background: "ground"})).toContain(`fill="${lightTheme.tokens.ground}"`);
  });

  test("embeds a font given as a data URL and refuses anything else", () => {
    expect(renderSvg(sceneOf(), {font: "data:font/woff2;base64,AAAA"})).toContain("@font-face");
    expect(() => renderSvg(sceneOf(), {font: `x");} </style>`})).toThrow(
      "renderSvg: font is not a base 64 data URL, expected data:font/woff2;base64,…"
    );
  });

  test("gives each connection its address and number while there are few", () => {
    const svg = renderSvg(exampleScenes["links"]);
    expect(svg).toContain(`data-address="hidden1.weight[0,1]"><title>hidden1.weight[0,1] = −1</title>`);
  });

  test("multiplies opacity down groups", () => {
    const inner: Mark = {kind: "circle", key: "c", x: 1, y: 1, r: 1, fill: "ink", opacity: 0.5};
    const svg = renderSvg(sceneOf({kind: "group", key: "g", x: 0, y: 0, opacity: 0.5, marks: [inner]}));
    expect(svg).toContain(`fill-opacity="0.25"`);
  });
});
