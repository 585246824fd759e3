import {expect, test} from "vitest";
import {UndoStack} from "./undo.ts";

function push(stack: UndoStack<string>, state: string, {topic = "", time = 0, bytes = 1} = {}): void {
  stack.push({state, topic, time, bytes});
}

test("undoing leads to the state before the change, redoing to the state it was undone in", () => {
  const stack = new UndoStack<string>();
  expect(stack.canUndo).toBe(false);
  push(stack, "before");
  expect(stack.previous).toBe("before");
  stack.undone("after", 1);
  expect([stack.canUndo, stack.canRedo, stack.next]).toEqual([false, true, "after"]);
  stack.redone("before again", 1);
  expect([stack.canUndo, stack.canRedo, stack.previous]).toEqual([true, false, "before again"]);
});

test("a new change makes redoing impossible", () => {
  const stack = new UndoStack<string>();
  push(stack, "first");
  stack.undone("second", 1);
  push(stack, "third");
  expect(stack.canRedo).toBe(false);
});

test("what a slider does in one go is undone in one go", () => {
  const stack = new UndoStack<string>();
  for (let time = 0; time < 5000; time += 100) push(stack, `at ${time}`, {topic: "rate", time});
  expect(stack.previous).toBe("at 0");
  stack.undone("end", 1);
  expect(stack.canUndo).toBe(false);
});

test("changes of other things, or after a pause, are undone one by one", () => {
  const stack = new UndoStack<string>();
  push(stack, "a", {topic: "rate", time: 0});
  push(stack, "b", {topic: "noise", time: 100});
  push(stack, "c", {topic: "noise", time: 2000});
  push(stack, "d", {topic: "", time: 2001});
  push(stack, "e", {topic: "", time: 2002});
  const seen: (string | undefined)[] = [];
  while (stack.canUndo) {
    seen.push(stack.previous);
    stack.undone("", 1);
  }
  expect(seen).toEqual(["e", "d", "c", "b", "a"]);
});

test("the oldest states go when they hold too much memory, but the last one stays", () => {
  const stack = new UndoStack<string>({mostBytes: 100});
  push(stack, "a", {bytes: 60});
  push(stack, "b", {bytes: 60});
  push(stack, "c", {bytes: 30});
  stack.undone("", 1);
  expect(stack.previous).toBe("b");
  stack.undone("", 1);
  expect(stack.canUndo).toBe(false);
  push(stack, "huge", {bytes: 1e9});
  expect(stack.previous).toBe("huge");
});
