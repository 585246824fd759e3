import {expect, test} from "vitest";
import {openCommand, parseStartOptions} from "./options.mjs";

test("without options the site is served on port 4173 and no browser opens", () => {
  expect(parseStartOptions([], {})).toEqual({port: 4173, open: false});
});

test("the port may be written in both usual ways, and before npm's own --", () => {
  expect(parseStartOptions(["--port", "8080", "--open"], {})).toEqual({port: 8080, open: true});
  expect(parseStartOptions(["--port=8080"], {})).toEqual({port: 8080, open: false});
  expect(parseStartOptions([], {npm_config_port: "8080", npm_config_open: "true"})).toEqual({port: 8080, open: true});
});

test("a port that is none is refused with its text", () => {
  for (const text of ["eighty", "-1", "65536", "", "80.5"]) {
    expect(() => parseStartOptions([`--port=${text}`], {})).toThrow(
      `--port is ${JSON.stringify(text)}, expected a number from 0 to 65535`
    );
  }
  expect(() => parseStartOptions(["--port"], {})).toThrow('--port is ""');
});

test("an unknown option is refused and the known ones are named", () => {
  expect(() => parseStartOptions(["--prot", "1"], {})).toThrow("unknown option --prot, expected --port N or --open");
});

test("each platform opens an address with its own command", () => {
  expect(openCommand("darwin", "http://a/")).toEqual(["open", ["http://a/"]]);
  expect(openCommand("win32", "http://a/")).toEqual(["cmd", ["/c", "start", "", "http://a/"]]);
  expect(openCommand("linux", "http://a/")).toEqual(["xdg-open", ["http://a/"]]);
});
