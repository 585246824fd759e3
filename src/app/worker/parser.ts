/** What checks experiments: the larger part of what the worker needs after the first picture. */
import {completeRecording, parseExperiment} from "../../index.ts";

/** Checks recordings, and experiments of which a setting has changed. */
export const parser = {completeRecording, parseExperiment};
