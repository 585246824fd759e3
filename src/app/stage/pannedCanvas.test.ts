import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {createRecordingContext} from "../../../test/scenes/recordingContext.ts";
import {lightTheme, type Scene} from "../../index.ts";
import {pannedCanvas, shiftOf, type PannedPainting} from "./pannedCanvas.ts";

const scene: Scene = {width: 400, height: 200, title: "", marks: []};
const before: PannedPainting = {
  scene,
  theme: lightTheme,
  transform: {x: -20, y: -10, k: 2},
  pixelRatio: 1.5,
  background: null,
  magnified: 1.5
};

function at(x: number, y: number, k = 2): PannedPainting {
  return {...before, transform: {x, y, k}};
}

beforeEach(() => {
  vi.stubGlobal("requestAnimationFrame", (callback: FrameRequestCallback) => {
    callback(0);
    return 1;
  });
  vi.stubGlobal("cancelAnimationFrame", () => undefined);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test("what is only moved, and not beyond its margin, is moved as it is", () => {
  const drawn = {painting: before, margin: {width: 100, height: 50}};
  expect(shiftOf(drawn, at(-120, 40))).toEqual({x: -100, y: 50});
  expect(shiftOf(drawn, at(-121, 40))).toBeUndefined();
  expect(shiftOf(drawn, at(-120, 41))).toBeUndefined();
});

test("what is enlarged or another picture is drawn again", () => {
  const drawn = {painting: before, margin: {width: 100, height: 50}};
  expect(shiftOf(drawn, at(-20, -10, 3))).toBeUndefined();
  for (const change of [{scene: {...scene}}, {theme: {...lightTheme}}, {pixelRatio: 2}, {revision: 1}, {magnified: 1}])
    expect(shiftOf(drawn, {...before, ...change})).toBeUndefined();
});

test("a canvas that is panned is drawn once with a margin, and then moved in pixels of the page", () => {
  const {context, calls} = createRecordingContext();
  const canvas = {width: 0, height: 0, style: {} as CSSStyleDeclaration, getContext: () => context};
  let painting = at(0, 0, 1);
  const attach = pannedCanvas(() => painting);
  const show = (next: PannedPainting): {width: number; left: string; translate: string; isDrawn: boolean} => {
    painting = next;
    calls.length = 0;
    attach(canvas as unknown as HTMLCanvasElement);
    const {left, translate} = canvas.style;
    return {width: canvas.width, left, translate, isDrawn: calls.length > 0};
  };
  const unmoved = {width: 600, left: "0px", translate: "0px 0px", isDrawn: true};
  expect(show(at(0, 0, 1))).toEqual(unmoved);
  expect(show(at(-20, -10))).toEqual(unmoved);
  const panned = {width: 900, left: "-150px"};
  expect(show(at(-30, -10))).toEqual({...panned, translate: "0px 0px", isDrawn: true});
  expect(calls).toContain("setTransform(3, 0, 0, 3, 105, 60)");
  expect(show(at(-32, 2))).toEqual({...panned, translate: "-3px 18px", isDrawn: false});
  expect(show(at(-130, -10))).toEqual({...panned, translate: "-150px 0px", isDrawn: false});
  expect(show(at(-131, -10))).toEqual({...panned, translate: "0px 0px", isDrawn: true});
  expect(show(at(0, 0, 1))).toEqual(unmoved);
});
