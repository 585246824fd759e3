/** Which classes are taken for which: a table whose diagonal is what went right. */
import type {Mark, Scene} from "../scene/scene.ts";
import {textWidth} from "../scene/textWidth.ts";
import type {MeasuredConfusion} from "../lenses/measureConfusion.ts";
import {cut, plural} from "./words.ts";

/** What {@link confusionView} can be told. */
export interface ConfusionOptions {
  /** Which rows are counted; default: those kept for testing, or all others if there are none. */
  set?: "train" | "test";
  width?: number;
  height?: number;
}

const size = 14;
const fullest = 3;

/** Draws a confusion matrix: a row for each true class, a column for each answer. */
export function confusionView(
  confusion: MeasuredConfusion,
  {set = "test", width = 320, height = 320}: ConfusionOptions = {}
): Scene {
  const {names} = confusion;
  const chosen = confusion[set] ?? confusion.train;
  const title = `Confusion on ${chosen === confusion.test ? "test" : "training"} rows`;
  if (!chosen || names.length === 0)
    return {
      width,
      height,
      title: "No confusion",
      marks: [{kind: "text", key: "none", x: 8, y: 24, text: "There are no classes to confuse.", size, fill: "soft"}]
    };
  const C = names.length;
  const left = Math.min(width * 0.3, Math.max(...names.map((name) => textWidth(name, size))) + 12);
  const top = 44;
  const cell = {width: (width - left - 4) / C, height: Math.min((height - top - 4) / C, (width - left - 4) / C)};
  const marks: Mark[] = [
    {kind: "text", key: "axis", x: left, y: 14, text: "answer →", size, fill: "soft", role: "axis"},
    {kind: "text", key: "truth", x: 0, y: 36, text: "truth ↓", size, fill: "soft", role: "axis"}
  ];
  for (let actual = 0; actual < C; actual++) {
    let total = 0;
    for (let c = 0; c < C; c++) total += chosen.counts[actual * C + c];
    const y = top + actual * cell.height;
    marks.push({
      kind: "text",
      key: `row ${actual}`,
      x: left - 8,
      y: y + cell.height / 2,
      text: cut(names[actual], (text) => textWidth(text, size) <= left - 12),
      size,
      anchor: "end",
      baseline: "middle",
      fill: "soft",
      title: names[actual],
      role: "label"
    });
    for (let predicted = 0; predicted < C; predicted++)
      marks.push(
        ...cellMarks(chosen.counts[actual * C + predicted], {
          names,
          actual,
          predicted,
          total,
          x: left + predicted * cell.width,
          y,
          cell
        })
      );
  }
  for (let predicted = 0; predicted < C; predicted++)
    marks.push({
      kind: "text",
      key: `column ${predicted}`,
      x: left + (predicted + 0.5) * cell.width,
      y: 36,
      text: cut(names[predicted], (text) => textWidth(text, size) <= cell.width - 4),
      size,
      anchor: "middle",
      fill: "soft",
      title: names[predicted],
      role: "label"
    });
  return {width, height, title, marks};
}

interface Place {
  names: readonly string[];
  actual: number;
  predicted: number;
  /** Rows of the true class. */
  total: number;
  x: number;
  y: number;
  cell: {width: number; height: number};
}

function cellMarks(count: number, {names, actual, predicted, total, x, y, cell}: Place): Mark[] {
  const share = total > 0 ? count / total : 0;
  const title = `${plural(count, "row")} of “${names[actual]}” called “${names[predicted]}”`;
  const marks: Mark[] = [
    {
      kind: "rect",
      key: `cell ${actual} ${predicted}`,
      x: x + 1,
      y: y + 1,
      width: Math.max(1, cell.width - 2),
      height: Math.max(1, cell.height - 2),
      fill: {value: share, scale: "ink", domain: fullest},
      ...(actual === predicted && {stroke: "soft" as const}),
      title,
      role: "cell"
    }
  ];
  const text = String(count);
  if (count > 0 && textWidth(text, size) <= cell.width - 2 && cell.height >= 14)
    marks.push({
      kind: "text",
      key: `count ${actual} ${predicted}`,
      x: x + cell.width / 2,
      y: y + cell.height / 2,
      text,
      size,
      anchor: "middle",
      baseline: "middle",
      fill: "ink",
      tabular: true
    });
  return marks;
}
