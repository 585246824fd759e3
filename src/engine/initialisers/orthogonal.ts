/**
 * Orthogonal initialisation.   W = gain · Q, where the rows of Q (its columns, if it has fewer) are at right angles and
 * of length one: signals are turned, neither grown nor shrunk.
 *
 * q_k = (a_k − Σ_j<k (q_j · a_k) q_j) / ‖…‖ from vectors a_k of normal draws (Gram–Schmidt), which is the Q of A = QR with
 * a positive diagonal of R, hence evenly distributed over all orthogonal matrices. A. M. Saxe, J. L. McClelland,
 * S. Ganguli, "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks", 2014; as
 * torch.nn.init.orthogonal_.
 */
import {formatShape, type Shape} from "../../tensor/shape.ts";
import {evaluate} from "../evaluate.ts";
import {constant, each, product, quotient, sum} from "../expression.ts";
import type {Initialiser} from "../initialiser.ts";

/** Settings of `orthogonal`. */
export interface OrthogonalConfig {
  /** Factor on the whole matrix. */
  gain: number;
}

/** Starts a weight matrix as a rotation. */
export const orthogonal: Initialiser<OrthogonalConfig> = {
  name: "orthogonal",
  label: "Orthogonal",
  help: "Starts a layer as a rotation, which keeps lengths and angles. For weights, not for biases.",
  config: {
    gain: {kind: "number", label: "Gain", help: "Factor on all numbers.", default: 1, min: 0, max: 100}
  },

  fill(w, {gain}, {shape}, draws) {
    const {vectors, vectorStride, elementStride, length} = vectorsOf(shape);
    const {q} = orthonormalise(vectors, length, (k, i) => draws.normal(0, k * vectorStride + i * elementStride));
    for (let k = 0; k < vectors; k++)
      for (let i = 0; i < length; i++) w[k * vectorStride + i * elementStride] = gain * q[k * length + i];
  },

  explain(index, {gain}, {shape}, draws) {
    const {vectors, vectorStride, elementStride, length} = vectorsOf(shape);
    const draw = (k: number, i: number) => draws.normal(0, k * vectorStride + i * elementStride);
    const {q, along, norms} = orthonormalise(vectors, length, (k, i) => evaluate(draw(k, i)).value);
    const k = vectorStride === 1 ? index % vectors : Math.floor(index / length);
    const i = vectorStride === 1 ? Math.floor(index / vectors) : index % length;
    const removed = each(k, (j) =>
      product(constant(-along[k * vectors + j], `−q${j}·a${k}`), constant(q[j * length + i], `q${j}[${i}]`))
    );
    return product(constant(gain, "gain"), quotient(sum([draw(k, i), ...removed]), constant(norms[k], "‖…‖")));
  }
};

/** How the vectors lie in a matrix (out, in…): its rows, or its columns if those are the shorter list. */
function vectorsOf(shape: Shape): {vectors: number; vectorStride: number; elementStride: number; length: number} {
  if (shape.length < 2)
    throw new Error(`orthogonal: shape is ${formatShape(shape)}, expected (out, in); biases need another start`);
  const rows = shape[0];
  const columns = shape.slice(1).reduce((count, extent) => count * extent, 1);
  return rows <= columns
    ? {vectors: rows, vectorStride: columns, elementStride: 1, length: columns}
    : {vectors: columns, vectorStride: 1, elementStride: columns, length: rows};
}

/** Vectors at right angles, with what was taken away to make them so. */
interface Orthonormal {
  /** (vectors, length) */
  q: Float64Array;
  /** (vectors, vectors): how far the k-th draw reaches along q_j. */
  along: Float64Array;
  /** (vectors): the length of what is left of the k-th draw. */
  norms: Float64Array;
}

function orthonormalise(vectors: number, length: number, a: (k: number, i: number) => number): Orthonormal {
  const q = new Float64Array(vectors * length);
  const along = new Float64Array(vectors * vectors);
  const norms = new Float64Array(vectors);
  for (let k = 0; k < vectors; k++) {
    const own = k * length;
    for (let i = 0; i < length; i++) q[own + i] = a(k, i);
    for (let j = 0; j < k; j++) {
      const other = j * length;
      let dot = 0; // with what is left so far, which rounds better than with the draw itself and is the same
      for (let i = 0; i < length; i++) dot += q[own + i] * q[other + i];
      for (let i = 0; i < length; i++) q[own + i] -= dot * q[other + i];
      along[k * vectors + j] = dot;
    }
    let squares = 0;
    for (let i = 0; i < length; i++) squares += q[own + i] * q[own + i];
    norms[k] = Math.sqrt(squares);
    for (let i = 0; i < length; i++) q[own + i] /= norms[k];
  }
  return {q, along, norms};
}
