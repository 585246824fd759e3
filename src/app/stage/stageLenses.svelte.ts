/** What the stage has the worker measure. */
import type {MeasuredGrid, MeasuredNetwork, Plane} from "../../index.ts";
import type {Workbench} from "../state/workbench.svelte.ts";
import {layerName} from "../text/layerName.ts";
import {isWrittenAlike, stable} from "./calm.svelte.ts";
import type {Naming} from "./nameAddress.ts";
import {isOverRows, planeOf, responsesOf} from "./plane.ts";

/** What the picture of a network is made of. */
export interface StageMeasures {
  readonly network: MeasuredNetwork | undefined;
  /** What the units compute: over a plane, or over rows of the data. */
  readonly grid: MeasuredGrid | undefined;
}

/** The stage's measurements; all of it follows the workbench, at the pace of a reader. */
export interface StageLenses extends StageMeasures {
  /** Those of the latest frame. */
  readonly latest: StageMeasures;
  /** The plane of the pictures; undefined when they are drawn over rows of the data. */
  readonly plane: Plane | undefined;
  readonly naming: Naming | undefined;
  /** What a layer is called on screen. */
  nameOf(layer: string): string;
}

const fine = 32;
const coarse = 20;
/** Above so many units tiles are too small for fine pictures. */
const many = 48;

/** Subscribes to what the stage draws, for as long as the component that asks is there. */
export function stageLenses(workbench: Workbench): StageLenses {
  const dataset = $derived(workbench.opened?.dataset);
  const overRows = $derived(dataset !== undefined && isOverRows(dataset, workbench.view));
  const plane = $derived(dataset && !overRows ? planeOf(dataset, workbench.view) : undefined);
  const responses = $derived(dataset && overRows ? responsesOf(dataset, workbench.view) : undefined);
  const units = $derived(workbench.opened?.graph.layers.reduce((sum, {width}) => sum + width, 0) ?? 0);
  const resolution = $derived(units > many ? coarse : fine);

  $effect(() => workbench.subscribe("network", {}));
  $effect(() => (plane ? workbench.subscribe("surface", {resolution, plane}) : undefined));
  $effect(() => (responses ? workbench.subscribe("responses", responses) : undefined));

  const network = $derived(workbench.measure("network"));
  const grid = $derived(workbench.measure(overRows ? "responses" : "surface"));
  /** The words change with the run, not with every frame. */
  const words = stable(() => {
    const isSingle = workbench.opened?.graph.outputWidth === 1 && dataset?.target.kind === "classes";
    return network && {inputs: network.inputs, outputs: isSingle ? [] : (network.layers.at(-1)?.names ?? [])};
  }, isWrittenAlike);
  const naming = $derived.by((): Naming | undefined => {
    const graph = workbench.opened?.graph;
    const names = words();
    return graph && names && {graph, ...names};
  });

  return {
    latest: {
      get network() {
        return workbench.latest("network");
      },
      get grid() {
        return workbench.latest(overRows ? "responses" : "surface");
      }
    },
    get network() {
      return network;
    },
    get grid() {
      return grid;
    },
    get plane() {
      return plane;
    },
    get naming() {
      return naming;
    },
    nameOf: (layer) => network?.layers.find(({id}) => id === layer)?.label ?? layerName(layer)
  };
}
