import type {Source} from "./source.ts";

/** Returns a tensor's numbers as float32, whatever they are stored as. */
export function readFloats(source: Pick<Source, "read">, address: string): Float32Array {
  const {data} = source.read(address);
  return data instanceof Float32Array ? data : Float32Array.from(data);
}
