/** The few members of papaparse that are used here; its published types ask for Node's. */
declare module "papaparse" {
  interface ParseConfig {
    delimiter: string;
    /** Most records to read; 0 reads all. */
    preview?: number;
    /** "greedy" skips lines of blanks and delimiters only, too. */
    skipEmptyLines?: boolean | "greedy";
  }

  interface ParseError {
    type: string;
    code: string;
    message: string;
    /** Index of the record, from 0. */
    row?: number;
  }

  const Papa: {
    parse(text: string, config: ParseConfig): {data: string[][]; errors: ParseError[]};
    unparse(rows: readonly (readonly string[])[], config: {newline: string}): string;
  };
  export = Papa;
}
