/** Arrow keys among tiles that stand in rows: one tab stop for all of them. */

/** Moves the focus as an arrow key, Home or End asks; other keys are left alone. */
export function moveAmongTiles(event: KeyboardEvent, list: HTMLElement): void {
  const tiles = [...list.querySelectorAll<HTMLElement>("button:not(:disabled)")];
  const columns = tiles.findIndex(({offsetTop}) => offsetTop !== tiles[0]?.offsetTop);
  const at = tiles.findIndex((tile) => tile === document.activeElement);
  const next = at < 0 ? undefined : nextTile(event.key, at, tiles.length, columns < 1 ? tiles.length : columns);
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  tiles[next]?.focus();
}

/** The tile that a key leads to, or `undefined` for other keys; at an edge the focus stays. */
export function nextTile(key: string, at: number, length: number, columns: number): number | undefined {
  const ways: Readonly<Record<string, number | undefined>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at - columns,
    ArrowDown: at + columns,
    Home: 0,
    End: length - 1
  };
  const next = ways[key];
  if (next === undefined) return undefined;
  return next >= 0 && next < length ? next : at;
}
