/** Values that are read out or drawn small change at the pace of a reader, not of the machine. */
import {untrack} from "svelte";

/** Returns a getter of `get()` that follows at most once in `interval` milliseconds, and at once when `when()` changes. */
export function calmly<T>(get: () => T, when: () => unknown, interval = 1000): () => T {
  let shown = $state.raw(get());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = (): void => {
    timer = undefined;
    shown = untrack(get);
  };
  $effect(() => {
    when();
    follow();
    return () => {
      clearTimeout(timer);
    };
  });
  $effect(() => {
    get();
    timer ??= setTimeout(follow, interval);
  });
  return () => shown;
}

/** Returns a getter of `get()` that keeps the object it returned as long as `same` says that a new one equals it. */
export function stable<T>(get: () => T, same: (a: T, b: T) => boolean): () => T {
  let kept: {value: T} | undefined;
  const value = $derived.by(() => {
    const next = get();
    if (!kept || !same(kept.value, next)) kept = {value: next};
    return kept.value;
  });
  return () => value;
}

/** Whether two plain values are written alike. */
export function isWrittenAlike(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
