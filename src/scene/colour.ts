/** From paint to colour, for single marks; heat maps use the tables directly. */
import {colourTables, unknownLevel, zeroLevel} from "./colourTables.ts";
import type {Paint, Token} from "./scene.ts";
import type {Theme} from "./theme.ts";

/** Returns the colour of a paint in a theme as `#rrggbb`. */
export function colourOf(paint: Paint, theme: Theme): string {
  if (typeof paint === "string") return tokenColour(paint, theme);
  return colourTables(theme).scales[paint.scale].hex[levelOf(paint.value, paint.domain)];
}

/** Index into a 256-colour table: 0…254 for −domain…+domain, 255 for non-finite values; a domain of 0 knows only signs. */
export function levelOf(value: number, domain: number): number {
  if (!Number.isFinite(value)) return unknownLevel;
  const share = domain > 0 ? value / domain : Math.sign(value);
  return zeroLevel + Math.round(Math.max(-1, Math.min(1, share)) * zeroLevel);
}

/** Whether a paint is so close to zero that its mark needs an outline to be seen. */
export function isFaint(paint: Paint): boolean {
  return typeof paint !== "string" && Math.abs(levelOf(paint.value, paint.domain) - zeroLevel) < 26;
}

/** Returns the colour of class `index` (0…), starting over when a theme has fewer. */
export function classColour(index: number, theme: Theme): string {
  const count = theme.classes.length;
  return index >= 0 && count > 0 ? theme.classes[Math.trunc(index) % count] : theme.tokens.unknown;
}

function tokenColour(token: Token, theme: Theme): string {
  return isClassToken(token) ? classColour(Number(token.slice(5)), theme) : theme.tokens[token];
}

function isClassToken(token: Token): token is `class${number}` {
  return token.startsWith("class");
}
