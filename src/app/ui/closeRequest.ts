/** The platform's wish that what was opened last be closed: the Back gesture of a phone. */

interface Watcher extends EventTarget {
  destroy: () => void;
}

/** Not yet among the types of the platform, nor in every browser. */
const platform = globalThis as {CloseWatcher?: new () => Watcher};

/**
 * Calls `close` when something that is open is asked to close, and returns how to stop that. Dialogs and popovers of the
 * platform are asked by themselves. Where the platform does not ask, Back leaves the page as ever.
 */
export function onCloseRequest(close: () => void): () => void {
  const {CloseWatcher} = platform;
  if (!CloseWatcher) return () => undefined;
  const watcher = new CloseWatcher();
  watcher.addEventListener("close", close);
  return () => {
    watcher.destroy();
  };
}
