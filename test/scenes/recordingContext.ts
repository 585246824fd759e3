import type {HiddenCanvas} from "../../src/render/canvasAtlas.ts";
import type {CanvasTarget} from "../../src/render/canvasTarget.ts";

/** A canvas context that draws nothing and writes down every call and every property that was set. */
export function createRecordingContext(): {context: CanvasTarget; calls: string[]} {
  const calls: string[] = [];
  const context = new Proxy<Record<string, unknown>>(
    {},
    {
      get: (_, name) => {
        return (...values: unknown[]) => {
          calls.push(`${String(name)}(${values.map(write).join(", ")})`);
        };
      },
      set: (_, name, value) => {
        calls.push(`${String(name)} = ${write(value)}`);
        return true;
      }
    }
  );
  return {context: context as unknown as CanvasTarget, calls};
}

/** A hidden canvas that keeps the last pixels put on it. */
export function createHiddenCanvas(
  width: number,
  height: number
): HiddenCanvas & {pixels: Uint32Array; width: number; height: number} {
  const data = new Uint8ClampedArray(width * height * 4);
  return {
    width,
    height,
    source: {} as CanvasImageSource,
    pixels: new Uint32Array(data.buffer),
    createImageData: () => ({width, height, data, colorSpace: "srgb"}),
    putImageData: () => undefined
  };
}

function write(value: unknown): string {
  if (typeof value === "number") return String(Math.round(value * 1000) / 1000 + 0);
  if (Array.isArray(value)) return `[${value.map(write).join(", ")}]`;
  return typeof value === "string" ? JSON.stringify(value) : typeof value === "boolean" ? String(value) : "canvas";
}
