import {accessSync, constants, existsSync, statSync} from "node:fs";
import {createRequire} from "node:module";
import {delimiter, dirname, isAbsolute, join} from "node:path";
import {systemPlaces} from "./browser.mjs";
import {run} from "./run.mjs";

/**
 * This machine, as far as finding a browser is concerned.
 *
 * @param {string} root Folder of package.json
 * @param {(line: string) => void} say
 * @returns {import("./browser.mjs").BrowserMachine}
 */
export function thisMachine(root, say) {
  const {env, platform} = process;
  return {
    chromePath: env["CHROME_PATH"],
    systemPlaces: systemPlaces(platform),
    locate: (nameOrPath) => locate(nameOrPath, env["PATH"] ?? "", platform),
    playwrightPath: async () => {
      const {chromium} = await import("playwright-core");
      return chromium.executablePath();
    },
    downloadWithPlaywright: async () => {
      const playwright = dirname(createRequire(join(root, "package.json")).resolve("playwright-core/package.json"));
      const args = [join(playwright, "cli.js"), "install", "chromium", "--no-shell"];
      return (await run(process.execPath, args, {cwd: root, timeout: 300_000})).code === 0;
    },
    isDebianRoot: platform === "linux" && process.getuid?.() === 0 && existsSync("/etc/debian_version"),
    installDebianPackage: async () => {
      const options = {env: {...env, DEBIAN_FRONTEND: "noninteractive"}};
      const update = await run("apt-get", ["update", "-q"], options);
      if (update.code !== 0) return false;
      return (await run("apt-get", ["install", "-q", "-y", "chromium"], options)).code === 0;
    },
    say
  };
}

/**
 * The full path of a program that starts, or undefined. On Linux it is asked for its version, because
 * some distributions install a stand-in that only says where to get the real one.
 *
 * @param {string} nameOrPath
 * @param {string} searchPath The variable PATH
 * @param {string} platform
 */
export async function locate(nameOrPath, searchPath, platform) {
  const folders = isAbsolute(nameOrPath) ? [""] : nameOrPath.includes("/") ? ["."] : searchPath.split(delimiter);
  for (const folder of folders) {
    const path = folder === "" ? nameOrPath : join(folder, nameOrPath);
    if (!isExecutable(path)) continue;
    if (platform !== "linux" || (await run(path, ["--version"], {timeout: 20_000})).code === 0) return path;
  }
  return undefined;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
