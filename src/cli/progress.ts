/** Training in pieces, with a word on how it goes: a bar that a person watches, or lines in a log. */
import type {RunResult, Session} from "../index.ts";
import {metricsText} from "./metricsText.ts";
import type {Terminal} from "./terminal.ts";

const lines = 10;
const redrawEvery = 100;

/** Trains for a number of steps. `report` says how: silently, or a bar on a terminal and about ten lines otherwise. */
export function trainWithProgress(
  session: Session,
  steps: number,
  terminal: Terminal,
  report: "silent" | "aloud"
): RunResult {
  if (report === "silent") return session.run({steps});
  const begin = session.position.step;
  const drawn = {bar: false};
  let made = 0;
  let result: RunResult = {steps: 0, reason: "limit"};
  while (made < steps && result.reason === "limit") {
    const next = Math.ceil(((Math.floor((made * lines) / steps) + 1) * steps) / lines) - made;
    result = session.run(terminal.isInteractive ? {steps: steps - made, budget: redrawEvery} : {steps: next});
    made += result.steps;
    const text = metricsText(session.metrics());
    if (!terminal.isInteractive) terminal.write(`step ${begin + made}: ${text}\n`);
    else drawBar(terminal, made / steps, `${begin + made}/${begin + steps}  ${text}`, drawn);
  }
  if (drawn.bar) terminal.writeError("\r\x1b[K");
  return {...result, steps: made};
}

function drawBar(terminal: Terminal, part: number, text: string, drawn: {bar: boolean}): void {
  const width = 24;
  const full = Math.round(part * width);
  const line = `${"█".repeat(full)}${"░".repeat(width - full)} ${text}`;
  terminal.writeError(`\r${line.slice(0, terminal.columns - 1)}\x1b[K`);
  drawn.bar = true;
}
