/** A box on the screen. */
export interface Near {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where a box of a size goes beside an anchor: below it, else above; within a window, if it fits at all. */
export function placeBeside(
  anchor: Near,
  size: {width: number; height: number},
  frame: {width: number; height: number},
  {gap = 6, margin = 8, align = "start"}: {gap?: number; margin?: number; align?: "start" | "end"} = {}
): {x: number; y: number} {
  const below = anchor.bottom + gap;
  const above = anchor.top - gap - size.height;
  const y = below + size.height <= frame.height - margin || above < margin ? below : above;
  const x = align === "start" ? anchor.left : anchor.right - size.width;
  return {
    x: Math.max(margin, Math.min(x, frame.width - margin - size.width)),
    y: Math.max(margin, Math.min(y, frame.height - margin - size.height))
  };
}

/** Moves an element of position `fixed` beside an anchor. */
export function placeNear(element: HTMLElement, anchor: Near, options: {align?: "start" | "end"} = {}): void {
  const {width, height} = element.getBoundingClientRect();
  const frame = {width: document.documentElement.clientWidth, height: window.innerHeight};
  const {x, y} = placeBeside(anchor, {width, height}, frame, options);
  element.style.left = `${x}px`;
  element.style.top = `${y}px`;
}
