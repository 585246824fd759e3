/** The tasks of a page's main thread, from Chromium's own trace. */

const taskName = "RunTask";
const categories = "disabled-by-default-devtools.timeline,devtools.timeline,blink.user_timing,__metadata";
const [startName, endName] = ["measuring starts", "measuring ends"];

/**
 * What the main thread did between two moments: every task of the page's renderer counts, with all that is done in it:
 * scripts, style, layout, paint, handing pictures to the compositor, collecting garbage.
 *
 * @typedef {object} Tasks
 * @property {number} total Milliseconds from start to end of all tasks, those in which the thread had to wait for
 *   a processor or another thread among them
 * @property {number} work Milliseconds of processor time of all tasks
 * @property {number} longest Milliseconds of the longest task, from start to end
 * @property {number} from When it was begun, by the page's clock
 * @property {number} to When it was ended, by the page's clock
 */

/**
 * Traces a page while something goes on.
 *
 * @param {import("playwright-core").Page} page
 * @param {() => Promise<void>} during
 * @returns {Promise<Tasks>}
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
  // A trace starts and ends some time before and after it is asked to: only what is between two marks counts.
  const from = await mark(page, startName);
  await during();
  const to = await mark(page, endName);
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  return {...summarise(events), from, to};
}

/**
 * @param {import("playwright-core").Page} page
 * @param {string} name
 * @returns {Promise<number>} The page's time
 */
function mark(page, name) {
  return page.evaluate(`performance.mark(${JSON.stringify(name)}).startTime`);
}

/**
 * @typedef {object} TraceEvent
 * @property {string} name
 * @property {number} pid
 * @property {number} tid
 * @property {number} ts Microseconds
 * @property {number} [dur] Microseconds
 * @property {number} [tdur] Microseconds in which the thread really ran
 */

/**
 * @param {readonly TraceEvent[]} events
 * @returns {Omit<Tasks, "from" | "to">}
 */
function summarise(events) {
  const start = events.find(({name}) => name === startName);
  const end = events.find(({name}) => name === endName);
  if (!start || !end) throw new Error("the trace holds no marks of the page");
  const tasks = events.filter(
    // The marks are made on the main thread.
    ({name, pid, tid, ts}) =>
      name === taskName && pid === start.pid && tid === start.tid && ts > start.ts && ts < end.ts
  );
  if (tasks.length === 0) throw new Error("the trace holds no task of the page");
  const times = tasks.map(({dur = 0}) => dur / 1000);
  const work = tasks.reduce((sum, {tdur = 0}) => sum + tdur / 1000, 0);
  return {total: times.reduce((sum, time) => sum + time, 0), work, longest: Math.max(...times)};
}
