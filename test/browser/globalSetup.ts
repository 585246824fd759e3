import {chromium} from "playwright-core";
import type {TestProject} from "vitest/node";
import {buildSite, siteFolder} from "../../scripts/buildSite.mjs";
import {root} from "../../scripts/setup.mjs";
import {findBrowser} from "../../scripts/setup/browser.mjs";
import {thisMachine} from "../../scripts/setup/machine.mjs";
import {createSiteServer, listenOnFreePort} from "../../scripts/site/server.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built site, ending in a slash. */
    siteAddress: string;
    /** Where the one browser of this run listens. */
    browserEndpoint: string;
  }
}

const flags = [
  ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"]
];

let stop: (() => Promise<void>) | undefined;

/** Builds the site once, serves it, and starts the one browser that all browser tests share. */
export async function setup(project: TestProject): Promise<void> {
  const say = () => undefined;
  const executablePath = await findBrowser(thisMachine(root, say));
  if (!executablePath) throw new Error("no Chromium found: run npm run setup -- --browser");
  await buildSite(say);
  const server = createSiteServer(siteFolder);
  const port = await listenOnFreePort(server, {port: 0});
  const browser = await chromium.launchServer({executablePath, args: flags});
  project.provide("siteAddress", `http://localhost:${port}/`);
  project.provide("browserEndpoint", browser.wsEndpoint());

  stop = async () => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
}

/** Ends the browser and the server. */
export async function teardown(): Promise<void> {
  await stop?.();
}
