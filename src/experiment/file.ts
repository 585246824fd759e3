/** Recordings as files: JSON that can be read, edited by hand and opened again. */
import type {Recording} from "./experiment.ts";
import {formatJson} from "./formatJson.ts";
import {completeRecording} from "./parseExperiment.ts";
import {ExperimentError, formatGiven} from "./problems.ts";

/** What says that a file is one of ours. */
export const fileFormat = "nnviz-experiment";

const longest = 64_000_000;

/** Returns the text of a file that holds a recording, complete with all defaults. */
export function serialiseRecording({experiment, edits}: Recording): string {
  return `${formatJson({format: fileFormat, experiment, edits})}\n`;
}

/**
 * Returns the recording that a file's text holds. A file may also hold an experiment alone, as a person writes it.
 * @throws ExperimentError with every problem found and its place
 */
export function parseRecording(text: string): Recording {
  if (text.length > longest) throw fileError(`it is too long, expected at most ${longest} characters`);
  const json = parseJson(text.replace(/^\uFEFF/, ""));
  if (typeof json !== "object" || json === null || Array.isArray(json))
    throw fileError(`it holds ${formatGiven(json)}, expected an experiment such as {"data": {"kind": "spiral"}}`);
  if (!("format" in json)) return completeRecording("experiment" in json ? json : {experiment: json});
  const {format, ...recording} = json;
  if (format !== fileFormat)
    throw new ExperimentError([
      {path: "format", message: `unknown format ${formatGiven(format)}, expected "${fileFormat}"`}
    ]);
  return completeRecording(recording);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw fileError(`it is not an experiment, expected JSON such as {"data": {"kind": "spiral"}} (${reason})`);
  }
}

function fileError(message: string): ExperimentError {
  return new ExperimentError([{path: "file", message}]);
}
