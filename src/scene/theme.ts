/** Colours for the tokens of a scene; two themes are given, and a caller may hand in one of their own. */
import type {Token} from "./scene.ts";

/** The colours of a picture, as `#rrggbb`. */
export interface Theme {
  name: string;
  /** Colour of each token but the classes. */
  tokens: Readonly<Record<Exclude<Token, `class${number}`>, string>>;
  /** Colours of classes 0, 1, …; used again from the start when there are more classes. */
  classes: readonly string[];
  /** Font families in order of preference, as in CSS. */
  fontFamily: string;
}

const fontFamily = "Inter, 'Inter Variable', system-ui, sans-serif";

/**
 * Ink on paper; the orange is bright for an orange that keeps 3:1 against the stage.
 * Classes: Paul Tol, "Colour Schemes", technical note SRON/EPS/TN/09-002 (2021), scheme "muted".
 */
export const lightTheme: Theme = {
  name: "light",
  tokens: {
    ink: "#1d2126",
    soft: "#5b636d",
    rule: "#e3e4e0",
    ground: "#fcfcfa",
    stage: "#ffffff",
    positive: "#3f7fc4",
    negative: "#d9741f",
    zero: "#f6f5f1",
    gradient: "#a32770",
    update: "#237a40",
    unknown: "#b9bdc1"
  },
  classes: [
    "#332288",
    "#cc6677",
    "#44aa99",
    "#ddcc77",
    "#882255",
    "#88ccee",
    "#117733",
    "#aa4499",
    "#999933",
    "#888888"
  ],
  fontFamily
};

/** A blackboard: the same hues, each class at least 3:1 against the stage. */
export const darkTheme: Theme = {
  name: "dark",
  tokens: {
    ink: "#eceae4",
    soft: "#a9b0b6",
    rule: "#2b3034",
    ground: "#15181b",
    stage: "#191c20",
    positive: "#64a5ea",
    negative: "#ef9a4e",
    zero: "#24282c",
    gradient: "#e879b5",
    update: "#6cc58b",
    unknown: "#5d646a"
  },
  classes: [
    "#7b6bd6",
    "#d97787",
    "#44aa99",
    "#ddcc77",
    "#bd4d83",
    "#88ccee",
    "#2f9a52",
    "#c060b0",
    "#a9a945",
    "#9a9a9a"
  ],
  fontFamily
};
