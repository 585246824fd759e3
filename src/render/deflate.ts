/**
 * A small compressor: zlib format, one block with the fixed Huffman codes, matches found through a hash of three bytes.
 * Enough for the flat pictures that figures embed; a package for it would weigh more than the figures.
 *
 * P. Deutsch, "DEFLATE Compressed Data Format Specification", RFC 1951 (1996); "ZLIB …", RFC 1950.
 */

const longestMatch = 258;
const window = 32768;
const tries = 16;

/** Returns `bytes` compressed, with the zlib header and checksum. */
export function deflate(bytes: Uint8Array): Uint8Array {
  const writer = createBitWriter();
  writer.bits(0x78, 8);
  writer.bits(0x01, 8);
  writer.bits(1, 1); // last block
  writer.bits(1, 2); // fixed codes
  const recent = new Int32Array(1 << 15).fill(-1); // hash → last position
  const earlier = new Int32Array(bytes.length); // position → the one before with the same hash
  const remember = (at: number): void => {
    const hash = hashAt(bytes, at);
    earlier[at] = recent[hash];
    recent[hash] = at;
  };
  let at = 0;
  while (at < bytes.length) {
    const {length, distance} = findMatch(bytes, at, recent, earlier);
    const end = at + Math.max(1, length);
    if (length > 0) {
      writeCoded(writer, length, lengthCodes);
      writeCoded(writer, distance, distanceCodes);
    } else {
      writeSymbol(writer, bytes[at]);
    }
    for (; at < end; at++) if (at + 2 < bytes.length) remember(at);
  }
  writeSymbol(writer, 256);
  writer.align();
  const sum = adler32(bytes);
  for (const shift of [24, 16, 8, 0]) writer.bits((sum >>> shift) & 255, 8);
  return writer.take();
}

/** Checksum of RFC 1950. */
export function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}

interface BitWriter {
  /** Lowest bit first. */
  bits(value: number, count: number): void;
  align(): void;
  take(): Uint8Array;
}

interface Codes {
  /** Smallest value of each code. */
  base: readonly number[];
  extra: (code: number) => number;
  write: (writer: BitWriter, code: number) => void;
}

const lengthCodes: Codes = {
  base: [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258
  ],
  extra: (code) => (code < 8 || code === 28 ? 0 : (code >> 2) - 1),
  write: (writer, code) => {
    writeSymbol(writer, 257 + code);
  }
};

const distanceCodes: Codes = {
  base: Array.from({length: 30}, (_, code) => (code < 4 ? code + 1 : ((2 + (code & 1)) << ((code >> 1) - 1)) + 1)),
  extra: (code) => (code < 4 ? 0 : (code >> 1) - 1),
  write: (writer, code) => {
    writer.bits(reverse(code, 5), 5);
  }
};

function writeCoded(writer: BitWriter, value: number, {base, extra, write}: Codes): void {
  let code = base.length - 1;
  while (base[code] > value) code--;
  write(writer, code);
  writer.bits(value - base[code], extra(code));
}

/** A literal, length or end symbol in the fixed code (RFC 1951, 3.2.6). */
function writeSymbol(writer: BitWriter, symbol: number): void {
  if (symbol < 144) writer.bits(reverse(48 + symbol, 8), 8);
  else if (symbol < 256) writer.bits(reverse(400 + symbol - 144, 9), 9);
  else if (symbol < 280) writer.bits(reverse(symbol - 256, 7), 7);
  else writer.bits(reverse(192 + symbol - 280, 8), 8);
}

function findMatch(
  bytes: Uint8Array,
  at: number,
  recent: Int32Array,
  earlier: Int32Array
): {length: number; distance: number} {
  const limit = Math.min(longestMatch, bytes.length - at);
  let best = {length: 0, distance: 0};
  if (limit < 3) return best;
  let candidate = recent[hashAt(bytes, at)];
  for (let i = 0; i < tries && candidate >= 0 && at - candidate <= window; i++) {
    let length = 0;
    while (length < limit && bytes[candidate + length] === bytes[at + length]) length++;
    if (length >= 3 && length > best.length) best = {length, distance: at - candidate};
    candidate = earlier[candidate];
  }
  return best;
}

function hashAt(bytes: Uint8Array, at: number): number {
  return (Math.imul((bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2], 0x9e3779b1) >>> 17) & 0x7fff;
}

function reverse(code: number, length: number): number {
  let reversed = 0;
  for (let i = 0; i < length; i++) reversed |= ((code >> i) & 1) << (length - 1 - i);
  return reversed;
}

function createBitWriter(): BitWriter {
  let bytes = new Uint8Array(1024);
  let size = 0;
  let held = 0;
  let heldBits = 0;
  const push = (byte: number): void => {
    if (size === bytes.length) {
      const larger = new Uint8Array(2 * size);
      larger.set(bytes);
      bytes = larger;
    }
    bytes[size++] = byte;
  };
  return {
    bits(value, count) {
      held |= value << heldBits;
      heldBits += count;
      for (; heldBits >= 8; heldBits -= 8, held >>>= 8) push(held & 255);
    },
    align() {
      if (heldBits > 0) push(held & 255);
      held = 0;
      heldBits = 0;
    },
    take: () => bytes.slice(0, size)
  };
}
