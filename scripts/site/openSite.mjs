import {chromium} from "playwright-core";
import {buildSite, siteFolder} from "../buildSite.mjs";
import {root} from "../setup.mjs";
import {findBrowser} from "../setup/browser.mjs";
import {thisMachine} from "../setup/machine.mjs";
import {createSiteServer, listenOnFreePort} from "./server.mjs";

/**
 * What Chromium is to leave alone: the popups of its own address bar, for which it would start a process with every page,
 * that takes as long as the page; and what Playwright names, whose list this takes the place of.
 */
const features = [
  ...["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"],
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "PaintHolding"],
  ...["ThirdPartyStoragePartitioning", "HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable", "MediaRouter"],
  ...["OptimizationHints", "NetworkTimeServiceQuerying", "PreconnectToSearch", "LensOverlay", "AimEnabled"]
];

const flags = [
  ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
  `--disable-features=${features.join(",")}`,
  // WebGL without a graphics card.
  ...["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
  // A request to anybody else fails, from workers too, and so fails the test.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost"
];

/**
 * The built site on a free port, and a Chromium in a fresh profile to open it with.
 *
 * @typedef {object} OpenSite
 * @property {string} address Of the site, ending in a slash
 * @property {string} endpoint To connect to the browser with `chromium.connect`
 * @property {() => Promise<void>} close
 *
 * @returns {Promise<OpenSite>}
 */
export async function openSite() {
  const say = () => undefined;
  const executablePath = await findBrowser(thisMachine(root, say));
  if (!executablePath) throw new Error("no Chromium found: run npm run setup -- --browser");
  await buildSite(say);
  const server = createSiteServer(siteFolder);
  const port = await listenOnFreePort(server, {port: 0});
  const browser = await chromium.launchServer({executablePath, args: flags});
  return {
    address: `http://localhost:${port}/`,
    endpoint: browser.wsEndpoint(),
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  };
}
