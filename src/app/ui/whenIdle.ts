/** A page that plays may never be idle; after so many milliseconds it is done all the same. */
const patience = 4000;
/** Not every browser knows when it is idle: it is then done after so many milliseconds. */
const pause = 200;

/** Does something small once the page has nothing better to do; returns what calls it off. */
export function whenIdle(task: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const handle = requestIdleCallback(task, {timeout: patience});
    return () => {
      cancelIdleCallback(handle);
    };
  }
  const timer = setTimeout(task, pause);
  return () => {
    clearTimeout(timer);
  };
}
