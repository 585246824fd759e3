import {expect, test} from "vitest";
import {createSession, measureNetwork, networkView, parseExperiment} from "../../index.ts";
import {shownLinks} from "./shownLinks.ts";

test("connections are counted with those that are not drawn", async () => {
  const model = [{op: "linear", out: 32}, {op: "tanh"}, {op: "linear", out: 32}, {op: "tanh"}, {op: "linear"}];
  const network = measureNetwork(await createSession(parseExperiment({model})));
  const all = 2 * 32 + 32 * 32 + 32;
  expect(shownLinks(networkView(network, {most: 5000}).marks)).toEqual({drawn: all, all});
  for (const most of [90, 100, 301]) expect(shownLinks(networkView(network, {most}).marks)).toEqual({drawn: most, all});
  expect(shownLinks([])).toEqual({drawn: 0, all: 0});
});
