import {expect, test} from "vitest";
import {measureNetwork} from "../lenses/measureNetwork.ts";
import type {Mark} from "../scene/scene.ts";
import {networkView} from "./networkView.ts";
import {trained} from "./testing/measured.ts";
import {problemsOf} from "./testing/problemsOf.ts";

const full = "line colour is the weight’s sign, width its size · dot is the bias";

async function notesOn(width: number): Promise<Mark & {kind: "text"}> {
  const scene = networkView(measureNetwork(await trained({}, 0)), {width, height: 600});
  expect(problemsOf(scene)).toEqual([]);
  const notes = scene.marks.find(({key}) => key === "legend notes");
  if (notes?.kind !== "text") throw new Error("there are no notes");
  return notes;
}

test("the legend tells what lines and dots are", async () => {
  expect((await notesOn(888)).text).toBe(full);
});

test("where there is little room the legend has fewer words, and all of them in its title", async () => {
  expect(await notesOn(390)).toMatchObject({text: "line colour is sign, width is |weight| · dot is bias", title: full});
  expect(await notesOn(300)).toMatchObject({text: "line colour is sign, width is |weight|", title: full});
});
