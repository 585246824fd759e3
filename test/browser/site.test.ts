import {expect, inject} from "vitest";
import {findAccessibilityProblems, test} from "./page.ts";

test("the built page opens without an error, and asks nobody but its own server", async ({open}) => {
  const {page, requests} = await open();
  expect(await page.title()).toContain("Neural Network Visualizer");
  expect(requests.filter((url) => !url.startsWith(inject("siteAddress")) && !url.startsWith("blob:"))).toEqual([]);
});

test("a request to anybody else fails, so that none can go unnoticed", async ({open}) => {
  const {page, problems} = await open();
  const outcome = await page.evaluate(() => fetch("http://example.com/").then(String, () => "refused"));
  expect(outcome).toBe("refused");
  expect(problems.join()).toContain("example.com");
  problems.length = 0;
});

test("the page carries its content security policy", async ({open}) => {
  const {page} = await open();
  const policy = await page.getAttribute("meta[http-equiv='Content-Security-Policy']", "content");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe-inline");
});

test("axe finds nothing wrong with the page as it opens", async ({open}) => {
  const {page} = await open();
  expect(await findAccessibilityProblems(page)).toEqual([]);
});
