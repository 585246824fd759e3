/** Where arrow keys lead in a group of controls. */

/** Where a control stands on the screen. */
export interface Place {
  /** Its middle. */
  x: number;
  top: number;
  bottom: number;
}

/**
 * Returns the index that a key leads to, or `undefined` for keys that lead nowhere; at an end the focus stays. With `rows`,
 * up and down lead to the nearest control of the next row, whatever the rows hold.
 */
export function nextMember(key: string, at: number, places: readonly Place[], rows = false): number | undefined {
  const last = places.length - 1;
  switch (key) {
    case "ArrowLeft":
      return Math.max(0, at - 1);
    case "ArrowRight":
      return Math.min(last, at + 1);
    case "Home":
      return 0;
    case "End":
      return last;
    case "ArrowUp":
    case "ArrowDown":
      return rows ? (inNextRow(key === "ArrowUp" ? -1 : 1, at, places) ?? at) : undefined;
    default:
      return undefined;
  }
}

function inNextRow(direction: 1 | -1, at: number, places: readonly Place[]): number | undefined {
  const here = places[at];
  let best: {index: number; way: number; aside: number} | undefined;
  for (const [index, {x, top, bottom}] of places.entries()) {
    const way = direction > 0 ? top - here.bottom : here.top - bottom;
    if (way < 0) continue;
    const aside = Math.abs(x - here.x);
    if (!best || way < best.way || (way === best.way && aside < best.aside)) best = {index, way, aside};
  }
  return best?.index;
}
