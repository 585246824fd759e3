/** Stands in for the types of the lenses until they are exported by the library. */

/** Results by lens. */
export interface LensResults {
  network: unknown;
  surface: unknown;
}

/** Parameters by lens. */
export type LensParams = {[K in keyof LensResults]: unknown};

/** Lenses that can be subscribed to. */
export type LensName = keyof LensResults;
