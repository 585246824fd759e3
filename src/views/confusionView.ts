/** Which classes are taken for which: a table whose diagonal is what went right. */
import type {Mark, Scene} from "../scene/scene.ts";
import {textWidth} from "../scene/textWidth.ts";
import type {ConfusionCounts, MeasuredConfusion} from "../lenses/measureConfusion.ts";
import {cut, plural} from "./words.ts";

/** What {@link confusionView} can be told. */
export interface ConfusionOptions {
  /** Which rows are counted; default: those kept for testing, or all others if there are none. */
  set?: "train" | "test";
  /** In pixels; default 320. */
  width?: number;
  /** Default: as high as the cells need. */
  height?: number;
}

const size = 14;
const top = 48;
const gap = 2;
const lineHeight = 17;
/** Columns at least this wide show the beginning of a name that does not fit. */
const leastCut = 36;
/** A full cell has a third of the ink, so that its number can be read on it. */
const fullest = 3;

/** Draws a confusion matrix: a row for each true class, a column for each answer. */
export function confusionView(
  confusion: MeasuredConfusion,
  {set = "test", width = 320, height}: ConfusionOptions = {}
): Scene {
  const {names} = confusion;
  const chosen = confusion[set] ?? confusion.train;
  if (!chosen || names.length === 0) return emptyScene(width, height ?? 40);
  const C = names.length;
  const left = Math.min(width * 0.3, Math.max(...names.map((name) => textWidth(name, size))) + 12);
  const cellWidth = Math.max(1, (width - left - 4) / C);
  const cellHeight = height === undefined ? Math.min(cellWidth, 64) : Math.max(1, (height - top - 4) / C);
  const text = {kind: "text", size, fill: "soft", role: "label"} as const;
  const marks: Mark[] = [{...text, key: "axes", x: 0, y: 14, text: "truth ↓   answer →", role: "axis"}];
  // Where cells are narrow the tooltips name the classes.
  const everyRow = Math.max(1, Math.ceil(lineHeight / cellHeight));
  for (let c = 0; c < C; c++) {
    const title = names[c];
    const column = {
      ...text,
      key: `column ${c}`,
      x: left + (c + 0.5) * cellWidth,
      y: top - 8,
      anchor: "middle",
      title
    } as const;
    if (c % everyRow === 0)
      marks.push({
        ...text,
        key: `row ${c}`,
        x: left - 8,
        y: top + (c + 0.5) * cellHeight,
        text: cut(title, size, left - 10),
        anchor: "end",
        baseline: "middle",
        title
      });
    if (cellWidth >= leastCut || textWidth(title, size) <= cellWidth - 4)
      marks.push({...column, text: cut(title, size, cellWidth - 4)});
  }
  for (let actual = 0; actual < C; actual++)
    for (let predicted = 0; predicted < C; predicted++) {
      const frame = {
        x: left + predicted * cellWidth,
        y: top + actual * cellHeight,
        width: cellWidth,
        height: cellHeight
      };
      marks.push(...cellMarks(chosen, {names, actual, predicted, frame}));
    }
  return {
    width,
    height: height ?? top + C * cellHeight + 4,
    title: `Confusion on ${chosen === confusion.test ? "test" : "training"} rows`,
    description: "A row for each true class, a column for each answer.",
    marks
  };
}

interface Place {
  names: readonly string[];
  actual: number;
  predicted: number;
  frame: {x: number; y: number; width: number; height: number};
}

function cellMarks({counts}: ConfusionCounts, {names, actual, predicted, frame}: Place): Mark[] {
  const C = names.length;
  const count = counts[actual * C + predicted];
  let total = 0;
  for (let c = 0; c < C; c++) total += counts[actual * C + c];
  const {x, y, width, height} = frame;
  const isRight = actual === predicted;
  const cell: Mark = {
    kind: "rect",
    key: `cell ${actual} ${predicted}`,
    x: x + gap / 2,
    y: y + gap / 2,
    width: Math.max(1, width - gap),
    height: Math.max(1, height - gap),
    radius: 2,
    ...(count > 0 && {fill: {value: count / total, scale: "ink" as const, domain: fullest}}),
    stroke: isRight ? "soft" : "rule",
    title: `${plural(count, "row")} of “${names[actual]}” called “${names[predicted]}”`,
    role: "cell"
  };
  const text = String(count);
  if (count === 0 || textWidth(text, size) > width - 2 || height < size) return [cell];
  return [
    cell,
    {
      kind: "text",
      key: `count ${actual} ${predicted}`,
      x: x + width / 2,
      y: y + height / 2,
      text,
      size,
      weight: isRight ? 600 : 400,
      anchor: "middle",
      baseline: "middle",
      fill: "ink",
      tabular: true
    }
  ];
}

function emptyScene(width: number, height: number): Scene {
  const text = "There are no classes to confuse.";
  return {width, height, title: text, marks: [{kind: "text", key: "none", x: 0, y: 24, text, size, fill: "soft"}]};
}
