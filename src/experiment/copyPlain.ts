/** Takes a value from outside in: a bounded copy that is nothing but JSON. */
import {ExperimentError, formatGiven, formatPath, type Problem} from "./problems.ts";

const deepest = 20;
const mostValues = 2_000_000;
const mostText = 32_000_000;

/**
 * Returns a copy made of plain objects, lists, texts, finite numbers, booleans and null; members that are undefined are
 * left out and −0 becomes 0. Throws an `ExperimentError` when the value holds anything else, or far too much.
 */
export function copyPlain(value: unknown): unknown {
  const problems: Problem[] = [];
  const path: PropertyKey[] = [];
  let values = 0;
  let characters = 0;

  function copy(given: unknown): unknown {
    if (++values > mostValues) refuse(`too much: more than ${mostValues} values`);
    if (typeof given === "boolean" || given === null) return given;
    if (typeof given === "number") {
      if (!Number.isFinite(given)) problem(`expected a finite number, got ${given}`);
      return given === 0 ? 0 : given;
    }
    if (typeof given === "string") {
      characters += given.length;
      if (characters > mostText) refuse(`too much: more than ${mostText} characters of text`);
      return given;
    }
    if (typeof given === "object") {
      if (path.length >= deepest) refuse(`nested too deep, expected at most ${deepest} levels`);
      if (Array.isArray(given)) return copyList(given);
      if (Object.prototype.toString.call(given) === "[object Object]") return copyObject(given);
    }
    problem(`expected plain JSON, got ${typeof given === "object" ? "an object of another kind" : formatGiven(given)}`);
    return null;
  }

  function copyList(list: readonly unknown[]): unknown[] {
    return Array.from(list, (item, index) => within(index, item));
  }

  function copyObject(object: object): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const [key, member] of Object.entries(object)) {
      if (member === undefined) continue;
      const copied = within(key, member);
      // Assigning to it would replace the prototype of the copy.
      if (key === "__proto__") problems.push({path: formatPath([...path, key]), message: "unknown field"});
      else result[key] = copied;
    }
    return result;
  }

  function within(key: PropertyKey, member: unknown): unknown {
    path.push(key);
    const copied = copy(member);
    path.pop();
    return copied;
  }

  function problem(message: string): void {
    problems.push({path: formatPath(path), message});
  }

  function refuse(message: string): never {
    throw new ExperimentError([{path: formatPath(path), message}]);
  }

  const copied = copy(value);
  if (problems.length > 0) throw new ExperimentError(problems);
  return copied;
}
