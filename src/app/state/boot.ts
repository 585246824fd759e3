/** Brings the page to life: worker, workbench, storage, address, heartbeat. */
import {prefersReducedMotion} from "svelte/motion";
import {createDrawingWorker} from "../drawing/createDrawingWorker.ts";
import {Drawing} from "../drawing/drawing.svelte.ts";
import {Bridge} from "../worker/bridge.ts";
import {createWorker} from "../worker/createWorker.ts";
import {beat, Heartbeat} from "../worker/heartbeat.ts";
import {Keeper} from "./keeper.ts";
import {keepForOffline} from "./offline.ts";
import {patienceFor} from "./patience.ts";
import {UrlSync} from "./urlSync.svelte.ts";
import {Workbench} from "./workbench.svelte.ts";

/** Least milliseconds between frames while playing: some 40 a second. */
const frameInterval = 24;

/** The same for people who asked for little motion. */
const calmInterval = 1000;

/** Milliseconds after which the list of recent experiments is read: it is no part of the first picture. */
const storageDelay = 2000;

/** A worker that has not drawn a round of pictures for so many milliseconds is given up: the page can draw them itself. */
const drawingPatience = 5000;

/** Returns the workbench of the page, which opens what the address says. */
export function boot(): Workbench {
  const bridge = new Bridge(createWorker);
  const drawing = new Drawing(createDrawingWorker);
  const workbench = new Workbench(bridge, {
    interval: prefersReducedMotion.current ? calmInterval : frameInterval,
    drawing
  });
  const keeper = new Keeper(workbench, async () => (await import("./storage.ts")).openStorage());
  const address = new UrlSync(workbench, keeper);
  workbench.onSaved = () => {
    keeper.keepSoon();
  };
  const recover = (): void => {
    void workbench.recover();
  };
  bridge.onCrash = recover;
  const common = {isVisible: () => document.visibilityState === "visible", clock: () => performance.now()};
  const hearts = [
    new Heartbeat({
      ...common,
      ping: () => bridge.ask("ping", null),
      lost: recover,
      patience: () => patienceFor(workbench.opened, workbench.recording?.experiment)
    }),
    new Heartbeat({
      ...common,
      ping: () => drawing.settled(),
      lost: () => {
        drawing.giveUp();
      },
      patience: () => drawingPatience
    })
  ];
  setInterval(() => {
    for (const heart of hearts) heart.beat();
  }, beat);
  addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void keeper.keep();
    else void keeper.refresh();
  });
  address.follow();
  void address.open();
  setTimeout(() => {
    void keeper.forgetOldTabs().then(() => keeper.refresh());
  }, storageDelay);
  keepForOffline();
  return workbench;
}
