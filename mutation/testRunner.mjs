/**
 * Runs tests for Stryker in one thread that keeps them loaded: a mutant takes milliseconds, where starting Vitest anew
 * for each takes half a second.
 */
import {once} from "node:events";
import {basename} from "node:path";
import {Worker} from "node:worker_threads";
import {PluginKind, declareFactoryPlugin, tokens} from "@stryker-mutator/api/plugin";
import {DryRunStatus, MutantRunStatus, TestStatus} from "@stryker-mutator/api/test-runner";
import {bundleTests} from "./bundleTests.mjs";
import {isSampled} from "./isSampled.mjs";
import {testFiles} from "./testFiles.mjs";

/** What mutated sources call the place where they look which mutant is on. */
const namespace = "__stryker__";

/** The share of mutants that is tried. */
const sampled = Number(process.env["MUTATED_SHARE"]);
/** Milliseconds of processor time, beyond some times what a test took, after which a mutant counts as endless. */
const grace = 2000;
/** Milliseconds of processor time that loading all tests may take. */
const loading = 30_000;

/** Milliseconds of processor time that the tests of other files may take together. */
const enough = 2500;
/** The same for those that are asked once more in a fresh thread. */
const again = 1500;

/** How many tests go before the others because they have noticed a mutant. */
const few = 4;

class TestRunner {
  /** @type {Worker | undefined} */
  #worker;
  #bundle = "";
  /** Milliseconds of processor time that a test took, by its id. @type {Map<string, number>} */
  #durations = new Map();
  /** How far the thread has come in what it was asked: the position of a test from 1 on, or 0. */
  #place = new Int32Array(new SharedArrayBuffer(4));
  /** The last tests that noticed a mutant, the latest first. @type {string[]} */
  #noticed = [];

  capabilities() {
    return {reloadEnvironment: true};
  }

  async init() {
    const root = process.cwd();
    this.#bundle = await bundleTests(root, testFiles(root, process.env["MUTATED_LAYER"]));
  }

  async dryRun() {
    const {results, coverage, error} = await this.#ask({});
    if (error !== undefined) return {status: DryRunStatus.Error, errorMessage: String(error)};
    this.#durations = new Map(results.map(({id, duration}) => [id, duration]));
    const tests = results.map(({id, name, file, duration, failure}) => ({
      id,
      name,
      fileName: file,
      timeSpentMs: duration,
      status: failure === undefined ? TestStatus.Success : TestStatus.Failed,
      failureMessage: failure
    }));
    return {status: DryRunStatus.Complete, tests, mutantCoverage: coverage};
  }

  async mutantRun({activeMutant, testFilter, hitLimit, mutantActivation}) {
    if (!isSampled(activeMutant.id, sampled))
      return {status: MutantRunStatus.Error, errorMessage: "is not in the sample"};
    const asked = this.#chosen(testFilter ?? [...this.#durations.keys()], activeMutant.fileName);
    const question = {mutant: activeMutant.id, asked, hitLimit};
    if (mutantActivation === "static") return await this.#tryOnLoading(question);
    let answer = await this.#ask(question);
    if (answer.spoilt || resultOf(answer).status === MutantRunStatus.Survived) {
      // An earlier mutant may have spoilt the thread, or an earlier test may have computed, without this mutant, what is
      // computed once: what a fresh thread says counts.
      await this.#end();
      answer = await this.#ask({...question, asked: answer.spoilt ? asked : this.#first(asked, again)});
      if (answer.spoilt) await this.#end();
    }
    return resultOf(answer);
  }

  /** Returns the tests of the file itself and the quickest of the others, in the order in which to ask them. */
  #chosen(ids, file) {
    const isOwn = (id) => id.includes(`/${basename(file, ".ts")}.test.ts#`);
    const quickest = this.#first(this.#inOrder(ids), enough);
    return this.#inOrder(new Set([...ids.filter(isOwn), ...quickest]));
  }

  /** Returns the first tests that take so many milliseconds together, and one at least. */
  #first(asked, most) {
    let total = 0;
    return asked.filter((id, index) => (total += this.#durations.get(id)) < most || index === 0);
  }

  /** Puts those first that noticed a mutant of late, then the quickest: the first that notices one ends the matter. */
  #inOrder(ids) {
    const rankOf = (id) =>
      this.#noticed.includes(id) ? this.#noticed.indexOf(id) - few : (this.#durations.get(id) ?? 0);
    return [...ids].sort((a, b) => rankOf(a) - rankOf(b));
  }

  /** Returns the processor time that a test may take, with its second run. The first run of all has no limit. */
  #limitOf({asked}, place) {
    if (asked === undefined) return Infinity;
    return place === 0 ? loading : grace + 4 * this.#durations.get(asked[place - 1]);
  }

  async dispose() {
    await this.#end();
  }

  /** Tries a mutant that matters on loading, in a thread of its own. */
  async #tryOnLoading(question) {
    await this.#end();
    const answer = await this.#ask(question, question.mutant);
    await this.#end();
    return resultOf(answer);
  }

  /** Asks the thread, a fresh one if there is none, and ends it when one test takes far too long. */
  async #ask(question, mutantOnLoading) {
    const late = new AbortController();
    let place = -1;
    let start = process.cpuUsage();
    this.#place[0] = 0;
    const timer = setInterval(() => {
      const isNext = this.#place[0] !== place;
      place = this.#place[0];
      if (isNext) start = process.cpuUsage();
      const {user, system} = process.cpuUsage(start);
      if (user + system > 1000 * this.#limitOf(question, place)) late.abort();
    }, 100);
    try {
      this.#worker ??= new Worker(new URL("worker.mjs", import.meta.url), {
        workerData: {namespace, bundle: this.#bundle, mutantOnLoading, place: this.#place},
        resourceLimits: {maxOldGenerationSizeMb: 2000}
      });
      if (this.#loaded !== this.#worker) await once(this.#worker, "message", {signal: late.signal});
      this.#loaded = this.#worker;
      this.#worker.postMessage(question);
      const [answer] = await once(this.#worker, "message", {signal: late.signal});
      if (answer.killedBy !== undefined)
        this.#noticed = [...new Set([answer.killedBy, ...this.#noticed])].slice(0, few);
      return answer;
    } catch (error) {
      const loaded = this.#worker !== undefined && this.#loaded === this.#worker;
      await this.#end();
      return {error, loaded, late: late.signal.aborted};
    } finally {
      clearInterval(timer);
    }
  }

  /** The thread that has told that it holds all tests. @type {Worker | undefined} */
  #loaded;

  async #end() {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

/** What Stryker is told; a thread that ended, for want of memory perhaps, counts as one that does not end. */
function resultOf({late, endless, error, loaded, killedBy, failure, ran}) {
  if (late || endless || (error !== undefined && loaded)) return {status: MutantRunStatus.Timeout};
  if (error !== undefined)
    return {status: MutantRunStatus.Killed, killedBy: [], failureMessage: String(error), nrOfTests: 0};
  if (killedBy === undefined) return {status: MutantRunStatus.Survived, nrOfTests: ran};
  return {status: MutantRunStatus.Killed, killedBy: [killedBy], failureMessage: failure ?? "", nrOfTests: ran};
}

const createTestRunner = () => new TestRunner();
createTestRunner.inject = tokens();

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "inOneThread", createTestRunner)];
