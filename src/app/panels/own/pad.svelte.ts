/** The drawing pad while somebody draws: strokes, the cross that keys move, and what can be taken back. */
import {addPoint, emptyDrawing, erase, withClasses, type Drawing} from "./drawing.ts";
import type {Place} from "./drawingScene.ts";

/** Shares of the pad's width: how far apart points of a stroke lie, how far the eraser reaches, how far a key moves. */
const [gap, reach, keyStep] = [0.035, 0.04, 1 / 40];
const mostKept = 100;

/** The state of the pad. */
export class Pad {
  drawing: Drawing = $state.raw(emptyDrawing);
  label: number = $state(0);
  erasing: boolean = $state(false);
  cross: Place = $state({x: 0, y: 0});
  canUndo: boolean = $state(false);

  #before: Drawing[] = [];
  #last: Place | undefined;

  constructor(drawing: Drawing) {
    this.drawing = drawing;
  }

  /** Begins a stroke. */
  begin(place: Place): void {
    this.#keep();
    this.#last = place;
    this.#touch(place);
  }

  /** Goes on with it, once the pointer is far enough from the last point. */
  move(place: Place): void {
    if (!this.#last) return;
    if (!this.erasing && this.#distance(place, this.#last) < gap) return;
    this.#last = place;
    this.#touch(place);
  }

  end(): void {
    this.#last = undefined;
  }

  setClasses(classes: number): void {
    this.#keep();
    this.drawing = withClasses(this.drawing, classes);
    this.label = Math.min(this.label, classes - 1);
  }

  choose(label: number): void {
    if (label >= this.drawing.classes) return;
    this.label = label;
    this.erasing = false;
  }

  clear(): void {
    this.#keep();
    this.drawing = {...this.drawing, points: []};
  }

  undo(): void {
    this.drawing = this.#before.pop() ?? this.drawing;
    this.canUndo = this.#before.length > 0;
    this.label = Math.min(this.label, this.drawing.classes - 1);
  }

  /** Answers whether the key did something. */
  press(key: string, far: boolean): boolean {
    const step = far ? 5 : 1;
    const ways: Readonly<Record<string, readonly [number, number] | undefined>> = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, step],
      ArrowDown: [0, -step]
    };
    const way = ways[key];
    if (way) this.#moveCross(way);
    else if (key === " " || key === "Enter")
      this.#draw(() => addPoint(this.drawing, this.cross.x, this.cross.y, this.label));
    else if (key === "Delete" || key === "Backspace")
      this.#draw(() => erase(this.drawing, this.cross.x, this.cross.y, reach));
    else if (/^[1-4]$/.test(key)) this.choose(Number(key) - 1);
    else if (key === "e") this.erasing = !this.erasing;
    else return false;
    return true;
  }

  #draw(change: () => Drawing): void {
    this.#keep();
    this.drawing = change();
  }

  #touch({x, y}: Place): void {
    this.drawing = this.erasing ? erase(this.drawing, x, y, reach) : addPoint(this.drawing, x, y, this.label);
  }

  #moveCross([right, up]: readonly [number, number]): void {
    const [across, upward] = this.drawing.domain;
    const go = (at: number, steps: number, [least, most]: readonly [number, number]): number =>
      Math.min(most, Math.max(least, at + steps * keyStep * (most - least)));
    this.cross = {x: go(this.cross.x, right, across), y: go(this.cross.y, up, upward)};
  }

  #distance(a: Place, b: Place): number {
    const [[left, right], [bottom, top]] = this.drawing.domain;
    return Math.hypot((a.x - b.x) / (right - left), (a.y - b.y) / (top - bottom));
  }

  #keep(): void {
    this.#before = [...this.#before.slice(-mostKept), this.drawing];
    this.canUndo = true;
  }
}
