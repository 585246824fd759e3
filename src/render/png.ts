/**
 * PNG files from pixels, for figures that hold a heat map.
 *
 * W3C, "Portable Network Graphics (PNG) Specification, Third Edition", https://www.w3.org/TR/png-3/
 */
import {deflate} from "./deflate.ts";

/** Returns a PNG file; `rgba` holds red, green, blue, alpha bytes row by row. Up to 256 colours make a palette. */
export function encodePng(width: number, height: number, rgba: Uint8Array): Uint8Array {
  if (rgba.length !== width * height * 4 || width < 1 || height < 1) {
    throw new RangeError(`encodePng: expected ${width}×${height}×4 bytes, got ${rgba.length}`);
  }
  const palette = maybePalette(rgba);
  const depth = palette ? 1 : 4;
  const pixels = palette ? palette.indices : rgba;
  const lines = new Uint8Array(height * (1 + width * depth)); // each line begins with its filter, 0
  for (let y = 0; y < height; y++) {
    lines.set(pixels.subarray(y * width * depth, (y + 1) * width * depth), y * (1 + width * depth) + 1);
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header[8] = 8; // bits per sample
  header[9] = palette ? 3 : 6; // palette, or colour with alpha
  const chunks = [signature, chunk("IHDR", header)];
  if (palette) chunks.push(chunk("PLTE", palette.colours), chunk("tRNS", palette.alphas));
  chunks.push(chunk("IDAT", deflate(lines)), chunk("IEND", new Uint8Array(0)));
  return join(chunks);
}

/** Writes bytes in base 64 (RFC 4648, section 4). */
export function base64(bytes: Uint8Array): string {
  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const bits = (bytes[i] << 16) | ((left > 1 ? bytes[i + 1] : 0) << 8) | (left > 2 ? bytes[i + 2] : 0);
    text += digits[bits >> 18] + digits[(bits >> 12) & 63];
    text += (left > 1 ? digits[(bits >> 6) & 63] : "=") + (left > 2 ? digits[bits & 63] : "=");
  }
  return text;
}

const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Palette {
  indices: Uint8Array;
  colours: Uint8Array;
  alphas: Uint8Array;
}

function maybePalette(rgba: Uint8Array): Palette | undefined {
  const known = new Map<number, number>();
  const indices = new Uint8Array(rgba.length / 4);
  const colours: number[] = [];
  const alphas: number[] = [];
  for (let i = 0; i < indices.length; i++) {
    const [red, green, blue, alpha] = [rgba[4 * i], rgba[4 * i + 1], rgba[4 * i + 2], rgba[4 * i + 3]];
    const colour = ((red << 24) | (green << 16) | (blue << 8) | alpha) >>> 0;
    let index = known.get(colour);
    if (index === undefined) {
      if (known.size === 256) return undefined;
      index = known.size;
      known.set(colour, index);
      colours.push(red, green, blue);
      alphas.push(alpha);
    }
    indices[i] = index;
  }
  return {indices, colours: new Uint8Array(colours), alphas: new Uint8Array(alphas)};
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = name.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
