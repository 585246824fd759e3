import type {Scene} from "../../index.ts";
import type {IconName} from "./icons.ts";

/** A line of a menu. */
export interface MenuItem {
  label: string;
  help?: string | undefined;
  key?: string | undefined;
  icon?: IconName;
  /** In place of an icon. */
  picture?: Scene;
  checked?: boolean;
  disabled?: boolean;
  /** Begins a new group under this heading. */
  heading?: string;
  run: () => void;
}
