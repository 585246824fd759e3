/** The words of the gallery. */
import type {GalleryId} from "../gallery/experiments.ts";
import {count} from "../ui/numbers.ts";

/** What an experiment is called, and what to look for in it. */
export interface GalleryText {
  title: string;
  /** One sentence: what to look for. */
  sentence: string;
}

/** Words about each experiment. */
export const galleryText: {readonly [K in GalleryId]: GalleryText} = {
  circle: {
    title: "Circle",
    sentence: "Watch four units each draw a soft line, and two more combine the lines into a closed shape."
  },
  xorLine: {
    title: "A line cannot solve XOR",
    sentence:
      "Without a hidden layer the boundary is one straight line: however it turns, more than a third of the points stay wrong."
  },
  xorHidden: {
    title: "A hidden layer solves XOR",
    sentence: "The same points and the same output, with four hidden units between: now every point is right."
  },
  xorGate: {
    title: "XOR with two units",
    sentence: "Four points and nine numbers: follow how two hidden units bend the plane until the corners come apart."
  },
  radius: {
    title: "The right input does the work",
    sentence: "Shown the distance from the middle, one unit without any hidden layer draws a perfect circle."
  },
  threeClasses: {
    title: "Three classes",
    sentence: "Three outputs compete: each point takes the colour of the output that is largest there."
  },
  sine: {
    title: "Learn a wave",
    sentence: "The network predicts a number, not a class: watch the curve grow one bend after another."
  },
  bumps: {
    title: "Hills and hollows",
    sentence: "A surface of numbers: look which hidden units build a hill, and which a hollow."
  },
  spiralWide: {
    title: "Spiral, wide",
    sentence: "One layer of 44 units and 177 weights: after 1,500 steps a quarter of the points are still wrong."
  },
  spiralDeep: {
    title: "Spiral, deep",
    sentence:
      "Three layers of 8 units, 177 weights as well: each layer folds what the one before has folded, and the arms come apart."
  },
  vanishing: {
    title: "Vanishing gradients",
    sentence: "Eight sigmoid layers: hover the first weights and see gradients too small to change anything."
  },
  residual: {
    title: "Residual links to the rescue",
    sentence: "The same eight layers, each added to the one before: gradients find a short way back, and it learns."
  },
  zeroStart: {
    title: "All weights start at zero",
    sentence: "Every hidden unit is the same and stays the same: with nothing to tell them apart, none ever learns."
  },
  deadRelu: {
    title: "Dead ReLUs",
    sentence:
      "Large steps push units below zero for every point: their pictures go flat, and no gradient brings them back."
  },
  rateTooLarge: {
    title: "Too large a rate",
    sentence: "Each step overshoots: the boundary jumps about and the loss never settles. Try a rate of 0.3."
  },
  rateDiverges: {
    title: "Divergence",
    sentence: "A rate of 0.2 on a simple plane: every step overshoots farther than the last, until the numbers burst."
  },
  plainDescent: {
    title: "Downhill without momentum",
    sentence: "Small plain steps: after 500 of them the two classes are hardly apart. Compare with the next one."
  },
  momentum: {
    title: "Downhill with momentum",
    sentence: "The same rate, but each step keeps nine tenths of the one before: done within 500 steps."
  },
  overfit: {
    title: "Overfitting",
    sentence: "A large network learns 30 noisy points by heart: training loss falls to nothing while test loss climbs."
  },
  overfitCured: {
    title: "Overfitting, cured",
    sentence: "The same network with an L2 penalty on its weights: the boundary is smooth, and test loss stays low."
  },
  dropout: {
    title: "Dropout",
    sentence:
      "Half of the 32 units sit out each step, so none is relied on alone. Set Hidden 1's dropout to 0: test loss climbs."
  },
  iris: {
    title: "Iris",
    sentence:
      "Three species by four measurements: setosa is told apart at once, the other two touch. Read the confusion matrix."
  },
  wine: {
    title: "Wine",
    sentence: "Thirteen measurements on very different scales: switch standardising off and see how learning suffers."
  },
  digits: {
    title: "Handwritten digits",
    sentence:
      "Sixty-four pixels go in, ten classes come out: the weights of the first layer become pictures of strokes."
  },
  drawnDigits: {
    title: "A hundred thousand weights",
    sentence:
      "Drawn digits, 784 pixels each: the largest weights start where pens go, none in a corner. Show more with the slider."
  }
};

/** The groups of the dialog; every experiment stands in exactly one. */
export const galleryGroups: readonly {title: string; ids: readonly GalleryId[]}[] = [
  {title: "First steps", ids: ["circle", "xorLine", "xorHidden", "xorGate", "radius", "threeClasses"]},
  {title: "Numbers instead of classes", ids: ["sine", "bumps"]},
  {title: "Why depth matters", ids: ["spiralWide", "spiralDeep", "vanishing", "residual"]},
  {
    title: "What goes wrong",
    ids: ["zeroStart", "deadRelu", "rateTooLarge", "rateDiverges", "overfit", "overfitCured", "dropout"]
  },
  {title: "Getting there faster", ids: ["plainDescent", "momentum"]},
  {title: "Measured in the world", ids: ["iris", "wine", "digits"]},
  {title: "At full size", ids: ["drawnDigits"]}
];

/** Words of the dialog. */
export const galleryDialog = {
  title: "Gallery",
  walk: "Experiments. Arrow keys walk them, Enter opens one.",
  description: "Ready experiments that show one thing each. Opening one starts a new run; undo brings yours back.",
  pictureOf: (title: string, steps: number): string => `${title}: computed by the network after ${count(steps)} steps`
} as const;
