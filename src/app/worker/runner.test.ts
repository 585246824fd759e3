import {expect, test} from "vitest";
import type {Answer, Ask, FrameData, Speed} from "./protocol.ts";
import {Runner} from "./runner.ts";

/** A runner in a world of its own: time passes only as it is told. */
class World {
  now = 0;
  readonly runner: Runner;
  #queue: {time: number; run: () => void}[] = [];

  /** Asking for the time takes some of it, so that budgets end. */
  constructor(tick = 0.01) {
    this.runner = new Runner({
      clock: () => (this.now += tick),
      later: (run, milliseconds) => this.#queue.push({time: this.now + milliseconds, run})
    });
  }

  /** Runs what is due up to a time. */
  async passTo(time: number): Promise<void> {
    for (;;) {
      const next = this.#queue.sort((a, b) => a.time - b.time).at(0);
      if (!next || next.time > time) break;
      this.#queue.shift();
      this.now = Math.max(this.now, next.time);
      next.run();
      await Promise.resolve();
    }
    this.now = Math.max(this.now, time);
  }

  open(value: unknown, ask: Partial<Ask<"open">> = {}): Promise<Answer<"open">> {
    const all: Ask<"open"> = {content: {kind: "value", value}, play: false, speed: 60, ...ask};
    return Promise.resolve(this.runner.handlers.open(all));
  }

  /** Asks for frames as a page does, and collects them. */
  watch(frames: FrameData[]): void {
    void Promise.resolve(this.runner.handlers.frame(null)).then((frame) => {
      frames.push(frame);
      this.watch(frames);
    });
  }
}

const small = {data: {kind: "circle", points: 40}, training: {batchSize: 10}};

async function stepsWithin(milliseconds: number, speed: Speed): Promise<number> {
  const world = new World(speed === "max" ? 0.5 : 0.01);
  await world.open(small, {play: true, speed});
  await world.passTo(world.now + milliseconds);
  return (await world.runner.handlers.save(null)).snapshot?.step ?? 0;
}

test("ten steps a second are ten steps a second", async () => {
  // The first one is due at once.
  expect(await stepsWithin(1950, 10)).toBe(20);
});

test("one step a second is one step a second", async () => {
  expect(await stepsWithin(3500, 1)).toBe(4);
});

test("as fast as the machine can is faster than any speed on offer", async () => {
  expect(await stepsWithin(1000, "max")).toBeGreaterThan(await stepsWithin(1000, 1000));
});

test("the first frame comes with the opened run, and another only when something has changed", async () => {
  const world = new World();
  const {opened} = await world.open(small);
  expect(opened.frame).toMatchObject({run: opened.run, position: {step: 0, instruction: 0}, metrics: {step: 0}});
  const frames: FrameData[] = [];
  world.watch(frames);
  await world.passTo(1000);
  expect(frames).toEqual([]);
  await world.runner.handlers.step({unit: "batch"});
  await world.passTo(2000);
  expect(frames.map(({position}) => position.step)).toEqual([1]);
});

test("while playing, frames keep the distance that the page asks for", async () => {
  const world = new World();
  await world.runner.handlers.want({lenses: {}, interval: 100});
  await world.open(small, {play: true, speed: 300});
  const frames: FrameData[] = [];
  world.watch(frames);
  await world.passTo(1050);
  expect(frames.length).toBeGreaterThanOrEqual(9);
  expect(frames.length).toBeLessThanOrEqual(11);
});

test("no frame is made that nobody asked for", async () => {
  const world = new World(0.5);
  await world.open(small, {play: true, speed: "max"});
  const frames: FrameData[] = [];
  void Promise.resolve(world.runner.handlers.frame(null)).then((frame) => frames.push(frame));
  await world.passTo(500);
  expect(frames).toHaveLength(1);
});

test("frames bring only what is subscribed to, and a lens that does not fit says why", async () => {
  const world = new World();
  await world.runner.handlers.want({
    interval: 24,
    lenses: {
      network: {lens: "network", params: {}},
      wrong: {lens: "surface", params: {nodes: ["hidden9"]}}
    }
  });
  const {opened} = await world.open(small);
  expect(Object.keys(opened.frame.measures)).toEqual(["network"]);
  expect(opened.frame.failures["wrong"]).toContain("hidden9");
});

test("a state is saved every two seconds of playing", async () => {
  const world = new World();
  await world.open(small, {play: true, speed: 60});
  const frames: FrameData[] = [];
  world.watch(frames);
  await world.passTo(world.now + 6100);
  const saved = frames.flatMap(({saved}) => (saved?.snapshot ? [saved.snapshot.step] : []));
  expect(saved).toHaveLength(3);
  expect(saved[0]).toBeGreaterThan(100);
});

