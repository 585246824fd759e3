/** Trains on a table of one's own; the sentences say how it was understood. */
import {createSession, parseExperiment, readCsv, rowsFromCsv} from "nnviz";

const text =
  "height,weight,sport\n1.98,96,basket\n1.72,58,run\n2.04,103,basket\n1.68,55,run\n1.91,,basket\n1.75,61,run\n";
const table = readCsv(text, {target: "sport"});
console.log(table.sentences.join("\n"));
const session = await createSession(parseExperiment({data: {...rowsFromCsv(table), test: 0}}));
session.run({steps: 300});
console.log(session.metrics().train);
