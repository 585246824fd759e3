import {expect, test} from "vitest";
import {configOf, initialiserOf, lossOf, opOf, optimizerOf, scheduleOf} from "./lookup.ts";

test("everything is found by the name it has", () => {
  expect(
    [opOf("tanh"), lossOf("huber"), optimizerOf("adam"), initialiserOf("zeros"), scheduleOf("cosine")].map(
      ({name}) => name
    )
  ).toEqual(["tanh", "huber", "adam", "zeros", "cosine"]);
});

test("a name that nothing has is refused with those that there are, inherited ones of objects included", () => {
  expect(() => optimizerOf("lion")).toThrow(
    'optimizer: unknown optimizer "lion", expected one of sgd, adam, adamw, rmsprop, adagrad'
  );
  expect(() => opOf("constructor")).toThrow('op: unknown op "constructor"');
  expect(() => lossOf("")).toThrow('loss: unknown loss ""');
  expect(() => initialiserOf("ones")).toThrow('initialiser: unknown initialiser "ones"');
  expect(() => scheduleOf("never")).toThrow('schedule: unknown schedule "never"');
});

test("settings that are left out have their defaults, and nothing else gets in", () => {
  expect(configOf(optimizerOf("sgd"), {momentum: 0.5, learningRate: 3})).toEqual({momentum: 0.5, nesterov: false});
});
