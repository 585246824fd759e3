/** What the live region says about training. */
import type {Status} from "../state/run.ts";
import {count, percent, plain} from "../ui/numbers.ts";

type Rows = "test" | "train";

const rowNames: {readonly [K in Rows]: string} = {test: "test points", train: "training points"};

export const progressText = {
  status: {
    loading: "Setting up.",
    paused: "Paused.",
    playing: "Training.",
    stopped: "Stopped, as was asked.",
    diverged: "Stopped.",
    failed: "Training could not start."
  } as Readonly<Record<Status, string>>,
  at: (step: number): string => `Step ${count(step)}`,
  right: (accuracy: number, rows: Rows): string =>
    `${percent(Math.round(accuracy * 100) / 100)} of ${rowNames[rows]} right`,
  explained: (r2: number, rows: Rows): string =>
    `${percent(Math.round(Math.max(0, r2) * 100) / 100)} of the variation of ${rowNames[rows]} explained`,
  loss: (loss: number, trend: "falling" | "rising" | "steady" | undefined): string =>
    `loss ${plain(Number(loss.toPrecision(2)))}${trend ? ` and ${trend}` : ""}`,
  diverged: (address: string, step: number): string =>
    `Stopped at step ${count(step)}: ${address} is not a finite number any more.`
} as const;
