/** Holds all tests, and runs some of them with a mutant switched on whenever it is asked to. */
import {parentPort, workerData} from "node:worker_threads";
import {enterFile, runTest, tests} from "./vitestStandIn.mjs";

/** Where mutated sources look which mutant is on, and note what was reached. */
const switches = (globalThis[workerData.namespace] ??= {});

switches.activeMutant = workerData.mutantOnLoading;
const {files} = await import(workerData.bundle);
for (const [path, load] of files) {
  enterFile(path);
  await load();
}
switches.activeMutant = undefined;

parentPort.on("message", async (question) => {
  parentPort.postMessage(question.mutant === undefined ? await tryAll() : await tryMutant(question));
});
parentPort.postMessage("loaded");

/** Runs every test without a mutant, and tells what each of them reached. */
async function tryAll() {
  const results = [];
  for (const kept of tests.values()) {
    switches.currentTestId = kept.id;
    const start = process.cpuUsage();
    const failure = await runTest(kept);
    switches.currentTestId = undefined;
    const {user, system} = process.cpuUsage(start);
    results.push({id: kept.id, name: kept.name, file: kept.file, failure, duration: (user + system) / 1000});
  }
  return {results, coverage: switches.mutantCoverage};
}

/**
 * Runs tests until one notices the mutant, and then that test again without it: if it fails still, a mutant has left
 * something behind, and this thread is of no more use.
 *
 * @param {{mutant: string, asked: string[], hitLimit?: number}} question
 */
async function tryMutant({mutant, asked, hitLimit}) {
  switches.hitLimit = hitLimit;
  switches.hitCount = 0;
  for (const [index, id] of asked.entries()) {
    const kept = tests.get(id);
    if (kept === undefined) return {killedBy: id, failure: "is not there", ran: index, spoilt: true};
    workerData.place[0] = index + 1;
    switches.activeMutant = mutant;
    const failure = await runTest(kept);
    switches.activeMutant = undefined;
    const endless = switches.hitCount > hitLimit;
    if (failure === undefined && !endless) continue;
    const spoilt = workerData.mutantOnLoading === undefined && (await runTest(kept)) !== undefined;
    return {endless, killedBy: id, failure, ran: index + 1, spoilt};
  }
  return {ran: asked.length};
}
