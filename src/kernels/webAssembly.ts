/** The few members of WebAssembly that are used. The library knows no environment, so their types stand here. */

/** Memory that WebAssembly and typed arrays share. */
export interface WebAssemblyMemory {
  /** Another one after the memory has grown. */
  readonly buffer: ArrayBuffer;
  /** Makes it longer by so many pages of 64 KiB. */
  grow(pages: number): number;
}

/** Compiled code. */
export interface WebAssemblyModule {
  readonly [compiled]: true;
}

declare const compiled: unique symbol;

/** What makes compiled code run. */
export interface WebAssemblyApi {
  compile(bytes: Uint8Array): Promise<WebAssemblyModule>;
  instantiate(
    module: WebAssemblyModule,
    imports: {env: {memory: WebAssemblyMemory}}
  ): Promise<{readonly exports: unknown}>;
  readonly Memory: new (size: {initial: number}) => WebAssemblyMemory;
}

declare const WebAssembly: WebAssemblyApi | undefined;

/** WebAssembly, or `undefined` where there is none. */
export function maybeWebAssembly(): WebAssemblyApi | undefined {
  return typeof WebAssembly === "undefined" ? undefined : WebAssembly;
}
