import packageJson from "../../package.json" with {type: "json"};
import {complaintsOf, type Section} from "./certificate.ts";
import {certificatePage} from "./page.ts";
import {measureCertificate} from "./sections.ts";

/** Measures everything and returns the page, and what is beyond its bound. */
export async function certify(): Promise<{page: string; wrong: string[]; sections: Section[]}> {
  const sections = await measureCertificate();
  return {page: await certificatePage(sections, packageJson.version), wrong: complaintsOf(sections), sections};
}
