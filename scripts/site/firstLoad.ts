/** Tells browsers at once what the first picture needs, so that files do not wait for the files that ask for them. */
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {brotliCompressSync} from "node:zlib";
import type {HtmlTagDescriptor, Plugin, Rolldown} from "vite";

type Chunk = Rolldown.OutputChunk;

/** All that is loaded up to the first trained frame may take so many bytes, compressed with brotli: 150 kB. */
const budget = 150_000;

/** Where the first load begins: with the entry, which starts the worker and then brings the page. */
const begins: Record<"entry" | "page" | "worker", RegExp> = {
  entry: /\/index\.html$/,
  page: /\/showPage\.ts$/,
  worker: /\/worker\/worker\.ts$/
};

/** The font of the first picture. */
const font = /^assets\/inter-(?!symbols)[^.]+\.woff2$/;

/** Returns the chunk with which a part of the first load begins. */
export function findBegin(chunks: readonly Chunk[], begin: keyof typeof begins): Chunk {
  const found = chunks.find(({moduleIds, facadeModuleId}) =>
    [...moduleIds, facadeModuleId ?? ""].some((id) => begins[begin].test(id))
  );
  if (!found) throw new Error(`first load: no file holds the beginning of the ${begin}`);
  return found;
}

/** Returns a chunk with all it imports. */
export function closureOf(chunk: Chunk, chunks: readonly Chunk[]): Chunk[] {
  const found = new Set([chunk]);
  for (const {imports} of found) for (const other of chunks) if (imports.includes(other.fileName)) found.add(other);
  return [...found];
}

/** Returns how many bytes a file is on its way to the browser. */
export function sizeOf(file: string, content: string | Uint8Array): number {
  return file.endsWith(".woff2") ? Buffer.from(content).length : brotliCompressSync(content).length;
}

/**
 * A step of the build that lists code, styles and font of the first picture in the head of the page, and fails when they
 * are too large.
 */
export function firstLoad(): Plugin {
  let needed: string[] = [];
  return {
    name: "nnviz-first-load",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, {bundle}) {
        if (!bundle) return undefined;
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const worker = findBegin(chunks, "worker");
        const first = [findBegin(chunks, "page"), worker].flatMap((begin) => closureOf(begin, chunks));
        // The worker's own file is asked for at once, and is no module of the page.
        const code = first.filter((chunk) => chunk !== worker).map(({fileName}) => fileName);
        const styles = first.flatMap(({viteMetadata}) => [...(viteMetadata?.importedCss ?? [])]);
        const fonts = Object.keys(bundle).filter((file) => font.test(file));
        const isNew = (file: string, at: number, files: string[]): boolean =>
          !html.includes(`"./${file}"`) && files.indexOf(file) === at;
        const links = [
          ...styles.filter(isNew).map((file) => link("stylesheet", file)),
          ...fonts.map((file) => link("preload", file, {as: "font"})),
          ...code.filter(isNew).map((file) => link("modulepreload", file))
        ];
        const named = Array.from(html.matchAll(/(?<=(?:src|href)="\.\/)[^"]+/g), ([file]) => file);
        needed = [...new Set(["index.html", worker.fileName, ...named, ...styles, ...fonts, ...code])];
        return links;
      }
    },
    writeBundle: {
      order: "post",
      sequential: true,
      handler({dir = ""}) {
        const sizes = needed.map((file): [string, number] => [file, sizeOf(file, readFileSync(join(dir, file)))]);
        const sum = sizes.reduce((total, [, size]) => total + size, 0);
        const list = sizes.sort(([, a], [, b]) => b - a).map(([file, size]) => `\n${size} ${file}`);
        if (sum > budget) this.error(`the first load takes ${sum} bytes, more than ${budget}:${list.join("")}`);
        this.info(`the first load takes ${sum} bytes`);
      }
    }
  };
}

function link(rel: string, file: string, more: Record<string, string> = {}): HtmlTagDescriptor {
  return {tag: "link", attrs: {rel, ...more, crossorigin: "", href: `./${file}`}, injectTo: "head"};
}
