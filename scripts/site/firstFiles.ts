/** Gathers the code of the first picture in two files: what page and worker share, and what only the page needs. */
import {build, type Plugin, type PluginOption, type Rolldown, type UserConfig} from "vite";
import {closureOf, findBegin} from "./firstLoad.ts";

/**
 * A step before the build that builds once to see which modules the first picture needs, since only then is known what of
 * the library is used. A bundler left alone makes a file for every way in which modules are shared: five times as many
 * files, and a tenth more bytes, as the smaller ones compress badly.
 */
export function firstFiles(createPlugins: () => PluginOption[]): Plugin {
  return {
    name: "nnviz-first-files",
    apply: "build",
    async config(config) {
      const {page, shared} = await findModules(config, createPlugins());
      return {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                includeDependenciesRecursively: false,
                groups: [
                  {name: "shared", test: (id) => shared.has(id)},
                  {name: "page", test: (id) => page.has(id)}
                ]
              }
            }
          }
        }
      };
    }
  };
}

async function findModules(
  config: UserConfig,
  plugins: PluginOption[]
): Promise<{page: ReadonlySet<string>; shared: ReadonlySet<string>}> {
  let chunks: Rolldown.OutputChunk[] = [];
  const look: Plugin = {
    name: "nnviz-look",
    generateBundle: (_, bundle) => {
      chunks = Object.values(bundle).filter((file) => file.type === "chunk");
    }
  };
  await build({
    ...config,
    configFile: false,
    logLevel: "error",
    plugins: [...plugins, look],
    build: {...config.build, write: false, minify: false}
  });
  const modulesOf = (begin: "entry" | "page" | "worker"): Set<string> =>
    new Set(closureOf(findBegin(chunks, begin), chunks).flatMap(({moduleIds}) => moduleIds));
  const [entry, page, worker] = [modulesOf("entry"), modulesOf("page"), modulesOf("worker")];
  const later = [...page].filter((id) => !entry.has(id));
  return {
    shared: new Set(later.filter((id) => worker.has(id))),
    page: new Set(later.filter((id) => !worker.has(id)))
  };
}
