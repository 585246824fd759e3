/** What a context holds: made at the first picture, and again after the context was lost and restored. */
import type {Theme} from "../../scene/theme.ts";
import {createCellsPass, type CellsPass} from "./cellsPass.ts";
import {dropFence, raiseFence} from "./fence.ts";
import {createLinksPass, type LinksPass} from "./linksPass.ts";
import {createPalette} from "./palette.ts";
import {createPointsPass, type PointsPass} from "./pointsPass.ts";

/** The passes of a context. */
export interface Resources {
  links: LinksPass;
  cells: CellsPass;
  points: PointsPass;
  /** Starts a picture. */
  begin(theme: Theme): void;
  /** Ends a picture. */
  end(): void;
}

const resources = new WeakMap<WebGL2RenderingContext, Resources>();

/** Returns the resources of a context. */
export function resourcesOf(gl: WebGL2RenderingContext): Resources {
  let own = resources.get(gl);
  if (!own) {
    own = createResources(gl);
    resources.set(gl, own);
    gl.canvas.addEventListener(
      "webglcontextlost",
      (event) => {
        // Unless the default is prevented the browser never restores a context.
        event.preventDefault();
        resources.delete(gl);
        dropFence(gl);
      },
      {once: true}
    );
  }
  return own;
}

function createResources(gl: WebGL2RenderingContext): Resources {
  const palette = createPalette(gl);
  const passes = {links: createLinksPass(gl), cells: createCellsPass(gl), points: createPointsPass(gl)};
  return {
    ...passes,
    begin: (theme) => {
      palette.use(theme);
      passes.links.begin();
      passes.cells.begin(theme);
      passes.points.begin();
    },
    end: () => {
      gl.bindVertexArray(null);
      raiseFence(gl);
    }
  };
}
