/** The words of the data panel. What data sets and their numbers say about themselves is in the library's tables. */
import type {DataGroup} from "../panels/chooseData.ts";
import {count} from "../ui/numbers.ts";

/** Names of the groups of data sets. */
export const dataGroupNames: {readonly [K in DataGroup["id"]]: string} = {
  first: "Data sets",
  classes: "More classes",
  logic: "Truth tables",
  numbers: "Numbers to predict",
  pictures: "Pictures",
  measured: "Measured in the world"
};

export const dataText = {
  title: "Data",
  help: "What the network learns from: examples, each with the right answer.",
  more: {label: "More data sets", help: "Truth tables, numbers to predict, and data measured in the world."},
  own: {label: "Own data", help: "Paste or drop a table, open a CSV file, or draw points."},
  test: {
    label: "Kept for testing",
    help: "How many of the rows the network never learns from; they show whether it has understood or only memorised."
  },
  standardise: {
    label: "Standardise",
    help: "Shifts and scales every input to mean 0 and spread 1, so that inputs on large scales do not drown the others."
  },
  newData: {label: "New points", help: "Draws other points of the same kind, and keeps others for testing."},
  newSplit: {label: "New split", help: "Keeps other rows for testing."},
  download: {label: "Save as CSV", short: "CSV", help: "Saves the data as a table that any spreadsheet opens."},
  features: {
    title: "What the network sees",
    help: "The inputs: the two coordinates, or numbers computed from them. The right input can save a whole layer.",
    more: {label: "More inputs", help: "Their product, waves, distances."},
    last: "The network needs at least one input, so this one stays."
  },
  notes: {label: "About this data", help: "Where it comes from, and what was done to it."},
  source: (source: string): string => `Source: ${source}.`,
  license: (license: string): string => `Licence: ${license}.`
} as const;

export const ownText = {
  title: "Own data",
  tabs: {
    table: {label: "A table", help: "Numbers and words in rows, as CSV text."},
    draw: {label: "Draw points", help: "Points of up to four classes, placed by hand."}
  },
  paste: {
    label: "Paste a table here, or drop a CSV file",
    help: "One example a row; commas, semicolons, tabs or bars between the cells. Copying from a spreadsheet works."
  },
  placeholder: "height,weight,species\n24.1,5.2,cat\n51.7,22.4,dog",
  choose: {label: "Open a file", help: "Opens a CSV file from this device. It stays on this device."},
  reading: "Reading…",
  tooLarge: (megabytes: number): string =>
    `This file is larger than ${megabytes} MB. Take part of its rows, or fewer columns.`,
  unreadable: "This file cannot be read. Save it as CSV text (UTF-8), or paste its cells here.",
  understood: "What was understood",
  columns: "Columns",
  column: "Column",
  kind: "Holds",
  kinds: {number: "numbers", text: "words"},
  examples: "For example",
  missingCount: "Missing",
  role: "Used as",
  roles: {input: "input", target: "to predict", unused: "left out"},
  roleOf: (name: string): string => `What "${name}" is used as`,
  roleHelp: "Inputs are what the network sees; what is to predict is what it learns to answer.",
  fileOpen: (name: string, kilobytes: number): string => `${name}, ${size(kilobytes)}`,
  longPaste: (kilobytes: number): string => `${size(kilobytes)} were pasted; so much text is read, but not shown here.`,
  target: {label: "To predict", help: "The column that the network is to predict from the others."},
  task: {label: "As", help: "Classes to tell apart, or a number to come close to."},
  tasks: {classes: "classes", numbers: "a number"},
  delimiter: {label: "Cells are parted by", help: "The character between two cells of a row."},
  delimiters: {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"},
  header: {label: "First row names the columns", help: "Whether the first row holds names, not data."},
  missing: {label: "Missing values", help: "What to do with rows in which an input has no value."},
  missingChoices: {leaveOut: "leave the row out", mean: "fill in the mean"},
  use: {label: "Use this data", help: "Starts a new run that learns from it; undo leads back."},
  moreColumns: (n: number): string => `and ${count(n)} more columns`,
  draw: {
    pad: "Drawing pad",
    name: "Drawn points",
    help: "Click, touch or drag to add points. With keys: arrows move the cross (with Shift farther), Space adds, Delete erases.",
    class: {label: "Class to draw", help: "Which class new points belong to; keys 1 to 4."},
    className: (n: number): string => `class ${n}`,
    pointsOf: (n: number, points: number): string =>
      `Class ${n}, ${count(points)} ${points === 1 ? "point" : "points"}`,
    eraser: {label: "Erase", help: "Takes away the points that the pointer or a finger passes over; key E."},
    classes: {label: "Classes", help: "How many classes there are, 2 to 4."},
    clear: {label: "Clear", help: "Takes all points away."},
    undo: {label: "Undo", help: "Takes back the last stroke."},
    need: "Draw at least one point each of two classes.",
    count: (points: number): string => `${count(points)} ${points === 1 ? "point" : "points"}`,
    cross: (x: string, y: string): string => `cross at ${x}, ${y}`
  }
} as const;

function size(kilobytes: number): string {
  return kilobytes < 1000 ? `${count(Math.max(1, kilobytes))} kB` : `${count(kilobytes / 1000)} MB`;
}