test("an edit answers with the states before and after it", async () => {
  const world = new World();
  await world.open(small);
  const {before, after} = await world.runner.handlers.edit({
    action: {kind: "set", address: "hidden1.weight[0,0]", value: 2}
  });
  expect(before.recording.edits).toEqual([]);
  expect(after.recording.edits).toHaveLength(1);
  expect(after.snapshot?.tensors["hidden1.weight"]?.[0]).toBe(2);
  expect(await world.runner.handlers.link(null)).toMatch(/^y~/);
});

test("going on from a saved state gives the same numbers as never having stopped", async () => {
  const world = new World();
  await world.open(small);
  await world.runner.handlers.step({unit: "epoch"});
  const saved = await world.runner.handlers.save(null);
  await world.runner.handlers.step({unit: "epoch"});
  const straight = await world.runner.handlers.read({address: "hidden1.weight"});
  const other = new World();
  await other.open(saved.recording, saved.snapshot && {snapshot: saved.snapshot});
  await other.runner.handlers.step({unit: "epoch"});
  expect(await other.runner.handlers.read({address: "hidden1.weight"})).toEqual(straight);
});

test("a recording that is replayed keeps the changes that are still to come", async () => {
  const world = new World();
  const edits = [{step: 5, instruction: 0, action: {kind: "set", address: "hidden1.weight[0,0]", value: 2}}];
  const {opened} = await world.open({experiment: small, edits});
  expect(opened.recording.edits).toEqual(edits);
  await world.runner.handlers.step({unit: "batch"});
  const {after} = await world.runner.handlers.edit({
    action: {kind: "set", address: "hidden1.bias[0]", value: 1}
  });
  expect(after.recording.edits.map(({step}) => step)).toEqual([1, 5]);
});

test("the frame after a change that the recording repeats tells training and numerics as they stand then", async () => {
  const world = new World();
  const edits = [
    {step: 2, instruction: 0, action: {kind: "training", training: {l2: 0.25}}},
    {step: 2, instruction: 0, action: {kind: "numerics", numerics: "reference-1"}}
  ];
  const {opened} = await world.open({experiment: {...small, numerics: "wasm-1"}, edits});
  const frames: FrameData[] = [];
  world.watch(frames);
  for (let step = 1; step <= 3; step++) {
    await world.runner.handlers.step({unit: "batch"});
    await world.passTo(world.now + 100);
  }
  expect(opened.settings.training.l2).toBe(0);
  expect(opened.settings.numerics).toEqual({asked: "wasm-1", running: "wasm-1"});
  expect(frames.map(({position, settings}) => [position.step, settings?.training.l2, settings?.numerics])).toEqual([
    [1, undefined, undefined],
    [2, 0.25, {asked: "reference-1", running: "reference-1"}],
    [3, undefined, undefined]
  ]);
});

test("what cannot be opened leaves the run as it was", async () => {
  const world = new World();
  await world.open(small);
  await world.runner.handlers.step({unit: "batch"});
  await expect(world.open({data: {kind: "cirle"}})).rejects.toThrow("cirle");
  expect((await world.runner.handlers.save(null)).snapshot?.step).toBe(1);
});

test("a run that diverges stops, and names the number", async () => {
  const world = new World(0.5);
  const {opened} = await world.open({
    ...small,
    data: {kind: "plane", points: 40},
    training: {optimizer: {kind: "sgd", learningRate: 1e6}}
  });
  expect(opened.frame.divergence).toBeUndefined();
  const frames: FrameData[] = [];
  world.watch(frames);
  await world.runner.handlers.play({speed: "max"});
  await world.passTo(world.now + 1000);
  const last = frames.at(-1);
  expect(last?.divergence?.address).toMatch(/^\w/);
  expect(last?.position.step).toBe(last?.divergence?.step);
});

test("a stop condition stops, and says so once", async () => {
  const world = new World(0.5);
  await world.open({...small, training: {stop: {steps: 7}}}, {play: true, speed: "max"});
  const frames: FrameData[] = [];
  world.watch(frames);
  await world.passTo(world.now + 1000);
  expect(frames.at(-1)).toMatchObject({stopped: true, position: {step: 7}});
});

test("nothing can be asked of a run before one is open", () => {
  expect(() => new World().runner.handlers.play({speed: 10})).toThrow("no experiment is open");
});

test("an experiment with thousands of rows of its own has no link, but a file", async () => {
  const values = Array.from({length: 4000}, (_, row) => [row / 1000, (row % 7) / 7]);
  const labels = values.map((_, row) => row % 2);
  const world = new World();
  await world.open({
    data: {
      kind: "rows",
      features: [{name: "a"}, {name: "b"}],
      values,
      target: {kind: "classes", labels, names: ["no", "yes"]}
    }
  });
  expect(await world.runner.handlers.link(null)).toBe("");
  expect((await world.runner.handlers.file(null)).length).toBeGreaterThan(40_000);
});
