import {expect, test} from "vitest";
import {isSingleKey, keyName} from "./keys.ts";

const none = {ctrlKey: false, metaKey: false, altKey: false, shiftKey: false};

test("keys are named as they are written in help", () => {
  expect(keyName({...none, key: " "})).toBe("Space");
  expect(keyName({...none, key: "r"})).toBe("R");
  expect(keyName({...none, key: "Escape"})).toBe("Esc");
  expect(keyName({...none, key: "?", shiftKey: true})).toBe("?");
});

test("either command key is Ctrl, and Shift is named with letters", () => {
  expect(keyName({...none, key: "z", ctrlKey: true})).toBe("Ctrl+Z");
  expect(keyName({...none, key: "z", metaKey: true, shiftKey: true})).toBe("Ctrl+Shift+Z");
});

test("modifiers alone and keys with Alt are no shortcuts", () => {
  expect(keyName({...none, key: "Shift", shiftKey: true})).toBeUndefined();
  expect(keyName({...none, key: "a", altKey: true})).toBeUndefined();
});

test("single keys are told from combinations", () => {
  expect(isSingleKey("R")).toBe(true);
  expect(isSingleKey("Ctrl+Z")).toBe(false);
});
