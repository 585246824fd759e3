/** All initialisers. Adding one is a file beside this one, a row in each of the two tables here, and a row in the tests. */
import type {NoSettings} from "../config.ts";
import type {Initialiser} from "../initialiser.ts";
import {constantValue, type ConstantConfig} from "./constantValue.ts";
import {glorot} from "./glorot.ts";
import {he} from "./he.ts";
import {lecun} from "./lecun.ts";
import {normal, type NormalConfig} from "./normal.ts";
import {orthogonal, type OrthogonalConfig} from "./orthogonal.ts";
import {pytorch} from "./pytorch.ts";
import {uniform, type UniformConfig} from "./uniform.ts";
import {zeros} from "./zeros.ts";

/** The settings of each initialiser. */
export interface InitialiserConfigs {
  pytorch: NoSettings;
  glorotUniform: NoSettings;
  glorotNormal: NoSettings;
  heUniform: NoSettings;
  heNormal: NoSettings;
  lecunUniform: NoSettings;
  lecunNormal: NoSettings;
  orthogonal: OrthogonalConfig;
  normal: NormalConfig;
  uniform: UniformConfig;
  constant: ConstantConfig;
  zeros: NoSettings;
}

/** The name of an initialiser. */
export type InitialiserName = keyof InitialiserConfigs;

/** All initialisers by name. */
export const initialisers: {readonly [K in InitialiserName]: Initialiser<InitialiserConfigs[K]>} = {
  pytorch,
  glorotUniform: glorot.uniform,
  glorotNormal: glorot.normal,
  heUniform: he.uniform,
  heNormal: he.normal,
  lecunUniform: lecun.uniform,
  lecunNormal: lecun.normal,
  orthogonal,
  normal,
  uniform,
  constant: constantValue,
  zeros
};

/** Returns whether a text is the name of an initialiser. */
export function isInitialiserName(text: string): text is InitialiserName {
  return Object.hasOwn(initialisers, text);
}
