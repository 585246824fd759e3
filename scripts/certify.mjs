/** Measures how far numbers are from what they should be, prints it, and writes it as docs/certificate.md: `npm run certify`. */
import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {runnerImport} from "vite";
import {root} from "./setup.mjs";

const {module} = await runnerImport(join(root, "test/certificate/certify.ts"), {
  configFile: false,
  root,
  logLevel: "error"
});
const {page, wrong} = await module.certify();
console.log(page);
writeFileSync(join(root, "docs/certificate.md"), page);
for (const complaint of wrong) console.error(`certify: ${complaint}`);
process.exitCode = wrong.length > 0 ? 1 : 0;
