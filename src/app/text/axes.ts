/** Words for what the pictures of units run over. */
export const axisText = {
  pictures: {label: "Pictures over", help: "What each unit's picture runs over."},
  grounds: {
    plane: {label: "a plane", help: "What the unit computes at every point of two inputs, the others held."},
    rows: {
      label: "the data",
      help: "What the unit answers to rows of the data: a band for each class, from small to large values across."
    }
  },
  x: {label: "Across", help: "The input that runs from left to right in every picture."},
  y: {label: "Up", help: "The input that runs from bottom to top in every picture over a plane."},
  held: {label: "Others at", help: "Where the inputs that no axis shows are held."},
  mean: "their mean",
  meanHelp: "Every other input is held at its mean over the data.",
  sampleOption: "a sample",
  sampleHelp: "Every other input is held at this row of the data.",
  row: {label: "Sample", help: "The row of the data that the other inputs are taken from."}
} as const;
