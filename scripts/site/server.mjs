import {createReadStream} from "node:fs";
import {stat} from "node:fs/promises";
import {createServer} from "node:http";
import {extname, join, resolve, sep} from "node:path";
import {createCompressor, encodingFor} from "./compressed.mjs";

/** Content types of the files a built site consists of. */
const types = new Map(
  Object.entries({
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".webmanifest": "application/manifest+json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".ttf": "font/ttf",
    ".wasm": "application/wasm",
    ".txt": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8"
  })
);

/**
 * A server of the files in one folder, and of nothing outside it, compressed where that helps.
 *
 * @param {string} folder
 */
export function createSiteServer(folder) {
  const root = resolve(folder);
  const compress = createCompressor();
  return createServer(async (request, response) => {
    const refuse = (/** @type {number} */ status, /** @type {string} */ text) => {
      response.writeHead(status, {"content-type": "text/plain; charset=utf-8"}).end(`${text}\n`);
    };
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD");
      return refuse(405, "only GET and HEAD are answered");
    }
    const path = resolveInside(root, request.url ?? "/");
    if (path === undefined) return refuse(400, "not a path of this site");
    const file = await findFile(path);
    if (file === undefined) return refuse(404, "no such file");

    const encoding = encodingFor(file.path, request.headers["accept-encoding"]);
    const bytes = encoding && (await compress(file.path, file.version, encoding).catch(() => undefined));
    response.writeHead(200, {
      "content-type": types.get(extname(file.path).toLowerCase()) ?? "application/octet-stream",
      "content-length": bytes ? bytes.length : file.size,
      ...(bytes && {"content-encoding": encoding}),
      vary: "accept-encoding",
      // Names under assets hold a hash of the content: such a file never changes.
      "cache-control": /^\/assets\//u.test(request.url ?? "") ? "public, max-age=31536000, immutable" : "no-cache",
      "x-content-type-options": "nosniff"
    });
    if (request.method === "HEAD") return response.end();
    if (bytes) return response.end(bytes);
    createReadStream(file.path)
      .on("error", () => response.destroy())
      .pipe(response);
  });
}

/**
 * The path in `root` that a request's URL names, or undefined when it is malformed or leads outside.
 *
 * @param {string} root Absolute
 * @param {string} url
 */
export function resolveInside(root, url) {
  let path;
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/su, ""));
  } catch {
    return undefined;
  }
  if (!path.startsWith("/") || /[\0\\]/u.test(path) || path.split("/").includes("..")) return undefined;
  const inside = join(root, path);
  return inside === root || inside.startsWith(root.endsWith(sep) ? root : root + sep) ? inside : undefined;
}

/**
 * Listens on the first free port from `port` on, and says when one is taken. Port 0 is any free one.
 *
 * @param {import("node:http").Server} server
 * @param {{port: number, host?: string, say?: (line: string) => void, tries?: number}} options
 * @returns {Promise<number>} The port it listens on
 */
export async function listenOnFreePort(server, {port, host = "localhost", say = () => undefined, tries = 20}) {
  for (let candidate = port; candidate < port + tries && candidate < 65_536; candidate++) {
    if (await listen(server, candidate, host)) {
      const address = server.address();
      return address !== null && typeof address === "object" ? address.port : candidate;
    }
    say(`port ${candidate} is taken, trying ${candidate + 1}`);
  }
  throw new Error(`no free port from ${port} to ${Math.min(port + tries, 65_536) - 1}: choose another with --port`);
}

/**
 * @param {import("node:http").Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>} Whether the port was free
 */
function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    const onError = (/** @type {NodeJS.ErrnoException} */ error) => {
      server.off("listening", onListening);
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    };
    const onListening = () => {
      server.off("error", onError);
      resolve(true);
    };
    server.once("error", onError).once("listening", onListening).listen(port, host);
  });
}

/**
 * @param {string} path A file, or a folder that has an index.html
 * @returns {Promise<{path: string, size: number, version: string} | undefined>} `version` changes with the file
 */
async function findFile(path) {
  for (const candidate of [path, join(path, "index.html")]) {
    const found = await stat(candidate).catch(() => undefined);
    if (found?.isFile() && !(candidate === path && path.endsWith(sep)))
      return {path: candidate, size: found.size, version: `${found.ino} ${found.mtimeMs} ${found.size}`};
  }
  return undefined;
}
