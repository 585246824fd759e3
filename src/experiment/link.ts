/**
 * Experiments as text for a link: `form~…~checksum`, made of letters, digits and `-._~` only, so that no chat, mail or
 * address bar changes it. Forms `r` and `s` are readable, `z` and `y` are compressed. They hold differences from the
 * defaults alone; the form says the numerics, so that a link keeps its bits when the default changes.
 */
import {deflateSync, Inflate, strFromU8, strToU8} from "fflate";
import {fromBase64Url, toBase64Url} from "./base64.ts";
import {differencesOf} from "./differences.ts";
import type {Experiment, Numerics, Recording} from "./experiment.ts";
import {completeRecording} from "./parseExperiment.ts";
import {isPlain} from "./plain.ts";
import {formatChoices, formatGiven} from "./problems.ts";
import {fromReadable, toReadable} from "./readableText.ts";

/** Most characters that a link should have; what is longer belongs into a file. */
export const linkLimit = 8000;

/** Thrown when a text is not a link that can be opened: damaged, incomplete, or of a form that is not known here. */
export class LinkError extends Error {
  override readonly name: string = "LinkError";
}

const longest = 1_000_000;
const mostBytes = 4_000_000;
/** Which numerics a form means, and whether it is readable. */
const forms: Readonly<Record<string, {numerics: Numerics; isReadable: boolean}>> = {
  r: {numerics: "reference-1", isReadable: true},
  z: {numerics: "reference-1", isReadable: false},
  s: {numerics: "wasm-1", isReadable: true},
  y: {numerics: "wasm-1", isReadable: false}
};
const readableLimit = 200;
const piece = 4096;

/**
 * Returns the link text of an experiment, or of a recording with its edits. Always succeeds for what `parseExperiment`
 * accepts; the text may be longer than {@link linkLimit}, and one of over a million characters is not opened again.
 */
export function encodeLink(content: Recording | Experiment): string {
  const {experiment, edits} = completeRecording("experiment" in content ? content : {experiment: content});
  const differences = shortened(experiment);
  const parts = edits.length === 0 ? toReadable(differences) : undefined;
  const readable = parts && [formOf(experiment, true), ...parts].join("~");
  if (readable !== undefined && readable.length <= readableLimit) return signed(readable);
  const json = JSON.stringify({experiment: differences, ...(edits.length > 0 && {edits})});
  const compressed = `${formOf(experiment, false)}~${toBase64Url(deflateSync(strToU8(json), {level: 9}))}`;
  return signed(readable !== undefined && readable.length <= compressed.length ? readable : compressed);
}

/**
 * Returns the recording that a link text holds; the inverse of {@link encodeLink}.
 * @throws LinkError when the text is damaged, incomplete or not a link
 * @throws ExperimentError when it holds something that is not a valid experiment
 */
export function decodeLink(text: string): Recording {
  if (text.length > longest)
    throw new LinkError(
      `link: it is too long, expected at most ${longest} characters; ask for the experiment as a file`
    );
  const link = text.trim().replaceAll(/%7E/gi, "~");
  const parts = link.split("~");
  if (parts.length < 2 || !/^[a-z]$/.test(parts[0] ?? ""))
    throw new LinkError(
      `link: ${formatGiven(text)} is not an experiment, expected text such as ${signed("r~data.kind_spiral")}; copy the link again`
    );
  if (signed(parts.slice(0, -1).join("~")) !== link) throw damaged();
  const [form, ...body] = parts.slice(0, -1);
  if (!Object.hasOwn(forms, form))
    throw new LinkError(
      `link: unknown form "${form}", expected ${formatChoices(Object.keys(forms))}; it may come from a newer version: update and open it again`
    );
  const {numerics, isReadable} = forms[form];
  if (!isReadable) return completeRecording(withNumerics(inflateJson(body.join("~")), numerics));
  const experiment = fromReadable(body);
  if (!experiment) throw damaged();
  return completeRecording(withNumerics({experiment}, numerics));
}

function shortened(experiment: Experiment): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(differencesOf(experiment)).filter(([member]) => member !== "numerics"));
}

function formOf({numerics}: Experiment, readable: boolean): string {
  const found = Object.entries(forms).find(([, form]) => form.numerics === numerics && form.isReadable === readable);
  if (!found) throw new LinkError(`link: there is no form for ${numerics}`);
  return found[0];
}

function withNumerics(content: unknown, numerics: Numerics): unknown {
  if (!isPlain(content) || !isPlain(content["experiment"])) return content;
  return {...content, experiment: {numerics, ...content["experiment"]}};
}

function inflateJson(text: string): unknown {
  const bytes = fromBase64Url(text);
  if (!bytes) throw damaged();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let endings = 0;
  const stream = new Inflate((chunk, final) => {
    length += chunk.length;
    if (final) endings++;
    if (length > mostBytes)
      throw new LinkError(
        `link: it holds too much, expected at most ${mostBytes} bytes; ask for the experiment as a file`
      );
    chunks.push(chunk);
  });
  try {
    // Piece by piece, so that a text made to swell is caught long before it fills the memory.
    for (let at = 0; at < bytes.length; at += piece)
      stream.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
    if (endings === 0) throw damaged();
    return JSON.parse(strFromU8(joined(chunks, length)));
  } catch (error) {
    if (error instanceof LinkError) throw error;
    throw damaged(error);
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function damaged(cause?: unknown): LinkError {
  return new LinkError("link: it is damaged or incomplete; copy the whole link again", {cause});
}

function signed(text: string): string {
  return `${text}~${checksum(text)}`;
}

const digits = "0123456789abcdefghjkmnpqrstvwxyz";

/** 25 bits of FNV-1a (Fowler, Noll, Vo, 32 bits) in base 32: letters and digits at the end survive where links are recognised. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  const bits = (hash ^ (hash >>> 16)) >>> 0;
  return Array.from({length: 5}, (_, place) => digits.charAt((bits >>> (5 * place)) & 31)).join("");
}
