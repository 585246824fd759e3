/** Values that are read out change at the pace of a reader, not of the machine. */

/** Returns a getter of `get()` that follows at most once in `interval` milliseconds, and at once when `when()` changes. */
export function calmly<T>(get: () => T, when: () => unknown, interval = 1000): () => T {
  let shown = $state.raw(get());
  let last = performance.now();
  let reason = when();
  $effect(() => {
    const [value, now, next] = [get(), performance.now(), when()];
    const follow = (): void => {
      shown = value;
      last = performance.now();
      reason = next;
    };
    if (next !== reason || now - last >= interval) {
      follow();
      return undefined;
    }
    const timer = setTimeout(follow, interval - (now - last));
    return () => {
      clearTimeout(timer);
    };
  });
  return () => shown;
}
