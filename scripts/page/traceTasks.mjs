/** The tasks of a page's main thread, from Chromium's own trace. */

const taskName = "RunTask";
const categories = "disabled-by-default-devtools.timeline,devtools.timeline,__metadata";

/**
 * Traces a page while something goes on.
 *
 * @param {import("playwright-core").Page} page
 * @param {() => Promise<void>} during
 * @returns {Promise<{total: number, work: number, longest: number}>} Milliseconds of all tasks, those in which the thread
 *   really ran (a busy machine makes it wait), and those of the longest task
 */
export async function traceTasks(page, during) {
  const browser = page.context().browser();
  if (!browser) throw new Error("the page has no browser to trace");
  const session = await browser.newBrowserCDPSession();
  /** @type {TraceEvent[]} */
  const events = [];
  session.on("Tracing.dataCollected", ({value}) => {
    for (const event of value) events.push(/** @type {TraceEvent} */ (/** @type {unknown} */ (event)));
  });
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {includedCategories: categories.split(",")}
  });
  await during();
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  return summarise(events, page.url());
}

/**
 * @typedef {object} TraceEvent
 * @property {string} name
 * @property {number} pid
 * @property {number} tid
 * @property {number} [dur] Microseconds
 * @property {number} [tdur] Microseconds in which the thread really ran
 * @property {{name?: string, data?: {frames?: {url?: string, processId?: number}[]}}} [args]
 */

/**
 * @param {TraceEvent[]} events
 * @param {string} url Of the page: other pages of the browser have main threads too
 */
function summarise(events, url) {
  const threads = events.filter(({name, args}) => name === "thread_name" && args?.name === "CrRendererMain");
  const own = new Set(
    events
      .filter(({name}) => name === "TracingStartedInBrowser")
      .flatMap(({args}) => args?.data?.frames ?? [])
      .filter((frame) => frame.url?.split("#")[0] === url.split("#")[0])
      .map(({processId}) => processId)
  );
  const mains = threads.filter(({pid}) => own.size === 0 || own.has(pid)).map(({pid, tid}) => `${pid} ${tid}`);
  const tasks = events.filter(({name, pid, tid}) => name === taskName && mains.includes(`${pid} ${tid}`));
  if (tasks.length === 0) throw new Error("the trace holds no task of the page");
  const times = tasks.map(({dur = 0}) => dur / 1000);
  const work = tasks.reduce((sum, {tdur = 0}) => sum + tdur / 1000, 0);
  return {total: times.reduce((sum, time) => sum + time, 0), work, longest: Math.max(...times)};
}
