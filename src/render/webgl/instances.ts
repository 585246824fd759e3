/** Buffers with one record per instance, kept from picture to picture. */

/** One member of a record: how many floats, at the location of the same position in the shader. */
export type RecordSizes = readonly number[];

/** The records of the marks of one pass. */
export interface Instances<M extends object> {
  /** Starts a picture: marks come in order, and the one at the same position in the last picture is likely the same. */
  begin(): void;
  /** Makes the records of a mark current, computing and sending them unless they are there, and returns how many. */
  use(mark: M, variant: unknown, records: () => Float32Array): number;
}

interface Slot {
  array: WebGLVertexArrayObject;
  buffer: WebGLBuffer;
  bytes: number;
  count: number;
  mark?: object;
  variant?: unknown;
}

/** Creates the buffers of a pass. */
export function createInstances<M extends object>(gl: WebGL2RenderingContext, sizes: RecordSizes): Instances<M> {
  const slots: Slot[] = [];
  const floats = sizes.reduce((sum, size) => sum + size, 0);
  let next = 0;
  return {
    begin: () => {
      // What the last picture did not use is given back.
      for (const {array, buffer} of slots.splice(next)) {
        gl.deleteVertexArray(array);
        gl.deleteBuffer(buffer);
      }
      next = 0;
    },
    use: (mark, variant, records) => {
      const slot = (slots[next] ??= createSlot(gl, sizes));
      next++;
      gl.bindVertexArray(slot.array);
      if (slot.mark === mark && slot.variant === variant) return slot.count;
      const data = records();
      send(gl, slot, data);
      slot.count = data.length / floats;
      slot.mark = mark;
      slot.variant = variant;
      return slot.count;
    }
  };
}

function send(gl: WebGL2RenderingContext, slot: Slot, records: Float32Array): void {
  gl.bindBuffer(gl.ARRAY_BUFFER, slot.buffer);
  if (records.byteLength > slot.bytes) {
    gl.bufferData(gl.ARRAY_BUFFER, records, gl.DYNAMIC_DRAW);
    slot.bytes = records.byteLength;
  } else {
    gl.bufferSubData(gl.ARRAY_BUFFER, 0, records);
  }
}

function createSlot(gl: WebGL2RenderingContext, sizes: RecordSizes): Slot {
  const [array, buffer] = [gl.createVertexArray(), gl.createBuffer()];
  const stride = 4 * sizes.reduce((sum, size) => sum + size, 0);
  gl.bindVertexArray(array);
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  let offset = 0;
  for (const [location, size] of sizes.entries()) {
    gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(location, size, gl.FLOAT, false, stride, offset);
    gl.vertexAttribDivisor(location, 1);
    offset += 4 * size;
  }
  return {array, buffer, bytes: 0, count: 0};
}
