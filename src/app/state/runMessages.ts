/** What a run says about itself, with what can be done about it. */
import {workbenchText as text} from "../text/workbench.ts";
import type {Message} from "./run.ts";

/** Returns a warning with the offer to start again at a lower learning rate. */
export function lowerRateMessage(sentence: string, lowerRate: () => void): Message {
  return {kind: "warning", text: sentence, action: {label: text.lowerRate, run: lowerRate}};
}

/** Returns that a stop condition was met, with the offer to go on without one. */
export function stoppedMessage(step: number, goOn: () => void): Message {
  return {kind: "info", text: text.stopped(step), action: {label: text.goOn, run: goOn}};
}

/** Returns that no worker can be had, with the offer to load the page again. */
export function failedMessage(): Message {
  const run = (): void => {
    location.reload();
  };
  return {kind: "error", text: text.workerFailed, action: {label: text.reload, run}};
}
