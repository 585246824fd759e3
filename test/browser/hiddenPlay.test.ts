import {expect} from "vitest";
import {test} from "./page.ts";
import {button, goTo, passes, rests, says, stepOf} from "./running.ts";

test("a link that hides Play opens paused, and moves by single steps only", async ({open}) => {
  const {page} = await open({hash: "hide=play"});
  await button(page, "Step").waitFor();
  expect(await button(page, /^(Play|Pause)$/).count()).toBe(0);
  expect(await rests(page)).toBe(0);
  await page.keyboard.press("Space");
  await button(page, "Step").click();
  await expect.poll(() => stepOf(page)).toBe(1);
  await button(page, "New start").click();
  await expect.poll(() => stepOf(page)).toBe(0);
  expect(await rests(page)).toBe(0);
});

test("an experiment of the gallery does not play either where Play is hidden", async ({open}) => {
  const {page} = await open({hash: "hide=play"});
  await button(page, "Gallery").click();
  await page
    .getByRole("dialog", {name: "Gallery"})
    .getByRole("button", {name: /A hidden layer solves XOR/})
    .click();
  await button(page, /^Experiment: A hidden layer solves XOR/).waitFor();
  expect(await rests(page)).toBe(0);
});

test("a link that hides Play and Step plays, and keeps a small button and a key to stop it", async ({open}) => {
  const {page} = await open({hash: "hide=play.step"});
  await passes(page, 10);
  await button(page, "Pause").click();
  await button(page, "Play").waitFor();
  expect((await button(page, "Play").textContent())?.trim()).toBe("");
  await page.locator("main").focus();
  await page.keyboard.press("Space");
  const step = await stepOf(page);
  await passes(page, step);
  await page.keyboard.press("Space");
  await button(page, "Play").waitFor();
});

test("a run that plays is held when an address hides its Play", async ({open}) => {
  const {page} = await open();
  await passes(page, 10);
  await goTo(page, `${new URL(page.url()).hash.slice(1)}&hide=play`);
  await button(page, "Pause").waitFor({state: "detached"});
  await rests(page);
  await button(page, "Same start").click();
  await expect.poll(() => rests(page)).toBe(0);
  await button(page, "Step").click();
  await expect.poll(() => rests(page)).toBe(1);
});

test("the teacher is told what hiding Play does", async ({open}) => {
  const {page} = await open();
  await button(page, "Share").click();
  await page.getByText("Hide controls").click();
  await page.getByRole("checkbox", {name: "Play and pause"}).uncheck();
  await says(page, /the page opens paused and moves by single steps only/);
});
