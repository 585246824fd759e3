/**
 * Where the browser tests get their Chromium from: the order, apart from the machine it runs on.
 *
 * @typedef {object} BrowserMachine What the order needs to know of a machine and may do to it.
 * @property {string | undefined} chromePath The variable CHROME_PATH.
 * @property {readonly string[]} systemPlaces Names on the PATH and full paths of an installed Chromium or Chrome.
 * @property {(nameOrPath: string) => Promise<string | undefined>} locate The full path of a browser that starts.
 * @property {() => Promise<string | undefined>} playwrightPath Where Playwright's own download is or would be.
 * @property {() => Promise<boolean>} downloadWithPlaywright
 * @property {boolean} isDebianRoot Whether packages can be installed with apt-get.
 * @property {() => Promise<boolean>} installDebianPackage
 * @property {(line: string) => void} say
 */

/** Usual places of Chromium and Chrome, per platform; bare names are looked up on the PATH. */
const places = {
  linux: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "chromium"
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"
  ]
};

/** @param {string} platform */
export function systemPlaces(platform) {
  return platform === "darwin" || platform === "win32" ? places[platform] : places.linux;
}

/**
 * Finds a Chromium without changing the machine: CHROME_PATH, the system's, then an earlier download of Playwright.
 *
 * @param {BrowserMachine} machine
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser(machine) {
  if (machine.chromePath) {
    const chosen = await machine.locate(machine.chromePath);
    if (!chosen) throw new Error(`CHROME_PATH: expected a browser that starts, got ${machine.chromePath}`);
    return chosen;
  }
  for (const place of machine.systemPlaces) {
    const found = await machine.locate(place);
    if (found) return found;
  }
  return locateDownload(machine);
}

/**
 * Finds a Chromium, or gets one: Playwright's download, then, as root on Debian, the `chromium` package.
 *
 * @param {BrowserMachine} machine
 * @returns {Promise<string>}
 */
export async function ensureBrowser(machine) {
  const found = await findBrowser(machine);
  if (found) return found;

  machine.say("no Chromium here: downloading Playwright's");
  if (await machine.downloadWithPlaywright()) {
    const downloaded = await locateDownload(machine);
    if (downloaded) return downloaded;
  }
  if (machine.isDebianRoot) {
    machine.say("the download did not work: installing Debian's chromium package");
    if (await machine.installDebianPackage()) {
      const installed = await machine.locate("chromium");
      if (installed) return installed;
    }
  }
  throw new Error(
    "no Chromium for the browser tests: neither on this system nor to be downloaded. " +
      "Install Chromium or Chrome, or set CHROME_PATH to one, and run npm test again"
  );
}

/** @param {BrowserMachine} machine */
async function locateDownload(machine) {
  const path = await machine.playwrightPath();
  return path === undefined ? undefined : machine.locate(path);
}
