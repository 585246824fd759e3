/** The part of subset-font that our scripts use; the package has no types of its own. */
declare module "subset-font" {
  interface SubsetFontOptions {
    targetFormat?: "sfnt" | "woff" | "woff2" | "truetype";
    keepFeatures?: string[];
    /** Keeps every character; the text must then be empty. */
    keepAllGlyphs?: boolean;
    variationAxes?: Record<string, number | {min: number; max: number; default?: number}>;
  }
  export default function subsetFont(font: Buffer, text: string, options?: SubsetFontOptions): Promise<Buffer>;
}
