/** What loops read and write: one element too many would poison a result silently. */
import {describe, expect, it} from "vitest";
import type {Buffer} from "../../tensor/arena.ts";
import {isInitialiserName} from "../initialisers/initialisers.ts";
import {everySubject} from "./everySubject.ts";
import {buffersOf} from "./subject.ts";

/** What lies behind the tensors, another number behind each. */
const behind = (position: number): number[] => [1234.5 + position, 5432.5 + position];

function lengthened(buffers: Readonly<Record<string, Buffer>>): Record<string, Buffer> {
  return Object.fromEntries(
    Object.entries(buffers).map(([name, buffer], position) => [
      name,
      buffer instanceof Int32Array ? Int32Array.of(...buffer, 0, 0) : Float64Array.of(...buffer, ...behind(position))
    ])
  );
}

// An initialiser fills all that it is given.
describe.each(everySubject().filter(([name]) => !isInitialiserName(name)))("the loops of %s", (_name, subject) => {
  it("neither read nor write what lies behind their tensors", () => {
    const exact = buffersOf(subject.tensors, "float64");
    const longer = lengthened(exact);
    subject.run(exact);
    subject.run(longer);
    expect(longer).toEqual(lengthened(exact));
  });
});
