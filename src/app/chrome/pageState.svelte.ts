/** What of the page around the network is open. */
import {createContext} from "svelte";
import type {Message} from "../state/run.ts";

/** Dialogs, of which one can be open. */
export type PanelName = "gallery" | "share" | "search" | "shortcuts";

/** Rails as sheets, where there is no room for rails. */
export type SheetName = "left" | "right";

/** How far one step goes. */
export type StepUnit = "instruction" | "batch" | "epoch";

/** Why a run is stuck, for the line of messages. */
export interface Advice {
  message: Message;
  /** Takes it away; it is not given again in this run. */
  dismiss: () => void;
}

/** What is open, and how far a step goes. */
export class PageState {
  panel: PanelName | null = $state(null);
  sheet: SheetName | null = $state(null);
  /** What was typed between asking for the search and its coming. */
  typed: string = "";
  /** Whether Enter was pressed after that. */
  entered: boolean = false;
  advice: Advice | null = $state.raw(null);
  stepUnit: StepUnit = $state("batch");
  /** Own data: the dialog is open, with a file that was dropped or without. */
  own: File | "empty" | null = $state.raw(null);
}

const [get, set] = createContext<PageState>();

/** Returns the state of the page, within a component's initialisation. */
export const getPageState: () => PageState = get;

/** Hands the state of the page to all components below. */
export const setPageState: (state: PageState) => PageState = set;
