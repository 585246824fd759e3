import {deflateRawSync} from "node:zlib";
import type {Page} from "playwright-core";
import {expect} from "vitest";
import {dropFile, type DroppedFile} from "./dropFile.ts";
import {test} from "./page.ts";
import {button, dialog, goTo, hashOf, passes, says, stepOf} from "./running.ts";

/** The run that must survive whatever is thrown at the page. */
const moons = `${hashOf({name: "Two moons", data: {kind: "moons"}})}&speed=300`;

/** What the page may be asked to open, with what it says to it. */
const refused: Readonly<Record<string, {experiment: object; sentence: RegExp}>> = {
  "without layers": {experiment: {model: []}, sentence: /The network has no layers\. Give it at least one/},
  "with a layer of 5,000 units": {
    experiment: {model: [{op: "linear", out: 5000}, {op: "relu"}, {op: "linear"}]},
    sentence: /A layer of 5,000 units is more than this page can train: at most 4,096 .* Make it smaller/
  },
  "of a newer version": {
    experiment: {version: 2, brain: "of a kind that is not known yet"},
    sentence: /It was made by a newer version of this page: reload the page/
  },
  "for unknown numerics": {
    experiment: {numerics: "gpu-9"},
    sentence: /a way that this page does not know, "gpu-9"\. .* one that is known here in its place: .*reference-1/
  }
};

/** Expects the run to go on from where it was, under its own name, and nothing to have taken its place. */
async function goesOn(page: Page, step: number): Promise<void> {
  await passes(page, step);
  await says(page, "Two moons");
  expect(await button(page, "Undo").isEnabled()).toBe(false);
}

test.for(Object.entries(refused))(
  "a file with an experiment %s says what to do, and the run before it goes on",
  async ([, {experiment, sentence}], {open}) => {
    const {page} = await open({hash: moons});
    await passes(page, 60);
    await dropFile(page, "main", {name: "experiment.json", text: JSON.stringify({experiment})});
    await says(page, /This file cannot be opened, so the page keeps what it had/);
    await says(page, sentence);
    await goesOn(page, await stepOf(page));
    expect(await stepOf(page)).toBeGreaterThan(60);
  }
);

test.for(Object.entries(refused))(
  "a link with an experiment %s says what to do, and the run before it goes on",
  async ([, {experiment, sentence}], {open}) => {
    const {page} = await open({hash: moons});
    await passes(page, 60);
    await goTo(page, `e=${linkOf(experiment)}`);
    await says(page, /This link cannot be opened, so the page keeps what it had/);
    await says(page, sentence);
    await goesOn(page, await stepOf(page));
    expect(await stepOf(page)).toBeGreaterThan(60);
  }
);

test("a page that opens on such a link trains the first experiment instead", async ({open}) => {
  const {page} = await open({hash: `e=${linkOf({version: 2})}`});
  await says(page, /made by a newer version/);
  await passes(page, 10);
});

const noExperiment = /This file cannot be opened, so the page keeps what it had\. It is no experiment/;
const wrong: Readonly<Record<string, {file: DroppedFile; sentence: RegExp; inDialog?: boolean}>> = {
  "prose as text": {
    file: {name: "letter.txt", type: "text/plain", text: "It was the best of times, it was the worst of times."},
    sentence: /^csv: /,
    inDialog: true
  },
  "a picture": {
    file: {name: "cat.png", type: "image/png", text: "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x00"},
    sentence: noExperiment
  },
  "an empty file": {file: {name: "empty.json", type: "application/json", text: ""}, sentence: noExperiment},
  "an empty table": {file: {name: "empty.csv", type: "text/csv", text: ""}, sentence: /^csv: /, inDialog: true},
  "a table that is a picture": {
    file: {name: "cat.csv", type: "text/csv", text: "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x00"},
    sentence: /^csv: /,
    inDialog: true
  }
};

test.for(Object.entries(wrong))(
  "%s, dropped anywhere on the page, gets a sentence, and the run goes on",
  async ([, {file, sentence, inDialog = false}], {open}) => {
    const {page} = await open({hash: moons});
    await passes(page, 10);
    for (const target of ["header", "main", "footer"]) {
      await dropFile(page, target, file);
      await says(page, sentence);
      if (inDialog) {
        await page.keyboard.press("Escape");
        await dialog(page).waitFor({state: "detached"});
      } else await button(page, "Dismiss").click();
    }
    await goesOn(page, await stepOf(page));
  }
);

test("a folder, or a file that cannot be read, gets a sentence", async ({open}) => {
  const {page} = await open({
    hash: moons,
    script: () => {
      // What Chromium does with a folder that is dropped.
      Blob.prototype.text = () => Promise.reject(new DOMException("not found", "NotFoundError"));
    }
  });
  await passes(page, 10);
  await dropFile(page, "main", {name: "my experiments", text: ""});
  await says(page, /my experiments cannot be read\. If it is a folder, drop a file that is in it/);
  await goesOn(page, await stepOf(page));
});

test("a message covers neither legend nor playback, on a screen and on a phone", async ({open}) => {
  for (const options of [
    {viewport: {width: 1366, height: 768}},
    {viewport: {width: 360, height: 740}, hasTouch: true, isMobile: true}
  ]) {
    const {page} = await open({...options, hash: "e=r~data.kind_spi"});
    await says(page, /This link cannot be opened/);
    const covered = await page.evaluate(() => {
      const box = (selector: string): DOMRect | undefined => document.querySelector(selector)?.getBoundingClientRect();
      const [message, playback] = [box("[role=alert] > div"), box("[aria-label=Playback]")];
      if (!message || !playback) return "missing";
      const isApart = message.bottom <= playback.top || message.top >= playback.bottom;
      return isApart && message.left >= 0 && message.right <= innerWidth && message.bottom <= innerHeight
        ? ""
        : JSON.stringify({message, playback});
    });
    expect(covered).toBe("");
    if (options.viewport.width < 1000) continue;
    const stage = await page.locator("main").boundingBox();
    const message = await page.getByRole("alert").locator("div").first().boundingBox();
    expect(message?.y).toBeGreaterThanOrEqual((stage?.y ?? 0) + (stage?.height ?? 0) - 1);
  }
});

/** A link with a right checksum around whatever it holds, as a later version would write it. */
function linkOf(experiment: object): string {
  const json = Buffer.from(JSON.stringify({experiment}));
  const text = `z~${deflateRawSync(json).toString("base64url")}`;
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  const bits = (hash ^ (hash >>> 16)) >>> 0;
  const digits = "0123456789abcdefghjkmnpqrstvwxyz";
  return `${text}~${Array.from({length: 5}, (_, place) => digits.charAt((bits >>> (5 * place)) & 31)).join("")}`;
}
