/** What a saved table holds. Apart from the other words of the data, for it comes with what writes tables. */
import type {Dataset} from "../../index.ts";
import {count} from "../ui/numbers.ts";

/** Says what is in the columns of a data set that was saved as CSV. */
export function savedCsvText({rows, features, target}: Dataset): string {
  const inputs = features.length === 1 ? "the input" : `${count(features.length)} inputs`;
  const answers =
    target.kind === "classes"
      ? "the class by its name in the last column"
      : `what is to predict in the last ${target.features.length === 1 ? "column" : `${target.features.length} columns`}`;
  const word = features.find(({name}) => / = /.test(name));
  const words = word ? ` Words stay split as the network sees them: “${word.name}” is 1 where it is so, else 0.` : "";
  return `Saved. The file holds ${count(rows)} rows: ${inputs}, and ${answers}.${words}`;
}
