import {expect, test, vi} from "vitest";
import {lightTheme, type Scene} from "../../index.ts";
import {Drawing, type DrawingWorkerLike} from "./drawing.svelte.ts";
import type {DrawingReply, DrawingRequest} from "./messages.ts";
import {sceneOf} from "./picture.ts";
import type {Painting} from "./painting.ts";

class FakeWorker implements DrawingWorkerLike {
  onmessage: ((event: MessageEvent<DrawingReply>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly asked: DrawingRequest[] = [];
  isEnded = false;

  postMessage(message: DrawingRequest): void {
    this.asked.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }

  says(data: DrawingReply): void {
    this.onmessage?.({data} as MessageEvent<DrawingReply>);
  }

  /** Widths of the pictures of every round, by canvas. */
  get rounds(): Record<number, number>[] {
    return this.asked.flatMap((request) =>
      request.kind === "paint"
        ? [Object.fromEntries(request.commissions.map(({id, picture}) => [id, picture ? sceneOf(picture).width : 0]))]
        : []
    );
  }
}

function started(): {drawing: Drawing; worker: FakeWorker} {
  const worker = new FakeWorker();
  const drawing = new Drawing(() => worker);
  drawing.start();
  worker.says("ready");
  return {drawing, worker};
}

function canvas(): HTMLCanvasElement {
  return {transferControlToOffscreen: () => ({})} as HTMLCanvasElement;
}

function painting(width: number, theme = lightTheme): Painting {
  const scene: Scene = {width, height: 1, title: "", marks: []};
  return {picture: {view: "scene", scene}, theme, transform: {x: 0, y: 0, k: 1}, pixelRatio: 1, background: null};
}

async function isSettled(drawing: Drawing): Promise<boolean> {
  let settled = false;
  void drawing.settled().then(() => (settled = true));
  await Promise.resolve();
  await Promise.resolve();
  return settled;
}

test("is ready once the worker says so, and starts one worker only", () => {
  const workers: FakeWorker[] = [];
  const drawing = new Drawing(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  drawing.start();
  drawing.start();
  expect(workers).toHaveLength(1);
  expect(drawing.isReady).toBe(false);
  workers[0].says("ready");
  expect(drawing.isReady).toBe(true);
});

test("sends pictures that change together in one round", async () => {
  const {drawing, worker} = started();
  const [stage, surface] = [drawing.open(canvas(), vi.fn()), drawing.open(canvas(), vi.fn())];
  stage.paint(painting(10));
  surface.paint(painting(20));
  await Promise.resolve();
  expect(worker.rounds).toEqual([{1: 10, 2: 20}]);
});

test("of what comes while a round is drawn, sends the newest when it is done", async () => {
  const {drawing, worker} = started();
  const drawn = vi.fn();
  const stage = drawing.open(canvas(), drawn);
  for (const width of [10, 11, 12]) {
    stage.paint(painting(width));
    await Promise.resolve();
  }
  expect(worker.rounds).toEqual([{1: 10}]);
  worker.says("drawn");
  expect(drawn).toHaveBeenCalledTimes(1);
  expect(worker.rounds).toEqual([{1: 10}, {1: 12}]);
});

test("sends a theme only when it is another one", async () => {
  const {drawing, worker} = started();
  const stage = drawing.open(canvas(), vi.fn());
  const other = {...lightTheme};
  for (const theme of [lightTheme, lightTheme, other]) {
    stage.paint(painting(10, theme));
    await Promise.resolve();
    worker.says("drawn");
  }
  const themes = worker.asked.flatMap((request) =>
    request.kind === "paint" ? request.commissions.map((commission) => commission.theme) : []
  );
  expect(themes).toEqual([lightTheme, undefined, other]);
});

test("sends a picture only when it is another one, so that moving it sends none of it", async () => {
  const {drawing, worker} = started();
  const stage = drawing.open(canvas(), vi.fn());
  const first = painting(10);
  for (const next of [first, {...first, transform: {x: 5, y: 0, k: 2}}, painting(11)]) {
    stage.paint(next);
    await Promise.resolve();
    worker.says("drawn");
  }
  expect(worker.rounds).toEqual([{1: 10}, {1: 0}, {1: 11}]);
});

test("sends a new canvas the picture that others have already", async () => {
  const {drawing, worker} = started();
  const first = painting(10);
  for (const part of ["others", "links"] as const) {
    drawing.open(canvas(), vi.fn()).paint({...first, part});
    await Promise.resolve();
    worker.says("drawn");
  }
  expect(worker.rounds).toEqual([{1: 10}, {2: 10}]);
});

test("knows when the worker has no WebGL", () => {
  const {drawing, worker} = started();
  expect(drawing.hasWebgl).toBe(true);
  worker.says("without WebGL");
  expect([drawing.hasWebgl, drawing.isReady]).toEqual([false, true]);
});

test("is settled when all that was sent is drawn", async () => {
  const {drawing, worker} = started();
  expect(await isSettled(drawing)).toBe(true);
  drawing.open(canvas(), vi.fn()).paint(painting(10));
  await Promise.resolve();
  expect(await isSettled(drawing)).toBe(false);
  worker.says("drawn");
  expect(await isSettled(drawing)).toBe(true);
});

test("a worker that is given up is ended, and nobody waits for it", async () => {
  const {drawing, worker} = started();
  const stage = drawing.open(canvas(), vi.fn());
  stage.paint(painting(10));
  await Promise.resolve();
  const waiting = drawing.settled();
  drawing.giveUp();
  await waiting;
  expect(worker.isEnded).toBe(true);
  expect(drawing.isReady).toBe(false);
  stage.paint(painting(11));
  await Promise.resolve();
  expect(await isSettled(drawing)).toBe(true);
  expect(worker.rounds).toEqual([{1: 10}]);
});

test("a worker whose script fails is given up", () => {
  const {drawing, worker} = started();
  const preventDefault = vi.fn();
  worker.onerror?.({preventDefault} as unknown as ErrorEvent);
  expect(drawing.isReady).toBe(false);
  expect(preventDefault).toHaveBeenCalled();
});
