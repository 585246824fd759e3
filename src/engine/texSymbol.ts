/** Addresses and names as mathematical symbols. */
import {parseAddress} from "./address.ts";

/** What the tensors that every network has are called in a formula. */
const bases: Readonly<Record<string, string | undefined>> = {
  input: "x",
  features: "f",
  raw: "r",
  target: "t",
  rows: "n",
  loss: "L",
  "loss.each": "\\ell",
  "training.learningRate": "\\eta",
  "training.rate": "\\eta",
  "training.step": "t",
  "features.mean": "\\bar{f}",
  "features.std": "s"
};

/** What the parts of a layer are called; the layer itself stands above. */
const parts: Readonly<Record<string, string | undefined>> = {
  weight: "W",
  bias: "b",
  activation: "a",
  probability: "p",
  dropout: "d",
  "dropout.mask": "m",
  residual: "s",
  norm: "\\hat{z}",
  "norm.weight": "\\gamma",
  "norm.bias": "\\beta",
  "norm.mu": "\\mu",
  "norm.r": "r"
};

/** Returns the symbol of an address: `hidden1.weight[3,2]` → `W^{\text{hidden1}}_{3,2}`. */
export function texSymbol(address: string): string {
  const parsed = maybeParse(address);
  if (!parsed) return text(address);
  const {name, version, indices, step} = parsed;
  const isGradient = name.endsWith(".grad");
  const below = indices === undefined || indices.length === 0 ? "" : `_{${indices.join(",")}}`;
  const notes = [
    ...(version === "before" ? ["before"] : []),
    ...(version === "initial" ? ["initial"] : []),
    ...(step === undefined ? [] : [`step ${step}`])
  ];
  const symbol = baseSymbol(isGradient ? name.slice(0, -".grad".length) : name, notes) + below;
  return isGradient ? `\\frac{\\partial L}{\\partial ${symbol}}` : symbol;
}

/** Returns the name of a constant: `β₁` → `\beta_{1}`, `1−β₁` → `1−\beta_{1}`, `√fan_in` → `\sqrt{…}`, `base rate` → `\text{base rate}`. */
export function texName(name: string): string {
  if (/^[a-z]+ [a-z]/.test(name)) return text(name);
  return name
    .replaceAll(/\b[a-z]{3,}\b/g, "\\text{$&}")
    .replaceAll(/√\(((?:[^()]|\([^()]*\))*)\)/g, "\\sqrt{$1}")
    .replaceAll(/√(\w+)/g, "\\sqrt{$1}")
    .replaceAll(/fan_(in|out)/g, "\\text{fan}_{\\text{$1}}")
    .replaceAll(/[₀-₉]+/g, (digits) => `_{${digits.replaceAll(/./g, subscriptDigit)}}`)
    .replaceAll("·", " \\cdot ")
    .replaceAll("…", "\\dots ")
    .replaceAll("‖", "\\|")
    .replaceAll("½", "\\tfrac{1}{2}")
    .replaceAll("∞", "\\infty")
    .replaceAll(/[αβγδελμηπσ]/g, (letter) => `${greek[letter]} `)
    .trim();
}

const greek: Readonly<Record<string, string>> = {
  α: "\\alpha",
  β: "\\beta",
  γ: "\\gamma",
  δ: "\\delta",
  ε: "\\varepsilon",
  λ: "\\lambda",
  μ: "\\mu",
  η: "\\eta",
  π: "\\pi",
  σ: "\\sigma"
};

function baseSymbol(name: string, notes: readonly string[]): string {
  const above = (labels: readonly string[]) => (labels.length === 0 ? "" : `^{${text(labels.join(", "))}}`);
  const base = bases[name];
  if (base !== undefined) return base + above(notes);
  const dot = name.indexOf(".");
  if (dot < 0) return `z${above([name, ...notes])}`;
  const [layer, part] = [name.slice(0, dot), name.slice(dot + 1)];
  const known = parts[part];
  if (known !== undefined) return known + above([layer, ...notes]);
  const last = part.slice(part.lastIndexOf(".") + 1);
  const symbol = last.length === 1 ? last : `\\text{${last}}`;
  return symbol + above([name.slice(0, name.length - last.length - 1), ...notes]);
}

function subscriptDigit(subscript: string): string {
  return String(subscript.charCodeAt(0) - 0x2080);
}

function maybeParse(address: string): ReturnType<typeof parseAddress> | undefined {
  try {
    return parseAddress(address);
  } catch {
    return undefined;
  }
}

function text(words: string): string {
  return `\\text{${words.replaceAll(/[_#%&${}\\^~]/g, " ")}}`;
}
