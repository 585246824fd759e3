/** Shader programs, and what all passes share: where a mark stands, and how pixels are covered. */

/** Where a mark stands on the canvas: a point p of the mark is drawn at k·p + (x, y), in canvas pixels. */
export interface Place {
  x: number;
  y: number;
  k: number;
  opacity: number;
}

/** A linked program with its uniforms by name. */
export interface Program {
  /** Makes it current, for marks at a place. */
  use(place: Place): void;
  uniform(name: string): WebGLUniformLocation | null;
}

/** `view` is (k, x, y) of the place; `canvasSize` in canvas pixels. */
const vertexHead = `#version 300 es
precision highp float;
precision highp int;
uniform vec3 view;
uniform vec2 canvasSize;

vec2 onCanvas(vec2 point) {
  return point * view.x + view.yz;
}

vec4 clipped(vec2 pixel) {
  return vec4(pixel.x / canvasSize.x * 2.0 - 1.0, 1.0 - pixel.y / canvasSize.y * 2.0, 0.0, 1.0);
}
`;

/** `covered`: how much of a pixel whose middle is at `at` lies between `from` and `to`, along one direction. */
const fragmentHead = `#version 300 es
precision highp float;
precision highp int;
precision highp usampler2D;
uniform sampler2D palette;
uniform float opacity;
out vec4 result;

float covered(float from, float to, float at) {
  return clamp(min(to, at + 0.5) - max(from, at - 0.5), 0.0, 1.0);
}

vec4 paletteColour(int row, int column) {
  return texelFetch(palette, ivec2(column, row), 0);
}
`;

/**
 * Compiles and links a program.
 * @throws Error with the compiler's words
 */
export function createProgram(gl: WebGL2RenderingContext, name: string, vertex: string, fragment: string): Program {
  const program = gl.createProgram();
  const shaders = [
    compile(gl, gl.VERTEX_SHADER, vertexHead + vertex),
    compile(gl, gl.FRAGMENT_SHADER, fragmentHead + fragment)
  ];
  for (const shader of shaders) gl.attachShader(program, shader);
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    const words = shaders.map((shader) => gl.getShaderInfoLog(shader) ?? "").join("");
    throw new Error(`renderWebgl: the ${name} shaders do not link: ${words}${gl.getProgramInfoLog(program) ?? ""}`);
  }
  for (const shader of shaders) gl.deleteShader(shader);
  const found = new Map<string, WebGLUniformLocation | null>();
  const uniform = (wanted: string): WebGLUniformLocation | null => {
    let location = found.get(wanted);
    if (location === undefined) {
      location = gl.getUniformLocation(program, wanted);
      found.set(wanted, location);
    }
    return location;
  };
  return {
    uniform,
    use: ({x, y, k, opacity}) => {
      gl.useProgram(program);
      gl.uniform3f(uniform("view"), k, x, y);
      gl.uniform2f(uniform("canvasSize"), gl.drawingBufferWidth, gl.drawingBufferHeight);
      gl.uniform1f(uniform("opacity"), opacity);
      gl.uniform1i(uniform("palette"), 0);
    }
  };
}

function compile(gl: WebGL2RenderingContext, kind: GLenum, source: string): WebGLShader {
  const shader = gl.createShader(kind);
  // Null only when the context was lost a moment ago.
  if (!shader) throw new Error("renderWebgl: this context makes no shaders");
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
}
