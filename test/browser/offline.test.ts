import {cpSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {expect, inject} from "vitest";
import {siteFolder} from "../../scripts/buildSite.mjs";
import {createSiteServer, listenOnFreePort} from "../../scripts/site/server.mjs";
import {test} from "./page.ts";
import {button, goTo, hashOf, passes} from "./running.ts";

/** Returns how many files the page keeps for when there is no network. */
function keptFiles(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let files = 0;
    for (const name of await caches.keys()) files += (await (await caches.open(name)).keys()).length;
    return files;
  });
}

/** Resolves once the page is kept and its requests are answered from there. */
async function isKept(page: Page): Promise<void> {
  await expect.poll(() => keptFiles(page)).toBeGreaterThan(20);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

test("once loaded, the page works without a network, with data that was never asked for before", async ({open}) => {
  const {page, problems} = await open();
  await isKept(page);
  await page.context().setOffline(true);
  await page.reload();
  await passes(page, 10);
  await goTo(page, hashOf({data: {kind: "wine"}}));
  await button(page, /^Experiment: Wine/).waitFor();
  await page.context().setOffline(false);
  // The page itself asks the network first.
  expect(problems.filter((problem) => !problem.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
  problems.length = 0;
});

test("page, worker and service worker ask nobody but their own server", async ({open}) => {
  const {page, requests} = await open({hash: hashOf({data: {kind: "iris"}})});
  await passes(page, 10);
  await isKept(page);
  const others = requests.filter((url) => !url.startsWith(inject("siteAddress")) && !/^(?:blob|data):/.test(url));
  expect(others).toEqual([]);
  expect(requests.some((url) => url.includes("/worker-"))).toBe(true);
});

test("the site works from any folder of any static host", async ({open}) => {
  const folder = mkdtempSync(join(tmpdir(), "nnviz-site-"));
  cpSync(siteFolder, join(folder, "some", "path"), {recursive: true});
  const server = createSiteServer(folder);
  const port = await listenOnFreePort(server, {port: 0});
  try {
    const address = `http://localhost:${port}/some/path/`;
    const {page, requests} = await open({address, hash: hashOf({data: {kind: "digits"}})});
    await passes(page, 10);
    await isKept(page);
    expect(requests.filter((url) => !url.startsWith(address))).toEqual([]);
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, {recursive: true});
  }
});
