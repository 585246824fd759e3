/** The run that is open in the worker: its session, and the recording it is a part of. */
import {createLeanSession, type Edit, type Recording, type Session, type Snapshot} from "../../index.ts";
import {firstExperiment} from "./firstExperiment.ts";
import {loadParser, parseWithLoaded} from "./loadParser.ts";
import type {Content, FrameData, Opened, RunSettings, Saved} from "./protocol.ts";
import type {texts} from "./texts.ts";

/** Experiments with more rows of their own than this are too long for a link, whatever stands in them. */
const mostRowsInLink = 3000;

/** A session with the changes that its recording has still to make. */
export class CurrentRun {
  readonly number: number;
  readonly session: Session;
  readonly #given: readonly Edit[];

  constructor(number: number, session: Session, given: readonly Edit[]) {
    this.number = number;
    this.session = session;
    this.#given = given;
  }

  /** Changes made, followed by those of the recording that are still to come. */
  get recording(): Recording {
    const {experiment, edits, position} = this.session;
    const isToCome = ({step, instruction}: Edit): boolean =>
      step > position.step || (step === position.step && instruction > position.instruction);
    return {experiment, edits: [...edits, ...this.#given.filter(isToCome)]};
  }

  /** Everything needed to go on from here. */
  get saved(): Saved {
    return {recording: this.recording, snapshot: this.session.snapshot()};
  }

  /** What changes by hand may have changed. */
  get settings(): RunSettings {
    const {training, numerics} = this.session;
    return {training, numerics};
  }

  /** Returns the recording as the text of a link; empty when it is too long for one. */
  async link(): Promise<string> {
    const {recording} = this;
    const {data} = recording.experiment;
    if (data.kind === "rows" && data.values.length > mostRowsInLink) return "";
    return (await loadTexts()).shortLink(recording);
  }

  /** Returns the recording as the text of a file. */
  async file(): Promise<string> {
    return (await loadTexts()).serialiseRecording(this.recording);
  }

  /** What the page is told about the run. */
  describe(frame: FrameData): Opened {
    const {graph, dataset, split, stepsPerEpoch} = this.session;
    const {number: run, recording, settings} = this;
    return {run, recording, graph, dataset, split, stepsPerEpoch, settings, frame};
  }

  /** Buffers that the session goes on using: they are copied into messages, never handed over. */
  get kept(): ReadonlySet<ArrayBufferLike> {
    const {dataset, split} = this.session;
    const {values, target} = dataset;
    const targets = target.kind === "classes" ? target.labels : target.values;
    return new Set([values, targets, split.train, split.test].map(({buffer}) => buffer));
  }
}

/** Opens content as a run, from a snapshot if there is one. Throws, in words for people, when it cannot be opened. */
export async function openRun(
  content: Content,
  {number, clock, snapshot}: {number: number; clock: () => number; snapshot?: Snapshot}
): Promise<CurrentRun> {
  const {experiment, edits} = await readContent(content);
  const parse = parseWithLoaded;
  const session = await createLeanSession(experiment, {clock, edits, parse, ...(snapshot && {snapshot})});
  return new CurrentRun(number, session, edits);
}

async function readContent(content: Content): Promise<Recording> {
  switch (content.kind) {
    case "value": {
      const {value} = content;
      if (isEmpty(value)) return {experiment: firstExperiment, edits: []};
      const {completeRecording} = await loadParser();
      const isRecording = typeof value === "object" && value !== null && "experiment" in value;
      return completeRecording(isRecording ? value : {experiment: value});
    }
    case "link":
      return (await loadTexts()).decodeLink(content.text);
    case "file":
      return (await loadTexts()).parseRecording(content.text);
  }
}

/** Whether it leaves everything to the defaults. */
function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}

/** Links and files are no part of the first picture, so what reads and writes them comes when it is asked for. */
async function loadTexts(): Promise<typeof texts> {
  return (await import("./texts.ts")).texts;
}
