/**
 * The names of numbers: `[context:]module(/module)*[.tensor][.facet]*[[indices]][@step[.instruction]]`, zero-based,
 * with one canonical text form. An address says which number is meant; a session says what it is.
 */

/** Which rows an address speaks of. */
export type Context = "now" | "batch" | "train" | "test" | "plane" | "probe";

/** A parsed address. */
export interface Address {
  /** `now` is the default of the page, `batch` that of scripts. */
  context?: Context;
  /** Module path, tensor and facets: `hidden1.weight.grad`. */
  name: string;
  /** One writer's contribution to a gradient. */
  from?: string;
  /** The value before the last update, or the one the run started with. */
  version?: "before" | "initial";
  /** Left out: the whole tensor. */
  indices?: readonly number[];
  /** The state after so many updates; left out: the current one. */
  step?: number;
  /** The next instruction to run within that step. */
  instruction?: number;
}

const contexts: {readonly [K in Context]: true} = {
  now: true,
  batch: true,
  train: true,
  test: true,
  plane: true,
  probe: true
};
const versions = {before: true, initial: true} as const;

const segment = "[a-z][A-Za-z0-9]*";
const grammar = new RegExp(
  `^(?:(${segment}):)?(${segment}(?:/${segment})*(?:\\.${segment})*?)` +
    `(?:\\.from\\(([^()]+)\\))?(?:\\.(before|initial))?` +
    `(?:\\[(\\d+(?:,\\d+)*)?\\])?(?:@(\\d+)(?:\\.(\\d+))?)?$`
);

/** Parses an address. Throws a `SyntaxError` that shows the expected form. */
export function parseAddress(text: string): Address {
  const match = grammar.exec(text.replaceAll(/\s+/g, ""));
  if (!match)
    throw new SyntaxError(
      `address "${text}": not understood, expected for example hidden1.weight[3,2] or test:output[17,0]`
    );
  const groups: readonly (string | undefined)[] = match;
  const [, context, name = "", from, version, indices, step, instruction] = groups;
  if (context !== undefined && !isContext(context))
    throw new SyntaxError(
      `address "${text}": unknown context "${context}", expected one of ${Object.keys(contexts).join(", ")}`
    );
  return {
    ...(context !== undefined && {context}),
    name,
    ...(from !== undefined && {from}),
    ...(isVersion(version) && {version}),
    ...(text.includes("[") && {indices: indices === undefined ? [] : indices.split(",").map(Number)}),
    ...(step !== undefined && {step: Number(step)}),
    ...(instruction !== undefined && {instruction: Number(instruction)})
  };
}

/** Returns the canonical text of an address. */
export function formatAddress({context, name, from, version, indices, step, instruction}: Address): string {
  const scope = context === undefined ? "" : `${context}:`;
  const writer = from === undefined ? "" : `.from(${from})`;
  const facet = version === undefined ? "" : `.${version}`;
  const element = indices === undefined || indices.length === 0 ? "" : `[${indices.join(",")}]`;
  const time = step === undefined ? "" : `@${step}${instruction === undefined ? "" : `.${instruction}`}`;
  return scope + name + writer + facet + element + time;
}

function isContext(text: string): text is Context {
  return Object.hasOwn(contexts, text);
}

function isVersion(text: string | undefined): text is "before" | "initial" {
  return text !== undefined && Object.hasOwn(versions, text);
}
