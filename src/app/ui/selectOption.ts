/** One choice of a select. */
export interface SelectOption<Value extends string | number = string> {
  value: Value;
  label: string;
  /** One sentence; part of the description while this is the choice. */
  help?: string | undefined;
  disabled?: boolean;
  /** Options with the same group stand together. */
  group?: string;
}
