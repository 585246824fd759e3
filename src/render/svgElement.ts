/** The few pieces of SVG syntax that everything else is written with. */
import type {PathCommand} from "../scene/scene.ts";
import type {Theme} from "../scene/theme.ts";
import type {ShapeStyle} from "./style.ts";

/** What every mark brings to its elements. */
export interface SvgParts {
  address: string | undefined;
  title: string | undefined;
  /** Opacity of the mark times that of its groups. */
  alpha: number;
  theme: Theme;
}

/** Attribute values; undefined and null are left out, numbers are rounded to 3 decimals. */
export type Attributes = Record<string, string | number | null | undefined>;

/** Returns an element with its content, which must be escaped already. */
export function element(name: string, attributesOf: Attributes, content = ""): string {
  const start = `<${name}${attributes(attributesOf)}`;
  return content === "" ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** Returns the attributes as they stand in a tag, each with a space before it. */
export function attributes(values: Attributes): string {
  let text = "";
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue;
    text += ` ${name}="${typeof value === "number" ? decimal(value) : escapeText(value)}"`;
  }
  return text;
}

/** Writes a number with at most 3 decimals and no negative zero. */
function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000 + 0);
}

/** Escapes what would end text or an attribute, and drops characters that XML does not allow. */
export function escapeText(text: string): string {
  return text
    .replace(forbidden, "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Returns a title element, or nothing. */
export function titleElement(title: string | undefined): string {
  return title === undefined ? "" : `<title>${escapeText(title)}</title>`;
}

/** Returns path data; numbers are rounded to 3 decimals. */
export function pathData(d: readonly PathCommand[]): string {
  return d.map(([letter, ...numbers]) => letter + numbers.map(decimal).join(" ")).join("");
}

/** Returns the presentation attributes of a shape's style, with opacity multiplied in. */
export function styleAttributes(style: ShapeStyle, alpha: number): Attributes {
  const {fill, stroke, strokeWidth, dash} = style;
  const faded = alpha < 1 ? alpha : undefined;
  return {
    fill: fill ?? "none",
    "fill-opacity": fill === null ? undefined : faded,
    stroke,
    "stroke-width": stroke === null || strokeWidth === 1 ? undefined : strokeWidth,
    "stroke-opacity": stroke === null ? undefined : faded,
    "stroke-dasharray": stroke === null || dash.length === 0 ? undefined : dash.map(decimal).join(" ")
  };
}

/** Control characters but tab and line ends, and code points that are no characters. */
const forbidden = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/gu;
