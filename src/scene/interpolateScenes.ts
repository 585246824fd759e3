/** The picture on the way from one scene to another; marks are matched by key and kind. */
import type {Mark, Scene} from "./scene.ts";

/**
 * Returns the scene a share `t` (0…1) of the way from `a` to `b`. Numbers of marks in both move, everything else is
 * as in `b`; marks only in `a` fade out below, marks only in `b` fade in at their place. Columns of different length
 * do not move. At 0 and 1 the scenes themselves are returned.
 */
export function interpolateScenes(a: Scene, b: Scene, t: number): Scene {
  if (t <= 0) return a;
  if (t >= 1) return b;
  return {
    ...b,
    width: between(a.width, b.width, t),
    height: between(a.height, b.height, t),
    marks: interpolateMarks(a.marks, b.marks, t)
  };
}

function interpolateMarks(a: readonly Mark[], b: readonly Mark[], t: number): Mark[] {
  const before = new Map(a.map((mark) => [identity(mark), mark]));
  const entering = b.map((mark) => {
    const from = before.get(identity(mark));
    if (!from) return withOpacity(mark, t);
    before.delete(identity(mark));
    return interpolateMark(from, mark, t);
  });
  return [...[...before.values()].map((mark) => withOpacity(mark, 1 - t)), ...entering];
}

function identity({kind, key}: Mark): string {
  return `${kind} ${key}`;
}

function withOpacity(mark: Mark, share: number): Mark {
  return {...mark, opacity: (mark.opacity ?? 1) * share};
}

function interpolateMark(a: Mark, b: Mark, t: number): Mark {
  const moved = {...b} as Mark & Record<string, unknown>;
  for (const [name, from] of Object.entries(a)) {
    if (name === "marks" || name === "key" || name === "kind") continue;
    moved[name] = interpolateValue(name, from, (b as Mark & Record<string, unknown>)[name], t);
  }
  if (a.opacity !== b.opacity) moved.opacity = between(a.opacity ?? 1, b.opacity ?? 1, t);
  if (a.kind === "group" && b.kind === "group") return {...moved, marks: interpolateMarks(a.marks, b.marks, t)} as Mark;
  return moved;
}

/** Members that count or name elements and therefore jump. */
const discrete = new Set(["columns", "rows", "offset", "stride", "indices", "shape", "classes"]);

function interpolateValue(name: string, a: unknown, b: unknown, t: number): unknown {
  if (discrete.has(name)) return b;
  if (typeof a === "number" && typeof b === "number") return between(a, b, t);
  if (a instanceof Float32Array && b instanceof Float32Array) {
    return a.length === b.length ? b.map((value, i) => between(a[i], value, t)) : b;
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    const sameLetters = a.length === b.length && a.every((part, i) => typeof part !== "string" || part === b[i]);
    return sameLetters ? b.map((part, i) => interpolateValue("", a[i], part, t)) : b;
  }
  if (isRecord(a) && isRecord(b) && a["scale"] === b["scale"]) {
    return Object.fromEntries(Object.entries(b).map(([part, to]) => [part, interpolateValue(part, a[part], to, t)]));
  }
  return b;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !ArrayBuffer.isView(value) && !Array.isArray(value);
}

/** Numbers that are not finite have no way between them: the new one stands at once. */
function between(a: number, b: number, t: number): number {
  return Number.isFinite(a) && Number.isFinite(b) ? a + (b - a) * t : b;
}
