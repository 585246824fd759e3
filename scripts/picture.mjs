/** Takes the README's picture of the running page: `npm run picture`. */
import {join} from "node:path";
import {chromium} from "playwright-core";
import {root} from "./setup.mjs";
import {openSite} from "./site/openSite.mjs";

const secondsOfTraining = 8;

const site = await openSite();
try {
  const browser = await chromium.connect(site.endpoint);
  const page = await browser.newPage({viewport: {width: 1440, height: 900}, colorScheme: "light"});
  await page.goto(site.address);
  await page.waitForTimeout(secondsOfTraining * 1000);
  await page.screenshot({path: join(root, "docs", "picture.png")});
} finally {
  await site.close();
}
