import type {ControlId} from "../state/controls.ts";
import {formatHash} from "../state/urlState.ts";
import type {Workbench} from "../state/workbench.svelte.ts";

/** The address of the page as it is now, with other controls hidden for those who open it. */
export function linkWithout(workbench: Workbench, hidden: ReadonlySet<ControlId>): string {
  const {linkText, recentId, playing, speed, locked, view} = workbench;
  const hash = formatHash({linkText, recentId, playing, speed, locked, view, hidden});
  return new URL(`#${hash}`, document.baseURI).href;
}
