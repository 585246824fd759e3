/** Lookup tables from value to colour, built once per theme: heat maps fill thousands of pixels per frame from them. */
import {formatHex, mix, parseHex, type Rgb} from "./oklab.ts";
import type {Scale} from "./scene.ts";
import type {Theme} from "./theme.ts";

/** Index of the colour for non-finite values. */
export const unknownLevel = 255;
/** Index of zero: levels 0…254 stand for −domain…+domain. */
export const zeroLevel = 127;
/** Steps from no class (0) to a class's own colour. */
export const strengthLevels = 64;
/** Steps of a link's colour per sign. */
export const linkLevels = 8;

/** 256 colours, as bytes in memory order R G B A seen as one integer each, and as `#rrggbb`. */
export interface ColourTable {
  rgba: Uint32Array;
  hex: readonly string[];
}

/** All tables of a theme. */
export interface ColourTables {
  scales: Readonly<Record<Scale, ColourTable>>;
  /** Per class (as many as the theme has) `strengthLevels` colours from zero to the class. */
  classes: ColourTable;
  /** `linkLevels` colours for negative values, then as many for positive ones, weak to strong. */
  links: readonly string[];
  /** Two neutral colours that alternate in a hatch where a heat map has no finite value. */
  unknown: Uint32Array;
}

/** A domain of 0 knows only signs: the smallest number that is not zero is as far as the largest. */
const steepest = 1e30;

const tablesOf = new WeakMap<Theme, ColourTables>();

/** Returns the lookup tables of a theme, the same object for the same theme. */
export function colourTables(theme: Theme): ColourTables {
  let tables = tablesOf.get(theme);
  if (!tables) {
    tables = createTables(theme);
    tablesOf.set(theme, tables);
  }
  return tables;
}

/** Returns how many levels of a scale a value of 1 is away from zero, for colouring many values by one product each. */
export function levelsPerUnit(domain: number): number {
  return domain > 0 ? Math.min(steepest, zeroLevel / domain) : steepest;
}

function createTables(theme: Theme): ColourTables {
  const {tokens} = theme;
  const [negative, zero, positive, stage, ink, soft, unknown] = [
    parseHex(tokens.negative),
    parseHex(tokens.zero),
    parseHex(tokens.positive),
    parseHex(tokens.stage),
    parseHex(tokens.ink),
    parseHex(tokens.soft),
    parseHex(tokens.unknown)
  ];
  const diverging: Rgb[] = [];
  const amounts: Rgb[] = [];
  for (let level = 0; level < unknownLevel; level++) {
    const share = (level - zeroLevel) / zeroLevel;
    diverging.push(mix(zero, share < 0 ? negative : positive, Math.abs(share)));
    amounts.push(mix(stage, ink, Math.max(0, share)));
  }
  const classes: Rgb[] = [];
  for (const hex of theme.classes) {
    const colour = parseHex(hex);
    for (let level = 0; level < strengthLevels; level++) classes.push(mix(zero, colour, level / (strengthLevels - 1)));
  }
  // A link near zero is a thin soft line; the hue of its sign grows with its magnitude.
  const faint = mix(stage, soft, 0.45);
  const links: string[] = [];
  for (const sign of [negative, positive]) {
    for (let level = 0; level < linkLevels; level++) {
      links.push(formatHex(mix(faint, sign, 0.3 + (0.7 * level) / (linkLevels - 1))));
    }
  }
  return {
    scales: {diverging: createTable([...diverging, unknown]), ink: createTable([...amounts, unknown])},
    classes: createTable(classes),
    links,
    unknown: createTable([unknown, mix(unknown, stage, 0.6)]).rgba
  };
}

function createTable(colours: readonly Rgb[]): ColourTable {
  // Through a byte view, so that the order of the bytes is right on any machine.
  const bytes = new Uint8Array(colours.length * 4);
  colours.forEach(([red, green, blue], i) => {
    bytes.set([red, green, blue, 255], i * 4);
  });
  return {rgba: new Uint32Array(bytes.buffer), hex: colours.map(formatHex)};
}
