import {svelte} from "@sveltejs/vite-plugin-svelte";
import type {PluginOption, UserConfig} from "vite";
import {firstFiles} from "./scripts/site/firstFiles.ts";
import {firstLoad} from "./scripts/site/firstLoad.ts";
import {offlineFiles} from "./scripts/site/offlineFiles.ts";
import {sharedWorker} from "./scripts/site/sharedWorker.ts";

function createPlugins(): PluginOption[] {
  return [svelte({configFile: "../../svelte.config.js"}), sharedWorker()];
}

/** The site: static files with relative paths, so that any host and any sub-path can serve them. */
const config: UserConfig = {
  root: "src/app",
  base: "./",
  plugins: [...createPlugins(), firstFiles(createPlugins), firstLoad(), offlineFiles()],
  worker: {format: "es"},
  build: {
    outDir: "../../site",
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0,
    // The worker shares the page's files and has no document to hang preloads into.
    modulePreload: {polyfill: false, resolveDependencies: () => []},
    reportCompressedSize: false,
    rolldownOptions: {
      input: {index: "src/app/index.html", serviceWorker: "src/app/serviceWorker.ts"},
      output: {
        // A service worker keeps its name, and stands above everything it keeps.
        entryFileNames: ({name}) => (name === "serviceWorker" ? "[name].js" : "assets/[name]-[hash].js")
      }
    }
  }
};

export default config;
