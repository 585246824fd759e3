/**
 * Identity.   y = x   dx = dy
 *
 * Shapes: x (N, D) · y (N, D).
 */
import type {NoSettings} from "../config.ts";
import {inferPointwise, type Pointwise} from "./pointwise.ts";

/** Passes every value on unchanged. */
export const identity: Pointwise<NoSettings> = {
  name: "identity",
  label: "Identity, y = x",
  help: "Changes nothing: layers joined by it are no more than one layer.",
  role: "activation",
  passesOn: true,
  config: {},
  inputs: ["x"],
  infer: inferPointwise("identity"),

  forward({x, y}, _config, {N, D}) {
    const count = N * D;
    for (let k = 0; k < count; k++) y[k] = x[k];
  },

  backward({dy, dx}, _config, {N, D}) {
    if (!dx) return;
    const count = N * D;
    for (let k = 0; k < count; k++) dx[k] += dy[k];
  },

  explain: {
    y: ({x}, [n, d]) => x.at(n, d),
    dx: ({dy}, [n, d]) => dy.at(n, d)
  }
};
