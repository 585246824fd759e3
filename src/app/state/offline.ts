/** Makes the page work offline, once there is nothing more urgent to do. */

/** Milliseconds after the start, for the first seconds to belong to the first impression. */
const delay = 4000;

/** A page that plays may never be idle; after so many milliseconds it is done all the same. */
const patience = 4000;

/** Registers the service worker when the page is idle, where browsers allow it: over https, and on localhost. */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator) || !/^https?:$/.test(location.protocol)) return;
  setTimeout(() => {
    // Not every browser knows when it is idle.
    if ("requestIdleCallback" in window) requestIdleCallback(register, {timeout: patience});
    else register();
  }, delay);
}

function register(): void {
  // Refused in some private windows; the page then needs its network.
  navigator.serviceWorker.register("./serviceWorker.js", {scope: "./"}).catch(() => undefined);
}
