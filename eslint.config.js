import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import {defineConfig, globalIgnores} from "eslint/config";
import globals from "globals";
import ts from "typescript-eslint";
import {libraryFolders} from "./scripts/layers.mjs";

const library = [...libraryFolders.map((name) => `src/${name}/**/*.ts`), "src/index.ts"];
const tests = ["**/*.test.ts", "**/golden/**", "test/**"];

/** Members of Math whose last bit differs between engines; src/tensor has portable ones of the same names. */
const inexact = [
  ...["exp", "expm1", "log", "log1p", "log2", "log10", "pow", "cbrt", "hypot"],
  ...["sin", "cos", "tan", "asin", "acos", "atan", "atan2"],
  ...["sinh", "cosh", "tanh", "asinh", "acosh", "atanh"]
];

/** Names of an environment, which the library never touches: a clock or a loader comes in as an argument. */
const environment = [
  ...["document", "window", "self", "globalThis", "navigator", "location", "history", "screen", "process", "Buffer"],
  ...["fetch", "XMLHttpRequest", "WebSocket", "Worker", "localStorage", "sessionStorage", "indexedDB", "caches"],
  ...["setTimeout", "setInterval", "setImmediate", "clearTimeout", "clearInterval", "requestAnimationFrame"],
  ...["performance", "Date", "crypto", "require", "__dirname", "__filename"]
];

const exportsByName = {selector: "ExportDefaultDeclaration", message: "Export by name."};
const noBarrels = [
  {selector: "ExportAllDeclaration", message: "Only entry points re-export."},
  {selector: "ExportNamedDeclaration[source]", message: "Only entry points re-export."}
];
const exactArithmetic = [
  {selector: "BinaryExpression[operator='**']", message: "Inexact: use pow of src/tensor, or multiply."},
  {selector: "AssignmentExpression[operator='**=']", message: "Inexact: use pow of src/tensor, or multiply."},
  {
    selector: "MemberExpression[object.name='Math'][computed=true]",
    message: "Name the function, so that it can be checked."
  }
];

export default defineConfig([
  globalIgnores([
    "dist/",
    "site/",
    "*.new/",
    "docs/api/",
    "coverage/",
    ".cache/",
    "**/golden/",
    "**/generated/",
    "src/kernels/assembly/"
  ]),
  js.configs.recommended,
  {
    linterOptions: {noInlineConfig: true},
    languageOptions: {globals: {...globals.browser, ...globals.node}},
    rules: {
      "max-lines": ["error", {max: 300, skipBlankLines: true, skipComments: true}],
      "no-console": "error",
      "no-warning-comments": "error",
      eqeqeq: "error"
    }
  },
  {
    files: ["**/*.ts"],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: [".svelte"]}
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", {allowNumber: true}],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "no-restricted-syntax": ["error", exportsByName, ...noBarrels]
    }
  },
  {
    files: library,
    ignores: tests,
    rules: {
      "no-restricted-globals": [
        "error",
        ...environment.map((name) => ({name, message: "The library knows no environment: take it as an argument."}))
      ],
      "no-restricted-properties": [
        "error",
        {object: "Math", property: "random", message: "Draw from the seeded generator of src/tensor."},
        ...inexact.map((property) => ({
          object: "Math",
          property,
          message: "Inexact: use the portable one of src/tensor."
        }))
      ],
      "no-restricted-syntax": ["error", exportsByName, ...noBarrels, ...exactArithmetic]
    }
  },
  // The entry points of the package, named in its exports.
  {
    files: ["src/index.ts", "src/render/canvas.ts", "src/render/webgl/webgl.ts"],
    rules: {"no-restricted-syntax": ["error", exportsByName]}
  },
  {
    files: ["src/render/canvas*.ts", "src/render/webgl/**"],
    rules: {"no-restricted-globals": "off"}
  },
  {files: ["*.config.ts", "**/*.d.ts"], rules: {"no-restricted-syntax": "off"}},
  {
    files: ["src/cli/**", "scripts/**", "examples/**", "bench/**", "test/failOnConsole.ts"],
    rules: {"no-console": "off"}
  },
  {
    // Types in components are checked by svelte-check; rules that need type
    // information do not see through Svelte's templates.
    files: ["**/*.svelte"],
    extends: [ts.configs.strict, svelte.configs.recommended],
    languageOptions: {parserOptions: {parser: ts.parser}},
    rules: {"prefer-const": "off", "svelte/prefer-const": "error"}
  },
  {
    // Runes in modules are parsed by the Svelte plugin as well.
    files: ["**/*.svelte.ts"],
    rules: {"prefer-const": "off"}
  }
]);
