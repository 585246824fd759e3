import {expect, test} from "vitest";
import {maybeFirefoxPath} from "./firefox.ts";

test("a run without Firefox says that it was left out", () => {
  const said: string[] = [];
  const looked: string[] = [];
  const path = maybeFirefoxPath(
    (line) => said.push(line),
    (place) => {
      looked.push(place);
      return false;
    }
  );
  expect(path).toBeUndefined();
  expect(looked).toContain("/usr/bin/firefox-esr");
  expect(said).toEqual(["bits: Firefox was left out: there is none here; name it in FIREFOX_PATH\n"]);
});

test("a run with Firefox takes the first there is and says nothing", () => {
  const said: string[] = [];
  const path = maybeFirefoxPath(
    (line) => said.push(line),
    (place) => place === "/usr/bin/firefox"
  );
  expect(path).toBe("/usr/bin/firefox");
  expect(said).toEqual([]);
});
