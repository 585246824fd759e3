/** The table in scripts/layers.mjs as rules: a folder may import itself and what the table names. */
import {layers} from "./scripts/layers.mjs";

/** Tests, and what only tests import. */
const test = "\\.test\\.ts$|/testing/";

/** @param {string[]} names */
const oneOf = (names) => `(${names.map((name) => name.replaceAll(".", "\\.")).join("|")})`;

const folderRules = Object.entries(layers).flatMap(([name, layer]) => {
  const from = {path: `^src/${name}/`, pathNot: test};
  const {typesOnly = [], node = false} = /** @type {import("./scripts/layers.mjs").Layer} */ (layer);
  /** @type {import("dependency-cruiser").IForbiddenRuleType[]} */
  const rules = [
    {
      name: `${name}-imports-only-what-its-row-names`,
      severity: "error",
      from,
      to: {path: "^src/", pathNot: `^src/${oneOf([name, ...layer.imports, ...typesOnly])}(/|$)`}
    },
    {
      name: `${name}-uses-only-the-packages-of-its-row`,
      severity: "error",
      from,
      to: {path: "node_modules/", pathNot: layer.npm.length ? `node_modules/(@types/)?${oneOf(layer.npm)}/` : "^$"}
    }
  ];
  if (typesOnly.length) {
    rules.push({
      name: `${name}-imports-only-types-of-${typesOnly.join("-")}`,
      severity: "error",
      from,
      to: {path: `^src/${oneOf(typesOnly)}/`, dependencyTypesNot: ["type-only"]}
    });
  }
  if (!node) {
    rules.push({name: `${name}-knows-no-node`, severity: "error", from, to: {dependencyTypes: ["core"]}});
  }
  return rules;
});

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...folderRules,
    {
      name: "public-api-knows-no-client",
      severity: "error",
      from: {path: "^src/index\\.ts$"},
      to: {path: "^src/(app|cli|render/(?!svg\\.ts))"}
    },
    {name: "no-cycles", severity: "error", from: {}, to: {circular: true}},
    // A module that Vite makes while it builds has no file.
    {name: "everything-resolves", severity: "error", from: {}, to: {couldNotResolve: true, pathNot: "^virtual:"}},
    {
      name: "every-folder-is-in-the-table",
      severity: "error",
      from: {path: "^src/[^/]+/", pathNot: `^src/${oneOf(Object.keys(layers))}/`},
      to: {}
    },
    {
      name: "only-the-public-api-stands-beside-the-folders",
      severity: "error",
      from: {path: "^src/[^/]+$", pathNot: "^src/index(\\.test)?\\.ts$"},
      to: {}
    }
  ],
  options: {
    doNotFollow: {path: "node_modules"},
    tsConfig: {fileName: "tsconfig.json"},
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".svelte", ".js"],
      exportsFields: ["exports"],
      conditionNames: ["svelte", "import", "types", "default"]
    }
  }
};
