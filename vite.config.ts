import {svelte} from "@sveltejs/vite-plugin-svelte";
import type {UserConfig} from "vite";

/** The site: static files with relative paths, so that any host and any sub-path can serve them. */
const config: UserConfig = {
  root: "src/app",
  base: "./",
  plugins: [svelte({configFile: "../../svelte.config.js"})],
  worker: {format: "es"},
  build: {
    outDir: "../../site",
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: {polyfill: false},
    reportCompressedSize: false
  }
};

export default config;
