import {writeCsv, type Dataset} from "../../index.ts";
import {download, fileName} from "../chrome/files.ts";
import {savedCsvText} from "../text/savedCsv.ts";

/**
 * Saves a data set as a file, and returns what the file holds. Apart from the panel, so that what writes tables comes
 * when it is asked for.
 */
export function saveCsv(dataset: Dataset): string {
  download(fileName(dataset.name, ".csv"), new Blob([writeCsv(dataset)], {type: "text/csv"}));
  return savedCsvText(dataset);
}
