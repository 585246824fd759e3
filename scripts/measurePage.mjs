/**
 * Measures the running page and stores what was found in `bench/page.json`: `node scripts/measurePage.mjs`.
 * `--runs 1 --seconds 3` is quicker and less certain; `--only playing,opening` leaves what else is stored as it is;
 * `--print` stores nothing.
 */
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {cpus} from "node:os";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {chromium} from "playwright-core";
import {buildLibrary} from "./buildLibrary.mjs";
import {measureMoving, measureOpening, measurePlaying} from "./page/measures.mjs";
import {root} from "./setup.mjs";
import {openSite} from "./site/openSite.mjs";

const {values} = parseArgs({
  options: {
    runs: {type: "string", default: "5"},
    seconds: {type: "string", default: "10"},
    only: {type: "string"},
    print: {type: "boolean", default: false}
  }
});
const file = join(root, "bench", "page.json");
const runs = Number(values.runs);
const milliseconds = Number(values.seconds) * 1000;

/** Eight hidden layers of 32 units on the handwritten digits. */
const deep = {
  data: {kind: "digits"},
  model: [...Array.from({length: 8}, () => [{op: "linear", out: 32}, {op: "relu"}]).flat(), {op: "linear"}],
  training: {optimizer: {kind: "adam", learningRate: 0.001}, batchSize: 32}
};

/** 109,184 connections: pictures of 28 × 28 pixels, of which the stage shows the 2,000 largest unless it is told otherwise. */
const wide = {
  data: {kind: "drawnDigits", standardise: false},
  model: [{op: "linear", out: 128}, {op: "relu"}, {op: "linear", out: 64}, {op: "relu"}, {op: "linear"}],
  training: {optimizer: {kind: "adam", learningRate: 0.001}, batchSize: 32}
};

/** @param {string} line */
const say = (line) => console.log(`page: ${line}`);

await buildLibrary(say);
/** @type {typeof import("../src/index.ts")} */
const {encodeLink, parseExperiment} = await import(join(root, "dist", "index.js"));
const site = await openSite();
try {
  const browser = await chromium.connect(site.endpoint);
  const wideLink = encodeLink(parseExperiment(wide));
  const deepLink = encodeLink(parseExperiment(deep));
  /** @type {Record<string, () => Promise<unknown>>} */
  const scenarios = {
    opening: () => measureOpening(browser, site.address),
    playing: () => measurePlaying(browser, site.address, milliseconds),
    fullSpeed: () => measurePlaying(browser, `${site.address}#speed=max`, milliseconds),
    deepDigits: () => measurePlaying(browser, `${site.address}#e=${deepLink}`, milliseconds),
    wideDigits: () => measurePlaying(browser, `${site.address}#e=${wideLink}`, milliseconds),
    wideDigitsMoved: () => measureMoving(browser, `${site.address}#e=${wideLink}`, milliseconds),
    wideDigitsManyMoved: () => measureMoving(browser, `${site.address}#e=${wideLink}&connections=20000`, milliseconds)
  };
  /** @type {Record<string, unknown>} */
  const results = {};
  for (const name of values.only?.split(",") ?? Object.keys(scenarios)) {
    const measure = scenarios[name];
    if (!measure) throw new Error(`page: there is no "${name}", expected some of ${Object.keys(scenarios).join(", ")}`);
    results[name] = await repeat(name, measure);
  }
  const machine = {cpu: cpus()[0]?.model ?? "unknown", cores: cpus().length, browser: browser.version()};
  const report = {
    what: "the page at 1440 × 900 in headless Chromium: median of several runs in fresh profiles; times in milliseconds",
    meaning: {
      redraw:
        "a frame whose moving pictures have all been drawn; fresh: network, units' pictures and surface of one step",
      work: "all tasks of the page's main thread, whatever they do, divided by the redraws in the same span of time",
      milliseconds: "from start to end of a task, waiting for a processor included; processorMilliseconds: without that"
    },
    machine,
    ...(values.only && existsSync(file) && readResults(Object.keys(scenarios))),
    ...results
  };
  if (values.print) console.log(JSON.stringify(report, null, 2));
  else writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
} finally {
  await site.close();
}

/**
 * @param {readonly string[]} names
 * @returns {Record<string, unknown>} What is stored of these
 */
function readResults(names) {
  const stored = JSON.parse(readFileSync(file, "utf8"));
  return Object.fromEntries(names.filter((name) => name in stored).map((name) => [name, stored[name]]));
}

/**
 * Measures several times and takes the median of every number.
 *
 * @param {string} name
 * @param {() => Promise<unknown>} measure
 */
async function repeat(name, measure) {
  const found = [];
  for (let run = 0; run < runs; run++) found.push(await measure());
  const result = {runs, secondsPerRun: milliseconds / 1000, .../** @type {object} */ (medians(found))};
  say(`${name}: ${JSON.stringify(result)}`);
  return result;
}

/**
 * @param {readonly unknown[]} found Values of one form
 * @returns {unknown} The same form, with the median of each number
 */
function medians(found) {
  const [first] = found;
  if (typeof first === "number") {
    const sorted = /** @type {number[]} */ ([...found]).sort((a, b) => a - b);
    return Math.round((sorted[Math.floor(sorted.length / 2)] ?? NaN) * 100) / 100;
  }
  if (typeof first !== "object" || first === null) return first;
  return Object.fromEntries(
    Object.keys(first).map((key) => [
      key,
      medians(
        found.map((one) => /** @type {Record<string, unknown>} */ (one)[key]).filter((value) => value !== undefined)
      )
    ])
  );
}
