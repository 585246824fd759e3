import {afterEach, beforeEach, expect, vi} from "vitest";

/** A test may not print a warning: whatever reaches the console's warn or error fails it. */
beforeEach(() => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});

afterEach(() => {
  const printed = [...vi.mocked(console.warn).mock.calls, ...vi.mocked(console.error).mock.calls];
  vi.restoreAllMocks();
  expect(printed, "printed as a warning or an error").toEqual([]);
});
