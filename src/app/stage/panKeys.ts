/** How far an arrow key moves what is seen, in pixels. */
const stride = 80;

const directions: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
};

/** A key and what is held down with it. */
export type Keys = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Returns how far to the right and down a key looks; undefined for keys that are meant for something else. */
export function panKeys({key, ctrlKey, metaKey, altKey, shiftKey}: Keys): [right: number, down: number] | undefined {
  if (ctrlKey || metaKey || altKey || shiftKey || !Object.hasOwn(directions, key)) return undefined;
  const [right, down] = directions[key];
  return [right * stride, down * stride];
}
