/**
 * Differences from the default experiment as short text that a person can read in a link:
 * `data.kind_spiral`, `training.batchSize_32`, `model_8.tanh.linear`. Only letters, digits and `-._` occur.
 */
import {strFromU8, strToU8} from "fflate";
import {isPlain, type Plain} from "./plain.ts";

/** Members that are lists: of words, and of modules, where a number is a linear layer of that width. */
const lists: Readonly<Record<string, "words" | "modules">> = {"data.inputs": "words", model: "modules"};

const number = /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/;
const key = /^[A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*)*$/;

/** Returns one text per difference, or `undefined` when some cannot be written this way. */
export function toReadable(differences: Plain): string[] | undefined {
  const parts: string[] = [];
  return write(differences, "", parts) ? parts : undefined;
}

/** Returns the differences that texts stand for, or `undefined` when they are not of this form. */
export function fromReadable(parts: readonly string[]): Plain | undefined {
  const result: Record<string, unknown> = {};
  for (const part of parts) {
    const at = part.indexOf("_");
    const path = part.slice(0, Math.max(at, 0));
    if (!key.test(path)) return undefined;
    const value = readValue(path, part.slice(at + 1));
    if (value === undefined || !put(result, path.split("."), value)) return undefined;
  }
  return result;
}

function write(value: Plain, prefix: string, parts: string[]): boolean {
  return Object.entries(value).every(([name, member]) => {
    const path = prefix + name;
    if (isPlain(member)) return write(member, `${path}.`, parts);
    const text = key.test(path) ? valueText(path, member) : undefined;
    if (text === undefined) return false;
    parts.push(`${path}_${text}`);
    return true;
  });
}

function valueText(path: string, value: unknown): string | undefined {
  if (!Array.isArray(value)) return Object.hasOwn(lists, path) ? undefined : scalarText(value);
  if (!Object.hasOwn(lists, path)) return undefined;
  const items = value.map((item: unknown) => (lists[path] === "modules" ? moduleText(item) : scalarText(item)));
  return items.every((item) => item !== undefined) ? items.join(".") : undefined;
}

function moduleText(module: unknown): string | undefined {
  const {op, out, ...rest} = module as Plain;
  if (typeof op !== "string" || Object.keys(rest).length > 0) return undefined;
  if (out === undefined) return op;
  return op === "linear" ? scalarText(out) : undefined;
}

function scalarText(value: unknown): string | undefined {
  if (typeof value === "number") return String(value).replace("+", "");
  if (typeof value === "boolean") return String(value);
  if (typeof value !== "string") return undefined;
  const escaped = value.replaceAll(/[^A-Za-z0-9-]/gu, (character) => escape(character));
  const isWord = !number.test(escaped) && escaped !== "true" && escaped !== "false";
  return isWord ? escaped : escape(escaped.charAt(0)) + escaped.slice(1);
}

function escape(character: string): string {
  return Array.from(strToU8(character), (byte) => `_${byte.toString(16).padStart(2, "0")}`).join("");
}

function readValue(path: string, text: string): unknown {
  if (!Object.hasOwn(lists, path)) return readScalar(text);
  return text.split(".").map((item) => {
    const value = readScalar(item);
    if (lists[path] === "words") return value;
    return typeof value === "number" ? {op: "linear", out: value} : {op: value};
  });
}

function readScalar(text: string): string | number | boolean {
  if (number.test(text)) return Number(text);
  if (text === "true" || text === "false") return text === "true";
  return text.replaceAll(/(?:_[0-9a-f]{2})+/g, (bytes) =>
    strFromU8(Uint8Array.from(bytes.slice(1).split("_"), (byte) => Number.parseInt(byte, 16)))
  );
}

function put(target: Record<string, unknown>, path: readonly string[], value: unknown): boolean {
  const [name = "", ...rest] = path;
  if (rest.length === 0) {
    if (Object.hasOwn(target, name)) return false;
    target[name] = value;
    return true;
  }
  if (!Object.hasOwn(target, name)) target[name] = {};
  const inner = target[name];
  return (
    typeof inner === "object" &&
    inner !== null &&
    !Array.isArray(inner) &&
    put(inner as Record<string, unknown>, rest, value)
  );
}
