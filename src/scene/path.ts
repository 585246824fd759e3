/** Paths as numbers: cleaning, flattening to straight pieces, distance and inside tests. */
import type {PathCommand} from "./scene.ts";

const curvePieces = 16;

/** Drops steps to non-finite points; the path goes on with a move after the gap. */
export function finitePath(d: readonly PathCommand[]): readonly PathCommand[] {
  if (d.every(isFinitePoint)) return d;
  const kept: PathCommand[] = [];
  let broken = true;
  for (const command of d) {
    if (!isFinitePoint(command)) {
      broken = true;
    } else if (command[0] === "Z") {
      if (!broken) kept.push(command);
    } else if (broken) {
      kept.push(["M", endX(command), endY(command)]);
      broken = false;
    } else {
      kept.push(command);
    }
  }
  return kept;
}

/** Returns the path as polylines of alternating x and y, curves approximated by 16 straight pieces each. */
export function flattenPath(d: readonly PathCommand[]): number[][] {
  const lines: number[][] = [];
  let line: number[] = [];
  for (const command of finitePath(d)) {
    if (command[0] === "M") {
      line = [command[1], command[2]];
      lines.push(line);
    } else if (command[0] === "L") {
      line.push(command[1], command[2]);
    } else if (command[0] === "Z") {
      if (line.length > 0) line.push(line[0], line[1]);
    } else {
      const [x0, y0] = [line.at(-2) ?? command[1], line.at(-1) ?? command[2]];
      for (let i = 1; i <= curvePieces; i++) line.push(...pointOnCurve(x0, y0, command, i / curvePieces));
    }
  }
  return lines;
}

/** Whether (x, y) is inside the filled polylines, by the non-zero rule. */
export function isInside(lines: readonly number[][], x: number, y: number): boolean {
  let winding = 0;
  for (const line of lines) {
    for (let i = 0, j = line.length - 2; i < line.length; j = i, i += 2) {
      const [xa, ya, xb, yb] = [line[j], line[j + 1], line[i], line[i + 1]];
      if (ya <= y === yb <= y) continue;
      if (xa + ((y - ya) / (yb - ya)) * (xb - xa) > x) winding += yb > ya ? 1 : -1;
    }
  }
  return winding !== 0;
}

/** Distance from (x, y) to the nearest polyline; infinite when there is none. */
export function distanceToLines(lines: readonly number[][], x: number, y: number): number {
  let nearest = Infinity;
  for (const line of lines) {
    for (let i = 0; i + 3 < line.length; i += 2) {
      nearest = Math.min(nearest, distanceToSegment(x, y, line[i], line[i + 1], line[i + 2], line[i + 3]));
    }
  }
  return nearest;
}

/** Distance from (x, y) to the straight piece between two points. */
export function distanceToSegment(x: number, y: number, xa: number, ya: number, xb: number, yb: number): number {
  const [dx, dy] = [xb - xa, yb - ya];
  const squared = dx * dx + dy * dy;
  const t = squared > 0 ? Math.max(0, Math.min(1, ((x - xa) * dx + (y - ya) * dy) / squared)) : 0;
  return distance(x, y, xa + t * dx, ya + t * dy);
}

/** Distance between two points. */
export function distance(xa: number, ya: number, xb: number, yb: number): number {
  return Math.sqrt((xb - xa) * (xb - xa) + (yb - ya) * (yb - ya));
}

function pointOnCurve(
  x0: number,
  y0: number,
  command: Extract<PathCommand, readonly ["C" | "Q", ...number[]]>,
  t: number
): [number, number] {
  const s = 1 - t;
  if (command[0] === "Q") {
    const [, x1, y1, x2, y2] = command;
    return [s * s * x0 + 2 * s * t * x1 + t * t * x2, s * s * y0 + 2 * s * t * y1 + t * t * y2];
  }
  const [, x1, y1, x2, y2, x3, y3] = command;
  const [a, b, c, e] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return [a * x0 + b * x1 + c * x2 + e * x3, a * y0 + b * y1 + c * y2 + e * y3];
}

function isFinitePoint(command: PathCommand): boolean {
  return command.every((part) => typeof part === "string" || Number.isFinite(part));
}

function endX(command: Exclude<PathCommand, readonly ["Z"]>): number {
  return Number(command.at(-2));
}

function endY(command: Exclude<PathCommand, readonly ["Z"]>): number {
  return Number(command.at(-1));
}
