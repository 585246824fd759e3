/** Tells the service worker which files the site consists of. */
import {createHash} from "node:crypto";
import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join, relative, sep} from "node:path";
import type {Plugin} from "vite";

/** What is built from `src/app/serviceWorker.ts`, at the top of the site so that all of it is in its scope. */
const serviceWorkerFile = "serviceWorker.js";

/** Fonts that only browsers without woff2 would ask for; none that runs this page is. */
const oldFont = /\.(?:woff|ttf)$/;

/** Lists the files of a site that are to be kept, with slashes and in order; the service worker itself is not among them. */
export function listSiteFiles(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((file) => file !== serviceWorkerFile && !oldFont.test(file))
    .sort();
}

/** Returns the line that tells a service worker its files, and a version that changes when one of them does. */
export function siteFilesLine(folder: string, files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(folder, file)))
      .update("\0");
  const version = hash.digest("hex").slice(0, 12);
  return `self.siteFiles = ${JSON.stringify({version, files})};\n`;
}

/** A step of the build that writes the list above the service worker's code, when all other files are there. */
export function offlineFiles(): Plugin {
  return {
    name: "nnviz-offline-files",
    apply: "build",
    writeBundle: {
      order: "post",
      sequential: true,
      handler({dir}) {
        if (dir === undefined) throw new Error("offline files: the build has no folder");
        const path = join(dir, serviceWorkerFile);
        const code = readFileSync(path, "utf8");
        writeFileSync(path, siteFilesLine(dir, listSiteFiles(dir)) + code);
      }
    }
  };
}
