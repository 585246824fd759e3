/** From what a person names (a file, a link, standard input) to a session. */
import {existsSync} from "node:fs";
import {dirname, resolve} from "node:path";
import {isRunFile, parseRun} from "../formats/runFile.ts";
import {createSession, decodeLink, parseRecording, type Recording, type Session, type Snapshot} from "../index.ts";
import {withCsvData} from "./csvData.ts";
import {readTextFile} from "./files.ts";
import type {Terminal} from "./terminal.ts";

const standardInput = 0;

/** What a file or a link holds: where a run begins, or how far it has come. */
interface Opened extends Recording {
  snapshot?: Snapshot;
}

/** Creates the session of an experiment, a recording, a run or a link. A run stands where it was saved. */
export function openSession(source: string, terminal: Terminal): Promise<Session> {
  const {experiment, edits, snapshot} = open(source);
  return createSession(experiment, {edits, clock: () => terminal.clock(), ...(snapshot && {snapshot})});
}

/** Returns how many steps to make when a person does not say: none for a run, else up to its own stop, or `usual`. */
export function stepsToMake(session: Session, asked: number | undefined, usual: number): number {
  if (asked !== undefined) return asked;
  if (session.position.step > 0) return 0;
  return session.training.stop?.steps ?? usual;
}

function open(source: string): Opened {
  const link = linkIn(source);
  if (link !== undefined && !existsSync(source)) return decodeLink(link);
  const [text, folder] = source === "-" ? [readTextFile(standardInput), "."] : [readTextFile(source), dirname(source)];
  const linkInside = linkIn(text.trim());
  if (linkInside !== undefined) return decodeLink(linkInside);
  const json = jsonOrNothing(text);
  if (isRunFile(json)) return parseRun(json);
  return parseRecording(json === undefined ? text : JSON.stringify(withCsvData(json, resolve(folder))));
}

/** The link in the address of a page, such as `https://…/#e=r~data.kind_spiral~abcde&theme=dark`, or on its own. */
function linkIn(text: string): string | undefined {
  return /(?:^|[#&]e=|#)([a-z]~[\w\-.~%]+)(?:$|&)/u.exec(text)?.[1];
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    return undefined;
  }
}
