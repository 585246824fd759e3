import axe from "axe-core";
import {chromium, type Browser, type BrowserContextOptions, type Page} from "playwright-core";
import {test as base, expect, inject} from "vitest";

/** A page of the site in a fresh profile, with what it said and asked for since it was opened. */
export interface OpenPage {
  page: Page;
  /** Console errors and warnings, uncaught errors, refused requests. A test that expects some empties the list. */
  problems: string[];
  /** Addresses of all requests, workers' included. */
  requests: string[];
}

export interface OpenOptions extends BrowserContextOptions {
  /** State in the link, without the `#`. */
  hash?: string;
  /** Where the site is served; default: where all tests find it. */
  address?: string;
  /** Runs in the page before anything of the page's own. */
  script?: () => void;
}

interface Fixtures {
  /** Opens the site; after the test the page is closed, and problems it had fail the test. */
  open: (options?: OpenOptions) => Promise<OpenPage>;
}

let browser: Promise<Browser> | undefined;

/** A browser test: `test("the page …", async ({open}) => { const {page} = await open({hash: "…"}); … })`. */
export const test = base.extend<Fixtures>({
  open: async ({task}, use) => {
    const opened: OpenPage[] = [];
    await use(async (options = {}) => {
      const one = await openPage(options);
      opened.push(one);
      return one;
    });
    await Promise.all(opened.map(({page}) => page.context().close()));
    for (const {problems} of opened) expect(problems, `problems on the page of "${task.name}"`).toEqual([]);
  }
});

/** Opens the site at a link in a context of its own. */
async function openPage({
  hash = "",
  address = inject("siteAddress"),
  script,
  ...options
}: OpenOptions = {}): Promise<OpenPage> {
  browser ??= chromium.connect(inject("browserEndpoint"));
  const context = await (await browser).newContext({viewport: {width: 1440, height: 900}, ...options});
  const page = await context.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  context.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    // What is on its way while a page is left or closed is given up; what is refused is told by the console, too.
    if (why !== "net::ERR_ABORTED") problems.push(`failed: ${request.url()} ${why}`);
  });
  context.on("weberror", (error) => problems.push(`uncaught: ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      problems.push(`${message.type()}: ${message.text()}`);
  });
  if (script) await page.addInitScript(script);
  await page.goto(address + (hash && `#${hash}`));
  return {page, problems, requests};
}

interface AxeViolation {
  id: string;
  help: string;
  nodes: {html: string; failureSummary?: string}[];
}

/** What axe finds wrong with the page as it is now, one line per element; empty when nothing is. */
export async function findAccessibilityProblems(page: Page): Promise<string[]> {
  // What is on its way from one colour to another is not looked at.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({finished}) => finished)));
  // Evaluated by the debugger and not added as a script, which the page's own policy would refuse.
  await page.evaluate(axe.source);
  const violations = await page.evaluate<AxeViolation[]>("axe.run().then((result) => result.violations)");
  return violations.flatMap(({id, help, nodes}) => nodes.map(({html}) => `${id}: ${help}: ${html}`));
}
