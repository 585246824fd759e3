/** Takes pictures of the page in every state into `screenshots/`: `node scripts/screenshots.mjs [part of a name]`. */
import {join} from "node:path";
import {chromium} from "playwright-core";
import {takeScreenshots} from "./screenshots/take.mjs";
import {root} from "./setup.mjs";
import {openSite} from "./site/openSite.mjs";

const site = await openSite();
try {
  const browser = await chromium.connect(site.endpoint);
  await takeScreenshots({
    browser,
    address: site.address,
    folder: join(root, "screenshots"),
    only: process.argv[2],
    say: (line) => console.log(line)
  });
} finally {
  await site.close();
}
