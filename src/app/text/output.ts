/** Words of the output rail and the timeline. */
import {scoreOf, type MeasuredSurface, type Metrics} from "../../index.ts";
import {plain} from "../ui/numbers.ts";
import {nameList} from "./nameList.ts";

const percent = (share: number): string => `${(share * 100).toFixed(share > 0.9995 ? 0 : 1)}%`;

/** Words of the output. */
export const outputText = {
  title: "Output",
  help: "What the network answers for every point of the plane, with the data on top.",
  loading: "Waiting for the first numbers …",
  diagram: (width: number, height: number): string =>
    `No plane of ${width} × ${height} pixels says much: below is which digit or class is taken for which.`,
  showTest: {label: "Test points", help: "Draws the rows that were kept for testing, ringed in ink."},
  discrete: {label: "Classes only", help: "Colours every place by the class the network would choose, without shades."},
  column: {label: "Output", help: "Which of the outputs is drawn."},
  metrics: {
    label: "How good it is",
    accuracy: (set: string): string => `right on ${set} points`,
    accuracyHelp: "The share of points whose class the network gets right.",
    r2: (set: string): string => `R² on ${set} points`,
    r2Help: "How much of the variance is explained: 1 is perfect, 0 is no better than the mean.",
    loss: (set: string): string => `${set} loss`,
    lossHelp: "The mean of what training makes small, without penalties.",
    train: "training",
    test: "test",
    onTraining: (score: string, loss: string): string => `training: ${score}, loss ${loss}`,
    percent: (share: number): string => percent(share),
    number: (value: number): string => plain(value),
    penalty: (value: number): string => `penalty ${plain(value)}`
  },
  loss: {
    title: "Loss",
    help: "The loss over the steps of training, on training and on test points.",
    log: {label: "Log scale", help: "Every step up is a factor of ten: small losses can still be told apart."},
    table: "Loss as a table",
    columns: ["Step", "Training", "Test"]
  },
  confusion: {
    title: "Confusion matrix",
    help: "How often each true class is taken for each other one; what is right stands on the diagonal.",
    set: {label: "Counted on", help: "Which rows are counted."},
    sets: {test: "test points", train: "training points"},
    table: "Confusion as a table",
    truth: "Truth",
    answer: (name: string): string => `called ${name}`
  },
  surfaceTable: {
    title: "Answers as a table",
    columns: ["Place", "Answer"],
    place: (x: string, y: string): string => `${x}, ${y}`
  }
} as const;

/** Words of the timeline. */
export const timelineText = {
  label: "Timeline",
  now: "now",
  step: (step: number): string => `step ${step.toLocaleString("en-US")}`,
  title: (step: number, loss: number): string =>
    `Timeline: loss over the run, now at step ${step.toLocaleString("en-US")}, loss ${plain(loss)}`
} as const;

/** "Decision surface: inside or outside over x₁ and x₂. 98.0% right on test points." */
export function surfaceName({output, x, y}: MeasuredSurface, metrics: Metrics | undefined): string {
  const where = y ? `${x.name} and ${y.name}` : x.name;
  const {task, classes, names} = output;
  const what =
    task === "classes"
      ? `Decision surface: ${nameList(classes, "classes", "or")}`
      : `${y ? "Surface" : "Curve"} of ${nameList(names, "numbers", "or")}`;
  return [`${what} over ${where}.`, scoreText(metrics)].filter(Boolean).join(" ");
}

function scoreText(metrics: Metrics | undefined): string {
  const shown = metrics?.test ?? metrics?.train;
  if (!shown) return "";
  const {train, test, accuracy, r2} = outputText.metrics;
  const set = metrics?.test ? test : train;
  const score = scoreOf(shown);
  return shown.accuracy === undefined ? `${r2(set)} ${plain(score)}.` : `${percent(score)} ${accuracy(set)}.`;
}
