/** What an op is to a layer, in the words that ids are made of: `hidden1`, `hidden1.activation`, `hidden1.dropout`. */

/** A part of the layer before it, called so whatever function it is. */
export type PartRole = "activation" | "norm" | "dropout" | "residual" | "softmax";

/** The beginning of a layer of its own, or a part of one. */
export type OpRole = "hidden" | "concatenate" | PartRole;

const isPart: {readonly [K in OpRole]: boolean} = {
  hidden: false,
  concatenate: false,
  activation: true,
  norm: true,
  dropout: true,
  residual: true,
  softmax: true
};

/** All parts that layers can have. */
export const partRoles: readonly PartRole[] = (Object.keys(isPart) as OpRole[]).filter(isPartRole);

/** Returns whether an op of this role is part of the layer before it, rather than beginning one. */
export function isPartRole(role: OpRole): role is PartRole {
  return isPart[role];
}
