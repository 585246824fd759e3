/** Descriptors of the settings an op, loss, optimizer or initialiser has: the schema and the page's controls derive from them. */

/** A number the user may set. */
export interface NumberSetting {
  kind: "number" | "integer";
  label: string;
  /** One sentence a beginner understands. */
  help: string;
  default: number;
  /** Smallest value, allowed itself unless `above` is set. */
  min: number;
  max: number;
  /** The value must be above `min`, not equal to it. */
  above?: boolean;
}

/** A switch. */
export interface FlagSetting {
  kind: "flag";
  label: string;
  help: string;
  default: boolean;
}

/** One setting. */
export type Setting = NumberSetting | FlagSetting;

/** The settings of a configuration, by key. */
export type Settings<Config> = {readonly [K in keyof Config]: Config[K] extends boolean ? FlagSetting : NumberSetting};

/** The configuration of what has no settings. */
export type NoSettings = Readonly<Record<string, never>>;
