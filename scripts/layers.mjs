/**
 * Who may import whom: the architecture, as one table. The import rules of dependency-cruiser,
 * the lint rules for library folders and the diagram in docs/architecture.md are all made from it.
 *
 * @typedef {object} Layer
 * @property {string} holds What lives in the folder, in a few words.
 * @property {string[]} imports Other layers it may import (`index.ts` is the public API).
 * @property {string[]} [typesOnly] Layers of which it may import types only.
 * @property {string[]} npm Packages it may import.
 * @property {boolean} [node] Whether it may import Node's own modules.
 */

/** @satisfies {Record<string, Layer>} */
export const layers = {
  tensor: {holds: "shapes, storage, random numbers, portable mathematics", imports: [], npm: []},
  engine: {
    holds: "ops, losses, optimizers, model to program, addresses, expressions",
    imports: ["tensor"],
    npm: []
  },
  kernels: {holds: "fast kernels and their bindings", imports: ["tensor", "engine"], npm: []},
  data: {holds: "raw rows: seeded data sets, CSV, drawn points, split", imports: ["tensor"], npm: ["papaparse"]},
  experiment: {
    holds: "schema, session, edit log, link encoding",
    imports: ["tensor", "engine", "data"],
    npm: ["zod", "fflate"]
  },
  lenses: {
    holds: "source to measured data, one lens per file",
    imports: ["tensor", "engine", "experiment"],
    npm: []
  },
  scene: {holds: "mark types, bounds, hit testing", imports: [], npm: []},
  views: {
    holds: "measured data to scene, one view per file",
    imports: ["tensor", "engine", "scene"],
    typesOnly: ["lenses"],
    npm: []
  },
  render: {holds: "scene to SVG, canvas and WebGL", imports: ["scene"], npm: []},
  formats: {holds: "model and run files in and out", imports: ["tensor", "engine", "experiment"], npm: []},
  app: {
    holds: "the web app and its worker",
    imports: ["index.ts", "render"],
    npm: ["svelte", "katex", "idb", "d3-zoom", "d3-selection"]
  },
  cli: {
    holds: "commands",
    imports: ["index.ts", "render", "formats"],
    npm: ["@resvg/resvg-js"],
    node: true
  }
};

/** The folders that know no environment: everything but the two clients. */
export const libraryFolders = Object.keys(layers).filter((name) => name !== "app" && name !== "cli");
