import {expect, test} from "vitest";
import {ensureBrowser, findBrowser, systemPlaces, type BrowserMachine} from "./browser.mjs";

/** A machine on which only the named paths hold a browser, and which writes down all that is done to it. */
function stubMachine(installed: string[], changes: Partial<BrowserMachine> = {}) {
  const present = new Set(installed);
  const done: string[] = [];
  const machine: BrowserMachine = {
    chromePath: undefined,
    systemPlaces: ["chromium", "google-chrome"],
    locate: (place) => {
      done.push(`look for ${place}`);
      return Promise.resolve(present.has(place) ? `/found/${place}` : undefined);
    },
    playwrightPath: () => Promise.resolve("playwright"),
    downloadWithPlaywright: () => {
      done.push("download");
      return Promise.resolve(false);
    },
    isDebianRoot: true,
    installDebianPackage: () => {
      done.push("apt-get");
      return Promise.resolve(false);
    },
    say: () => undefined,
    ...changes
  };
  return {machine, present, done};
}

test("CHROME_PATH comes before every other browser", async () => {
  const {machine, done} = stubMachine(["mine", "chromium", "playwright"], {chromePath: "mine"});
  expect(await ensureBrowser(machine)).toBe("/found/mine");
  expect(done).toEqual(["look for mine"]);
});

test("a CHROME_PATH that does not start is an error, not a reason to take another browser", async () => {
  const {machine} = stubMachine(["chromium"], {chromePath: "/gone"});
  await expect(ensureBrowser(machine)).rejects.toThrow("CHROME_PATH: expected a browser that starts, got /gone");
});

test("the system's browsers are tried in order before Playwright's download", async () => {
  const {machine, done} = stubMachine(["google-chrome", "playwright"]);
  expect(await ensureBrowser(machine)).toBe("/found/google-chrome");
  expect(done).toEqual(["look for chromium", "look for google-chrome"]);
});

test("an earlier download of Playwright is used without downloading again", async () => {
  const {machine, done} = stubMachine(["playwright"]);
  expect(await ensureBrowser(machine)).toBe("/found/playwright");
  expect(done).not.toContain("download");
});

test("Playwright downloads a browser when there is none, and apt-get stays untouched", async () => {
  const {machine, present, done} = stubMachine([]);
  machine.downloadWithPlaywright = () => {
    present.add("playwright");
    return Promise.resolve(true);
  };
  expect(await ensureBrowser(machine)).toBe("/found/playwright");
  expect(done).not.toContain("apt-get");
});

test("root on Debian installs the chromium package when the download is refused", async () => {
  const {machine, present, done} = stubMachine([]);
  machine.installDebianPackage = () => {
    present.add("chromium");
    return Promise.resolve(true);
  };
  expect(await ensureBrowser(machine)).toBe("/found/chromium");
  expect(done).toContain("download");
});

test("a downloaded browser that does not start leads on to the Debian package", async () => {
  const {machine, done} = stubMachine([], {downloadWithPlaywright: () => Promise.resolve(true)});
  await expect(ensureBrowser(machine)).rejects.toThrow("no Chromium");
  expect(done.at(-1)).toBe("apt-get");
});

test("nobody but root on Debian runs apt-get, and the error says what to do", async () => {
  const {machine, done} = stubMachine([], {isDebianRoot: false});
  await expect(ensureBrowser(machine)).rejects.toThrow("Install Chromium or Chrome, or set CHROME_PATH to one");
  expect(done).not.toContain("apt-get");
});

test("looking for a browser changes nothing on the machine", async () => {
  const {machine, done} = stubMachine([]);
  expect(await findBrowser(machine)).toBeUndefined();
  expect(done).toEqual(["look for chromium", "look for google-chrome", "look for playwright"]);
});

test("macOS and Windows have their own places, and unknown systems those of Linux", () => {
  expect(systemPlaces("darwin")[0]).toContain("/Applications/");
  expect(systemPlaces("win32")[0]).toContain("chrome.exe");
  expect(systemPlaces("freebsd")).toEqual(systemPlaces("linux"));
});
