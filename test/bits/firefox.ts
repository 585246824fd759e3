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

/** Returns where Firefox is, or `undefined` where there is none. */
export function maybeFirefoxPath(): string | undefined {
  return places.find((place) => place !== undefined && existsSync(place));
}

/** Starts a Firefox. */
export function openFirefox(executablePath: string): Promise<Browser> {
  return puppeteer.launch({browser: "firefox", executablePath, headless: true, timeout: 120_000});
}
