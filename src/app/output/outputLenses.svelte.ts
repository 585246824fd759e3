/** What the output rail has the worker measure. */
import {losses, type LossName, type MeasuredPoints, type MeasuredSurface} from "../../index.ts";
import {planeOf} from "../stage/plane.ts";
import type {Workbench} from "../state/workbench.svelte.ts";

/** The rail's measurements; all of it follows the workbench. */
export interface OutputLenses {
  /** Undefined for pixels, where it is hidden, or before the first frame. */
  readonly surface: MeasuredSurface | undefined;
  /** That of the latest frame; `surface` is at the pace of a reader. */
  readonly latest: MeasuredSurface | undefined;
  readonly points: MeasuredPoints | undefined;
  readonly isImage: boolean;
}

const fine = 64;

/** Subscribes to what the output draws, for as long as the component that asks is there, and unless it is hidden. */
export function outputLenses(workbench: Workbench): OutputLenses {
  const isImage = $derived(workbench.opened?.dataset.image !== undefined);
  const plane = $derived(
    workbench.opened && !isImage && workbench.shows("surface")
      ? planeOf(workbench.opened.dataset, workbench.view)
      : undefined
  );
  const node = $derived.by(() => {
    if (!workbench.opened) return undefined;
    const {head} = losses[workbench.experiment.loss.kind as LossName];
    const {output} = workbench.opened.graph;
    return head ? `${output}.probability` : output;
  });

  $effect(() =>
    plane && node !== undefined
      ? workbench.subscribe("surface", {resolution: fine, plane, nodes: [node]}, "output")
      : undefined
  );
  $effect(() => (plane ? workbench.subscribe("points", {plane}) : undefined));

  return {
    get surface() {
      return plane && workbench.measure("surface", "output");
    },
    get latest() {
      return plane && workbench.latest("surface", "output");
    },
    get points() {
      return workbench.measure("points");
    },
    get isImage() {
      return isImage;
    }
  };
}
