/**
 * Lets the page work without a network once it has been loaded: keeps all files of the site, and answers with them.
 * The build writes the list of files above this code, so that a new build is a new service worker.
 */

/** What the build says: every file of the site, relative to this one, and a name for just these files. */
interface SiteFiles {
  version: string;
  files: readonly string[];
}

interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface RequestEvent extends LifeEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** The part of a service worker's global scope that is used; the types of the page know nothing of it. */
interface ServiceWorkerScope {
  readonly siteFiles: SiteFiles;
  readonly registration: {readonly scope: string};
  readonly clients: {claim(): Promise<void>};
  addEventListener(type: "install" | "activate", listener: (event: LifeEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: RequestEvent) => void): void;
}

const worker = self as unknown as ServiceWorkerScope;
const {scope} = worker.registration;
const {version, files} = worker.siteFiles;

/** One cache for each site on this host, in a version. */
const prefix = `nnviz ${scope} `;
const cacheName = prefix + version;

/** How long the page itself may take to come from the network, in milliseconds, before the kept one is shown. */
const patience = 1500;

worker.addEventListener("install", (event) => {
  event.waitUntil(keepFiles());
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(forgetOldFiles().then(() => worker.clients.claim()));
});

worker.addEventListener("fetch", (event) => {
  const {request} = event;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  if (request.mode === "navigate") event.respondWith(openPage(request));
  else event.respondWith(kept(request.url).then((response) => response ?? fetch(request)));
});

async function keepFiles(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll(files.map((file) => new URL(file, scope).href));
}

async function forgetOldFiles(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** The page comes from the network where there is one, so that a new version is seen at once. */
async function openPage(request: Request): Promise<Response> {
  const page = await kept(new URL("index.html", scope).href);
  if (!page) return fetch(request);
  const late = new Promise<Response>((resolve) => {
    setTimeout(resolve, patience, page);
  });
  const fresh = fetch(request).then((response) => (response.ok ? response : page));
  return Promise.race([fresh.catch(() => page), late]);
}

async function kept(url: string): Promise<Response | undefined> {
  const cache = await caches.open(cacheName);
  return cache.match(url, {ignoreSearch: true});
}
