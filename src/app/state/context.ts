/** Hands the workbench down to components. */
import {createContext} from "svelte";
import type {Workbench} from "./workbench.svelte.ts";

const [get, set] = createContext<Workbench>();

/** Returns the workbench of the page, within a component's initialisation. */
export const getWorkbench: () => Workbench = get;

/** Hands the workbench to all components below. */
export const setWorkbench: (workbench: Workbench) => Workbench = set;
