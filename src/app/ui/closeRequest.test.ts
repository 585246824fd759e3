import {afterEach, expect, test, vi} from "vitest";
import {onCloseRequest} from "./closeRequest.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("what is open is told of the platform's request once, and no more after it was given up", () => {
  const made: (EventTarget & {isGone: boolean})[] = [];
  vi.stubGlobal(
    "CloseWatcher",
    class extends EventTarget {
      isGone = false;
      constructor() {
        super();
        made.push(this);
      }
      destroy(): void {
        this.isGone = true;
      }
    }
  );
  const close = vi.fn();
  const stop = onCloseRequest(close);
  expect(made).toHaveLength(1);
  made[0].dispatchEvent(new Event("close"));
  expect(close).toHaveBeenCalledTimes(1);
  stop();
  expect(made[0].isGone).toBe(true);
});

test("where the platform does not ask, nothing happens", () => {
  vi.stubGlobal("CloseWatcher", undefined);
  const close = vi.fn();
  onCloseRequest(close)();
  expect(close).not.toHaveBeenCalled();
});
