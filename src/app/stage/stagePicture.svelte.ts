/** The network's picture, and where on the screen the things it speaks of stand. */
import {findByAddress, findByRole, networkView, type NetworkOptions, type Scene} from "../../index.ts";
import type {Picture} from "../drawing/picture.ts";
import type {Workbench} from "../state/workbench.svelte.ts";
import {isWrittenAlike, stable} from "./calm.svelte.ts";
import {columnsOf, headingKey, type Column} from "./columns.ts";
import {markArea} from "./markArea.ts";
import {headingAreas, type Area, type Size} from "./placeCard.ts";
import type {StageLenses} from "./stageLenses.svelte.ts";
import {shownLinks, type ShownLinks} from "./shownLinks.ts";
import {unitAt} from "./tensorAt.ts";
import type {Transform} from "./transform.ts";

/** How the picture is looked at; each member is followed for itself, so that moving the picture does not make it again. */
export interface StageSight {
  /** Room for it on the screen; width 0 until it is known. */
  frame: Size;
  /** Pan and zoom, in pixels of the scene. */
  transform: Transform;
  /** Pixels of the screen for each of the scene. */
  magnified: number;
}

/** The picture; all of it follows the workbench. */
export interface StagePicture {
  /** As it is exported. */
  readonly scene: Scene | null;
  /** As it is drawn: the page has controls where the scene has headings. */
  readonly drawn: Scene | null;
  /** What of it moves, with the numbers of the latest frame. */
  readonly live: Picture | undefined;
  /** Where layers stand, as enlarged as `onPage` says, but not moved. */
  readonly columns: readonly Column[];
  /** How many connections it shows, beside those of what is pointed at. */
  readonly links: ShownLinks | undefined;
  /** Where the page's own elements stand beside the picture. */
  readonly onPage: Transform;
  /** Address of the mark of what is locked. */
  readonly lockedMark: string | null;
  /** Where that mark is; undefined when it is not in the picture. */
  readonly lockedArea: Area | undefined;
  /** What an explanation should not cover. */
  readonly taken: readonly Area[];
}

/** Returns the picture of what the lenses measure. */
export function stagePicture(workbench: Workbench, lenses: StageLenses, sight: StageSight): StagePicture {
  const onPage = $derived.by((): Transform => {
    const {transform, magnified} = sight;
    return {x: transform.x * magnified, y: transform.y * magnified, k: transform.k * magnified};
  });
  const options = $derived.by((): NetworkOptions | undefined => {
    const {frame, magnified} = sight;
    if (frame.width === 0) return undefined;
    return {
      width: frame.width / magnified,
      height: frame.height / magnified,
      focus: workbench.hovered ?? workbench.locked,
      scope: workbench.view.colourScope,
      most: workbench.view.connections === "usual" ? undefined : workbench.view.connections
    };
  });
  const scene = $derived(
    lenses.network && options ? networkView(lenses.network, {...options, grid: lenses.grid}) : null
  );
  const live = $derived.by((): Picture | undefined => {
    const {network, grid} = lenses.latest;
    return network && options && {view: "network", network, options: {...options, grid}};
  });
  let counted: ShownLinks | undefined;
  const links = $derived.by(() => {
    const isCalm = workbench.hovered === null && workbench.locked === null;
    if (scene && (isCalm || !counted)) counted = shownLinks(scene.marks);
    return counted;
  });
  const drawn = $derived(scene && {...scene, marks: scene.marks.filter(({key}) => !headingKey.test(key))});
  /** Panning lays out no columns: they are moved as they are. */
  const enlarged = $derived(onPage.k);
  const columns = stable(
    () => (scene && lenses.network ? columnsOf(scene, lenses.network, enlarged) : []),
    isWrittenAlike
  );
  /** The mark of a unit is the same for whichever sample its number is explained. */
  const lockedMark = $derived.by(() => {
    const {network} = lenses;
    const place = workbench.locked !== null && network ? unitAt(network, workbench.locked) : undefined;
    return place && network
      ? `now:${network.layers[place.layer].output}[${network.row},${place.unit}]`
      : workbench.locked;
  });
  const lockedArea = $derived.by(() => {
    const hit = drawn && lockedMark !== null ? findByAddress(drawn, lockedMark).at(0) : undefined;
    return hit && markArea(hit, onPage);
  });
  const tiles = $derived(drawn && workbench.locked !== null ? findByRole(drawn, ["unit"]) : []);
  const taken = $derived([...headingAreas(sight.frame), ...tiles.map((hit) => markArea(hit, onPage))]);

  return {
    get scene() {
      return scene;
    },
    get drawn() {
      return drawn;
    },
    get live() {
      return live;
    },
    get links() {
      return links;
    },
    get columns() {
      return columns();
    },
    get onPage() {
      return onPage;
    },
    get lockedMark() {
      return lockedMark;
    },
    get lockedArea() {
      return lockedArea;
    },
    get taken() {
      return taken;
    }
  };
}
