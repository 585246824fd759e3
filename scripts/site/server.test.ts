import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {createServer, request, type IncomingMessage, type Server} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {brotliDecompressSync, gunzipSync} from "node:zlib";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {createSiteServer, listenOnFreePort, resolveInside} from "./server.mjs";

const servers: Server[] = [];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nnviz-site-"));
  mkdirSync(join(folder, "site", "assets"), {recursive: true});
  writeFileSync(join(folder, "secret.txt"), "outside");
  writeFileSync(join(folder, "site", "index.html"), "<!doctype html>");
  writeFileSync(join(folder, "site", "assets", "app.js"), "export {};");
  writeFileSync(join(folder, "site", "assets", "unit.wasm"), "");
});

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
  rmSync(folder, {recursive: true});
});

function open(server: Server, port = 0, say?: (line: string) => void): Promise<number> {
  servers.push(server);
  return listenOnFreePort(server, say ? {port, say} : {port});
}

/** Sends the path as it is, without the tidying that fetch and URL do. */
function ask(port: number, path: string, method = "GET") {
  return new Promise<{status: number | undefined; type: string | undefined; body: string}>((resolve, reject) => {
    request({host: "localhost", port, path, method}, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () => {
        resolve({status: response.statusCode, type: response.headers["content-type"], body});
      });
    })
      .on("error", reject)
      .end();
  });
}

describe("the site server", () => {
  test("serves index.html for the folder and every file with its own type", async () => {
    const port = await open(createSiteServer(join(folder, "site")));
    expect(await ask(port, "/")).toEqual({status: 200, type: "text/html; charset=utf-8", body: "<!doctype html>"});
    expect((await ask(port, "/assets/app.js?v=1")).type).toBe("text/javascript; charset=utf-8");
    expect((await ask(port, "/assets/unit.wasm")).type).toBe("application/wasm");
  });

  test("compresses what is smaller for it, in the best way that the browser knows, anew when a file changes", async () => {
    const port = await open(createSiteServer(join(folder, "site")));
    const words = "the same words, ".repeat(100);
    writeFileSync(join(folder, "site", "words.txt"), words);
    const get = async (path: string, accepted: string): Promise<{encoding: string | undefined; bytes: Buffer}> => {
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        request({host: "localhost", port, path, headers: {"accept-encoding": accepted}}, resolve)
          .on("error", reject)
          .end();
      });
      const bytes = Buffer.concat(await response.toArray());
      expect(Number(response.headers["content-length"])).toBe(bytes.length);
      return {encoding: response.headers["content-encoding"], bytes};
    };
    const brotli = await get("/words.txt", "gzip, deflate, br");
    expect(brotli.encoding).toBe("br");
    expect(brotliDecompressSync(brotli.bytes).toString()).toBe(words);
    const zipped = await get("/words.txt", "gzip, br;q=0");
    expect(zipped.encoding).toBe("gzip");
    expect(gunzipSync(zipped.bytes).toString()).toBe(words);
    writeFileSync(join(folder, "site", "words.txt"), `${words}.`);
    expect(brotliDecompressSync((await get("/words.txt", "br")).bytes).toString()).toBe(`${words}.`);
    writeFileSync(join(folder, "site", "a.woff2"), words);
    expect(await get("/a.woff2", "br")).toEqual({encoding: undefined, bytes: Buffer.from(words)});
    expect((await get("/words.txt", "identity")).bytes.toString()).toBe(`${words}.`);
  });

  test("answers HEAD without a body and refuses what is not reading", async () => {
    const port = await open(createSiteServer(join(folder, "site")));
    expect(await ask(port, "/", "HEAD")).toMatchObject({status: 200, body: ""});
    expect((await ask(port, "/", "POST")).status).toBe(405);
  });

  test("answers 404 for a file and a folder that are not there", async () => {
    const port = await open(createSiteServer(join(folder, "site")));
    expect((await ask(port, "/missing.js")).status).toBe(404);
    expect((await ask(port, "/assets/")).status).toBe(404);
    expect((await ask(port, "/index.html/")).status).toBe(404);
  });

  test("never reads outside its folder, however the path is written", async () => {
    const port = await open(createSiteServer(join(folder, "site")));
    for (const path of ["/../secret.txt", "/%2e%2e/secret.txt", "/assets/..%2f..%2fsecret.txt", "/..%5csecret.txt"]) {
      expect(await ask(port, path)).toMatchObject({status: 400, body: "not a path of this site\n"});
    }
    expect((await ask(port, "/%E0%A4%A")).status).toBe(400);
    expect((await ask(port, "/a%00b")).status).toBe(400);
  });
});

test("a path that only begins like the folder's name is outside of it", () => {
  expect(resolveInside("/srv/site", "/../site-two/x")).toBeUndefined();
  expect(resolveInside("/srv/site", "/a.js")).toBe(join("/srv/site", "a.js"));
});

describe("listening", () => {
  test("a taken port is named and the next free one is used", async () => {
    const taken = await open(createServer());
    const said: string[] = [];
    const port = await open(createSiteServer(folder), taken, (line) => said.push(line));
    expect(port).toBeGreaterThan(taken);
    expect(said[0]).toBe(`port ${taken} is taken, trying ${taken + 1}`);
    expect(said).toHaveLength(port - taken);
  });

  test("gives up with a clear message when no port in reach is free", async () => {
    const taken = await open(createServer());
    await expect(listenOnFreePort(createSiteServer(folder), {port: taken, tries: 1})).rejects.toThrow(
      `no free port from ${taken} to ${taken}: choose another with --port`
    );
  });
});
