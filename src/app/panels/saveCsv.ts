import {writeCsv, type Dataset} from "../../index.ts";
import {download, fileName} from "../chrome/files.ts";

/** Saves a data set as a file. Apart from the panel, so that what writes tables comes when it is asked for. */
export function saveCsv(dataset: Dataset): void {
  download(fileName(dataset.name, ".csv"), new Blob([writeCsv(dataset)], {type: "text/csv"}));
}
