/** Moves the focus among the elements of a list with the arrow keys, Home and End. */
export function moveFocus(event: KeyboardEvent, list: HTMLElement, selector: string): void {
  const elements = [...list.querySelectorAll<HTMLElement>(selector)];
  const at = elements.indexOf(document.activeElement as HTMLElement);
  const target = nextIndex(event.key, at, elements.length);
  if (target === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  elements[target]?.focus();
}

/** Where a key leads in a list that goes round, or `undefined` for other keys. */
export function nextIndex(key: string, at: number, length: number): number | undefined {
  if (length === 0) return undefined;
  switch (key) {
    case "ArrowDown":
      return (at + 1) % length;
    case "ArrowUp":
      return (Math.max(at, 0) - 1 + length) % length;
    case "Home":
      return 0;
    case "End":
      return length - 1;
    default:
      return undefined;
  }
}
