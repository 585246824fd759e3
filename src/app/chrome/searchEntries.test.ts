import {expect, test} from "vitest";
import {addressEntry, controlEntries, search, type SearchEntry} from "./searchEntries.ts";

function entry(name: string, help = ""): SearchEntry {
  return {id: name, kind: "command", name, help, run: () => undefined};
}

const entries = [
  entry("Same start", "Goes back to step 0."),
  entry("Faster"),
  entry("hidden1.weight"),
  entry("Step", "Trains once.")
];

test("search finds what has every word, in the name or in the help", () => {
  expect(search(entries, "back start").map(({name}) => name)).toEqual(["Same start"]);
  expect(search(entries, "nothing")).toEqual([]);
});

test("names that begin with the query come before help that mentions it", () => {
  expect(search(entries, "step").map(({name}) => name)).toEqual(["Step", "Same start"]);
});

test("parts of addresses are found", () => {
  expect(search(entries, "weight").map(({name}) => name)).toEqual(["hidden1.weight"]);
});

test("an empty query lists the first entries as they stand", () => {
  expect(search(entries, "", 2).map(({name}) => name)).toEqual(["Same start", "Faster"]);
});

test("a typed address becomes an entry that opens it", () => {
  const opened: string[] = [];
  addressEntry("hidden1.weight[2, 0]", (address) => opened.push(address))?.run();
  expect(opened).toEqual(["hidden1.weight[2,0]"]);
});

test("what is no address with indices becomes none", () => {
  expect(addressEntry("faster", () => undefined)).toBeUndefined();
  expect(addressEntry("weight[", () => undefined)).toBeUndefined();
});

test("the controls of the page are found, but those that a command stands for of the page", () => {
  const go = (): void => undefined;
  const play = {id: "play", kind: "command", name: "Play", help: "", run: go} as const;
  const entries = controlEntries(
    [
      {name: "Learning rate", help: "How far each step goes.", go},
      {name: "Play", help: "Starts training.", go}
    ],
    [play]
  );
  expect(entries.map(({name}) => name)).toEqual(["Learning rate"]);
  expect(search(entries, "rate")[0]?.run).toBe(go);
});
