/** The page's address holds its state: one table of what stands in it, and how each is written and read. */
import {controlIds, isControlId, type ControlId} from "./controls.ts";
import {defaultSpeed} from "./run.ts";
import {defaultView, type ViewOptions} from "./view.ts";
import type {Speed} from "../worker/protocol.ts";

/** The state that the address holds. */
export interface LinkedState {
  /** The experiment as `encodeLink` writes it; empty when there is none or it is too long. */
  linkText: string;
  /** Names an experiment kept in this browser; stands in the address only when the experiment is too long for it. */
  recentId: string;
  playing: boolean;
  speed: Speed;
  locked: string | null;
  hidden: ReadonlySet<ControlId>;
  view: ViewOptions;
}

/** The state of a page whose address holds none. */
export function createLinkedState(): LinkedState {
  return {
    linkText: "",
    recentId: "",
    playing: true,
    speed: defaultSpeed,
    locked: null,
    hidden: new Set(),
    view: {...defaultView}
  };
}

/** Returns the hash, without `#`, of a state: `e=…&theme=dark`. What has its default is left out. */
export function formatHash(state: Readonly<LinkedState>): string {
  return Object.entries(properties)
    .flatMap(([key, {write}]) => {
      const text = write(state);
      return text === undefined ? [] : [`${key}=${encode(text)}`];
    })
    .join("&");
}

/** A state read from a hash, and what of the hash was not understood. */
export interface ReadHash {
  state: LinkedState;
  unknown: string[];
}

/** Returns the state that a hash holds. A hash that is a link's text alone is an experiment. */
export function parseHash(hash: string): ReadHash {
  const state = createLinkedState();
  const unknown: string[] = [];
  for (const part of hash.replace(/^#/, "").split("&")) {
    if (part === "") continue;
    const at = part.indexOf("=");
    const [key, text] = at < 0 ? ["e", part] : [part.slice(0, at), part.slice(at + 1)];
    const isKnown = Object.hasOwn(properties, key) && properties[key].read(state, decode(text));
    if (!isKnown) unknown.push(key.slice(0, 20));
  }
  return {state, unknown};
}

interface Property {
  /** Answers `undefined` for the default. */
  write: (state: Readonly<LinkedState>) => string | undefined;
  /** Answers whether the text was understood. */
  read: (state: LinkedState, text: string) => boolean;
}

/** Writes values of one kind as text, and reads them. */
interface Codec<T> {
  write: (value: T) => string;
  read: (text: string) => T | undefined;
}

const flag: Codec<boolean> = {
  write: (value) => (value ? "1" : "0"),
  read: (text) => (text === "1" ? true : text === "0" ? false : undefined)
};
const anyText: Codec<string> = {write: String, read: (text) => text};
const address: Codec<string | null> = {write: (value) => value ?? "", read: (text) => text.slice(0, 500)};
const count: Codec<number> = {
  write: String,
  read: (text) => (/^\d{1,6}$/.test(text) ? Number(text) : undefined)
};
const speedCodec: Codec<Speed> = {
  write: String,
  read: (text) => (text === "max" ? "max" : count.read(text) === 0 ? undefined : count.read(text))
};
const heldCodec: Codec<"mean" | number> = {write: String, read: (text) => (text === "mean" ? text : count.read(text))};
const connectionsCodec: Codec<"usual" | number> = {
  write: String,
  read: (text) => (text === "usual" ? text : count.read(text))
};
const axesCodec: Codec<readonly [number, number]> = {
  write: (axes) => axes.join("."),
  read: (text) => {
    const [x, y] = text.split(".").map(count.read);
    return x === undefined || y === undefined || x === y ? undefined : [x, y];
  }
};
const controlsCodec: Codec<ReadonlySet<ControlId>> = {
  write: (ids) => controlIds.filter((id) => ids.has(id)).join("."),
  read: (text) => {
    const ids = text.split(".");
    return ids.every(isControlId) ? new Set(ids) : undefined;
  }
};

const properties: Readonly<Record<string, Property>> = {
  e: property(anyText, "linkText"),
  recent: recentProperty(property(anyText, "recentId")),
  play: property(flag, "playing"),
  speed: property(speedCodec, "speed"),
  hide: property(controlsCodec, "hidden"),
  lock: property(address, "locked"),
  theme: viewProperty(oneOf("system", "light", "dark"), "theme"),
  presenter: viewProperty(flag, "presenter"),
  test: viewProperty(flag, "showTest"),
  discrete: viewProperty(flag, "discrete"),
  log: viewProperty(flag, "logLoss"),
  axes: viewProperty(axesCodec, "axes"),
  held: viewProperty(heldCodec, "held"),
  pictures: viewProperty(oneOf("plane", "rows"), "pictures"),
  scope: viewProperty(oneOf("unit", "layer", "network"), "colourScope"),
  connections: viewProperty(connectionsCodec, "connections"),
  left: viewProperty(flag, "leftRail"),
  right: viewProperty(flag, "rightRail"),
  keys: viewProperty(flag, "singleKeys")
};

function property<K extends keyof LinkedState>(codec: Codec<LinkedState[K]>, key: K): Property {
  const fallback = codec.write(createLinkedState()[key]);
  return {
    write: (state) => {
      const text = codec.write(state[key]);
      return text === fallback ? undefined : text;
    },
    read: (state, text) => {
      const value = codec.read(text);
      if (value !== undefined) state[key] = value;
      return value !== undefined;
    }
  };
}

function recentProperty({read, write}: Property): Property {
  return {read, write: (state) => (state.linkText === "" ? write(state) : undefined)};
}

function viewProperty<K extends keyof ViewOptions>(codec: Codec<ViewOptions[K]>, key: K): Property {
  const fallback = codec.write(defaultView[key]);
  return {
    write: ({view}) => {
      const text = codec.write(view[key]);
      return text === fallback ? undefined : text;
    },
    read: ({view}, text) => {
      const value = codec.read(text);
      if (value !== undefined) view[key] = value;
      return value !== undefined;
    }
  };
}

function oneOf<T extends string>(...values: readonly T[]): Codec<T> {
  return {write: String, read: (text) => values.find((value) => value === text)};
}

/** Addresses bar and chats leave these alone; brackets and commas of addresses stay readable. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("%2C", ",").replaceAll("%3A", ":");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
