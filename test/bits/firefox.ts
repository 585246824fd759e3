import {existsSync} from "node:fs";
import puppeteer, {type Browser} from "puppeteer-core";

/** Where Firefox may be, `FIREFOX_PATH` first; Debian's is `firefox-esr`. */
const places = [
  process.env["FIREFOX_PATH"],
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe"
];

/**
 * Returns where Firefox is. It is no part of the setup: where there is none, says so by `say`, because its part of a run
 * is then left out, and returns `undefined`.
 */
export function maybeFirefoxPath(
  say: (line: string) => void,
  exists: (place: string) => boolean = existsSync
): string | undefined {
  const found = places.find((place) => place !== undefined && exists(place));
  if (found === undefined) say("bits: Firefox was left out: there is none here; name it in FIREFOX_PATH\n");
  return found;
}

/** Starts a Firefox. */
export function openFirefox(executablePath: string): Promise<Browser> {
  return puppeteer.launch({browser: "firefox", executablePath, headless: true, timeout: 120_000});
}
