import type {TestProject} from "vitest/node";
import {openSite, type OpenSite} from "../../scripts/site/openSite.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built site, ending in a slash. */
    siteAddress: string;
    /** Where the one browser of this run listens. */
    browserEndpoint: string;
  }
}

let site: OpenSite | undefined;

/** Builds the site once, serves it, and starts the one browser that all browser tests share. */
export async function setup(project: TestProject): Promise<void> {
  site = await openSite();
  project.provide("siteAddress", site.address);
  project.provide("browserEndpoint", site.endpoint);
}

/** Ends the browser and the server. */
export async function teardown(): Promise<void> {
  await site?.close();
}
