import {folders} from "./sources.mjs";

/** @typedef {import("./countMutants.mjs").Counted} Counted */

/** The share of mutants that tests are to notice. */
const goal = 0.85;

/**
 * Returns the page that says which files were measured, with what result, and which were not.
 *
 * @param {Record<string, Counted>} results
 * @param {string[]} sources
 * @param {(file: string) => string} digestOf
 */
export function mutationPage(results, sources, digestOf) {
  const measured = sources.filter((file) => file in results);
  const missing = sources.filter((file) => !(file in results));
  const total = sum(measured.map((file) => results[file]));
  const rows = measured.map((file) => {
    const counted = results[file];
    const notes = [
      ...(counted.of === undefined ? [] : [`${counted.killed + counted.survived} of ${counted.of}`]),
      ...(counted.digest === digestOf(file) ? [] : ["changed since"])
    ];
    return `| \`${file}\` | ${counted.killed} | ${counted.survived} | ${share(counted)} | ${notes.join(", ")} |`;
  });
  const samples = measured.filter((file) => results[file].of !== undefined);
  const sampleNote = `Of ${samples.length} files a fixed sample of the changes was tried, scattered over the whole file; the last
column says how many of how many.

`;
  return `# Mutation testing

\`npm run mutate -- src/tensor\` changes the sources one operator, number, condition, block or text at a time (Stryker finds the
places) and runs the tests that reach the change: a change that no test notices is a gap in the tests, or one that makes no
difference. It is no part of \`npm test\`, and this page says what was measured and what was not.

Asked are the tests of the file itself, and of the other tests of its layer (with the goldens of PyTorch for \`src/tensor\` and
\`src/engine\`) those that reach the change, the quickest first, for some seconds of processor time; random sessions and tests
further up might notice more. They stay loaded in one thread (\`mutation/testRunner.mjs\`), which is what makes thousands of
changes affordable: a test that fails is run again without the change, and must then pass, and a change that no test notices is
tried once more in a fresh thread. A change that makes a loop endless counts as noticed. What is computed once, on loading, such
as the words and limits of settings, is changed with \`--static\` only, and is not
counted here. The goal is ${goal * 100}% over \`src/tensor\`, \`src/engine\` and \`src/experiment\`.

${samples.length === 0 ? "" : sampleNote}Measured: **${measured.length} of ${sources.length} files, ${total.killed} of ${total.killed + total.survived} mutants killed (${share(total)})**.

| folder | files | killed | survived | share |
| --- | --: | --: | --: | --: |
${folders.map((folder) => folderRow(folder, measured, results)).join("\n")}

| file | killed | survived | share | |
| --- | --: | --: | --: | --- |
${rows.join("\n")}

## Not measured

${missing.map((file) => `\`${file}\``).join(" · ") || "Nothing."}
`;
}

/** @param {string} folder @param {string[]} measured @param {Record<string, Counted>} results */
function folderRow(folder, measured, results) {
  const files = measured.filter((file) => file.startsWith(`${folder}/`));
  const total = sum(files.map((file) => results[file]));
  return `| \`${folder}\` | ${files.length} | ${total.killed} | ${total.survived} | ${share(total)} |`;
}

/** @param {Counted[]} counts @returns {Counted} */
function sum(counts) {
  return {
    killed: counts.reduce((total, {killed}) => total + killed, 0),
    survived: counts.reduce((total, {survived}) => total + survived, 0)
  };
}

/** @param {Counted} counted */
function share({killed, survived}) {
  return killed + survived === 0 ? "–" : `${((100 * killed) / (killed + survived)).toFixed(0)}%`;
}
