/** The initialisers a parameter may be given, as choices of a menu. */
import {initialisers, type InitialiserName, type InitialiserSpec} from "../../index.ts";
import {editText} from "../text/edit.ts";
import type {SelectOption} from "../ui/selectOption.ts";

/** The value that stands for an op's own initialiser. */
export const standard = "pytorch";

/** Initialisers that fill matrices alone: they ask how many inputs and outputs there are. */
const forMatrices = /^(glorot|he|lecun)(Uniform|Normal)$|^orthogonal$/;

/** Returns the choices for weights or for biases. */
export function initialiserChoices(parameter: "weight" | "bias"): SelectOption[] {
  const names = (Object.keys(initialisers) as InitialiserName[]).filter(
    (name) => name !== standard && (parameter === "weight" || !forMatrices.test(name))
  );
  return [
    {value: standard, label: editText.standard, help: editText.standardHelp},
    ...names.map((name) => ({value: name, label: initialisers[name].label, help: initialisers[name].help}))
  ];
}

/** Returns an initialiser with its default settings; null for the op's own. */
export function initialiserSpec(kind: string): InitialiserSpec | null {
  if (kind === standard || !(kind in initialisers)) return null;
  const settings = Object.entries(initialisers[kind as InitialiserName].config).map(([key, setting]) => [
    key,
    Number(setting.default)
  ]);
  return {kind, ...Object.fromEntries(settings)} as InitialiserSpec;
}
