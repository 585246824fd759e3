/** Makes the page work offline, once there is nothing more urgent to do. */
import {whenIdle} from "../ui/whenIdle.ts";

/** Milliseconds after the start, for the first seconds to belong to the first impression. */
const delay = 4000;

/** Registers the service worker when the page is idle, where browsers allow it: over https, and on localhost. */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator) || !/^https?:$/.test(location.protocol)) return;
  setTimeout(() => {
    whenIdle(register);
  }, delay);
}

function register(): void {
  // Refused in some private windows; the page then needs its network.
  navigator.serviceWorker.register("./serviceWorker.js", {scope: "./"}).catch(() => undefined);
}
