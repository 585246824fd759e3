import type {Page} from "playwright-core";
import {expect} from "vitest";
import {test} from "./page.ts";
import {button, goTo, hashOf, passes, rests, saves, says, stepOf, trainingWorker} from "./running.ts";

declare global {
  /** Lets the heart of the page below beat for longer than it waits for an answer. */
  var beatOn: () => Promise<void>;
}

/** In the page: its heart, which asks the workers once a second whether they are there, beats when it is told to. */
function holdHeartbeat(): void {
  const second = 1000;
  const later = setInterval;
  const now = performance.now.bind(performance);
  const beats: (() => void)[] = [];
  let ahead = 0;
  performance.now = () => now() + ahead;
  const hold = (run: () => void, milliseconds: number): unknown =>
    milliseconds === second ? beats.push(run) : later(run, milliseconds);
  const beatOn = async (): Promise<void> => {
    for (let beat = 0; beat < 8; beat++) {
      ahead += second;
      for (const run of beats) run();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  Object.assign(globalThis, {setInterval: hold, beatOn});
}

/** Ends the worker that trains, and has the page ask for it. */
async function loseWorker(page: Page): Promise<void> {
  await (await trainingWorker(page)).evaluate("self.close()");
  await page.evaluate(() => beatOn());
}

test("a worker that hangs in the middle of a step is replaced, goes on from the last state, and the page says so", async ({
  open
}) => {
  const {page} = await open();
  await passes(page, 60);
  await saves(page);
  const worker = await trainingWorker(page);
  void worker.evaluate("for (;;);").catch(() => undefined);
  await says(page, /Training had stopped answering\. It was restarted and goes on from step [1-9]/);
  const step = await stepOf(page);
  expect(step).toBeGreaterThan(60);
  await passes(page, step + 60);
});

test("a worker that is killed is replaced, and a paused run stays paused", async ({open}) => {
  const {page} = await open({script: holdHeartbeat});
  await passes(page, 10);
  await saves(page);
  await button(page, "Pause").click();
  await button(page, "Play").waitFor();
  await loseWorker(page);
  await says(page, /It was restarted and goes on from step [1-9]/);
  const step = await rests(page);
  await button(page, "Step").click();
  await expect.poll(() => stepOf(page)).toBe(step + 1);
});

test("what was changed survives the loss of the worker", async ({open}) => {
  const {page} = await open({hash: "play=0", script: holdHeartbeat});
  await rests(page);
  await goTo(page, `${hashOf({name: "Changed", data: {kind: "moons"}})}&play=0`);
  await says(page, "Changed");
  expect(await rests(page)).toBe(0);
  await button(page, "Step").click();
  await expect.poll(() => stepOf(page)).toBe(1);
  await loseWorker(page);
  // States are saved every other second: the first, or the one after the step.
  await says(page, /It was restarted and goes on from step [01]/);
  await says(page, "Changed");
});

const broken = {
  damaged: "e=r~data.kind_spiral~00000",
  truncated: "e=r~data.kind_spi",
  "of a newer form": "e=q~data~whatever",
  "no link at all": "e=<img src=x onerror=alert(1)>"
};

test.for(Object.entries(broken))(
  "a link that is %s gets a sentence, and the page trains what it has",
  async ([, hash], {open}) => {
    const {page} = await open({hash});
    await says(page, /This link cannot be opened, so the page keeps what it had\. Part of it is missing/);
    await passes(page, 10);
  }
);

test("a bad link put into the address leaves the run alone", async ({open}) => {
  const {page} = await open({hash: `${hashOf({data: {kind: "moons"}})}&speed=300`});
  await passes(page, 60);
  await goTo(page, broken.damaged);
  await says(page, "This link cannot be opened");
  expect(await stepOf(page)).toBeGreaterThan(60);
  await says(page, /Moons/);
});

test("a good link put into the address is opened", async ({open}) => {
  const {page} = await open();
  await passes(page, 10);
  await goTo(page, hashOf({data: {kind: "moons"}, name: "Two moons"}));
  await says(page, "Two moons");
});

test("what a link says about the view and is not known is named", async ({open}) => {
  const {page} = await open({hash: "theme=pink&discrete=1"});
  await says(page, 'The link\'s "theme" is not known here');
  await passes(page, 10);
});

test("a rate of a thousand million diverges: the page names the number, says what to do, and one click does it", async ({
  open
}) => {
  const {page} = await open({
    hash: hashOf({data: {kind: "plane"}, training: {optimizer: {kind: "sgd", learningRate: 1e9}}})
  });
  await says(page, /Training stopped: .+\[.+ became (NaN|-?Infinity)\. Lower the learning rate/);
  const before = page.url();
  await button(page, /Same start, a tenth of the rate/).click();
  await expect.poll(() => page.url()).not.toBe(before);
});

test("noise that swamps the data and a layer of many units still train", async ({open}) => {
  const {page} = await open({
    hash: hashOf({
      data: {kind: "circle", noise: 1},
      model: [{op: "linear", out: 512}, {op: "relu"}, {op: "linear"}]
    })
  });
  await passes(page, 3);
});
