/** Does something small once the page has nothing better to do; returns what calls it off. */
export function whenIdle(task: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const handle = requestIdleCallback(task, {timeout: 4000});
    return () => {
      cancelIdleCallback(handle);
    };
  }
  const timer = setTimeout(task, 200);
  return () => {
    clearTimeout(timer);
  };
}
