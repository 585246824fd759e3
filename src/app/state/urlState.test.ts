import {assert, constantFrom, integer, property, record, boolean, oneof, constant, uniqueArray} from "fast-check";
import {expect, test} from "vitest";
import {controlIds} from "./controls.ts";
import {createLinkedState, formatHash, parseHash, type LinkedState} from "./urlState.ts";

test("a page as it opens has an empty hash", () => {
  expect(formatHash(createLinkedState())).toBe("");
  expect(parseHash("")).toEqual({state: createLinkedState(), unknown: []});
});

test("the hash says what differs from a page as it opens, in words a person can read", () => {
  const state = createLinkedState();
  state.linkText = "r~data.kind_spiral~abcde";
  state.playing = false;
  state.speed = "max";
  state.locked = "batch:hidden1.weight[3,2]";
  state.hidden = new Set(["theme", "play"]);
  state.view = {...state.view, theme: "dark", axes: [2, 3]};
  expect(formatHash(state)).toBe(
    "e=r~data.kind_spiral~abcde&play=0&speed=max&hide=play.theme&lock=batch:hidden1.weight%5B3,2%5D&theme=dark&axes=2.3"
  );
});

test("what is written is read again", () => {
  const views = record({
    theme: constantFrom("system" as const, "light" as const, "dark" as const),
    presenter: boolean(),
    showTest: boolean(),
    discrete: boolean(),
    logLoss: boolean(),
    axes: constantFrom([0, 1] as const, [3, 0] as const, [499, 12] as const),
    held: oneof(constant("mean" as const), integer({min: 0, max: 99_999})),
    pictures: constantFrom("plane" as const, "rows" as const),
    colourScope: constantFrom("unit" as const, "layer" as const, "network" as const),
    connections: oneof(constant("usual" as const), integer({min: 0, max: 200_000})),
    leftRail: boolean(),
    rightRail: boolean(),
    singleKeys: boolean()
  });
  const states = record({
    linkText: constantFrom("", "r~data.kind_spiral~abcde", "z~AAA_-~12345"),
    recentId: constant(""),
    playing: boolean(),
    speed: oneof(constant("max" as const), integer({min: 1, max: 1000})),
    locked: oneof(constant(null), constantFrom("hidden1.weight[0,1]", "now:a&b=c%20")),
    hidden: uniqueArray(constantFrom(...controlIds)).map((ids) => new Set(ids)),
    view: views
  });
  assert(
    property(states, (state: LinkedState) => {
      expect(parseHash(`#${formatHash(state)}`)).toEqual({state, unknown: []});
    })
  );
});

test("the text of a link alone is an experiment", () => {
  expect(parseHash("#r~data.kind_spiral~abcde").state.linkText).toBe("r~data.kind_spiral~abcde");
});

test("an experiment that is too long for the address is named instead", () => {
  const state = {...createLinkedState(), recentId: "abc123"};
  expect(formatHash(state)).toBe("recent=abc123");
  expect(formatHash({...state, linkText: "r~x~y"})).toBe("e=r~x~y");
});

test("what is not understood is named, and the rest still counts", () => {
  const {state, unknown} = parseHash(
    "#theme=pink&axes=1.1&colour=blue&speed=0&hide=play.everything&play=0&__proto__=1"
  );
  expect(unknown).toEqual(["theme", "axes", "colour", "speed", "hide", "__proto__"]);
  expect(state).toEqual({...createLinkedState(), playing: false});
});

test("a hash that is broken on the way does no harm", () => {
  expect(parseHash("#e=%E0%A4%A&&=&&theme=dark").state.view.theme).toBe("dark");
});
