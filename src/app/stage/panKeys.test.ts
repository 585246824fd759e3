import {expect, test} from "vitest";
import {panKeys, type Keys} from "./panKeys.ts";

const alone: Omit<Keys, "key"> = {ctrlKey: false, metaKey: false, altKey: false, shiftKey: false};

test("an arrow key looks the way it points", () => {
  expect(panKeys({...alone, key: "ArrowRight"})).toEqual([80, 0]);
  expect(panKeys({...alone, key: "ArrowLeft"})).toEqual([-80, 0]);
  expect(panKeys({...alone, key: "ArrowDown"})).toEqual([0, 80]);
  expect(panKeys({...alone, key: "ArrowUp"})).toEqual([0, -80]);
});

test("other keys, and arrows with keys that mean something else, are left alone", () => {
  for (const key of ["Enter", "a", "toString"]) expect(panKeys({...alone, key})).toBeUndefined();
  for (const held of ["ctrlKey", "metaKey", "altKey", "shiftKey"])
    expect(panKeys({...alone, key: "ArrowLeft", [held]: true})).toBeUndefined();
});
