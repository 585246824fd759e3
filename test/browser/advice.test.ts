import {expect} from "vitest";
import {test} from "./page.ts";
import {button, hashOf, passes, says, stepOf} from "./running.ts";

/** No hidden layer, and data that a line cannot part. */
const line = `${hashOf({data: {kind: "xor", noise: 0}, model: [{op: "linear"}]})}&speed=300`;
const straight = "A network without hidden layers can only part the plane by a straight line";

test("a run that is stuck is told why, and one press does what helps", async ({open}) => {
  const {page} = await open({hash: line});
  await says(page, straight);
  const lossTop = async () => (await page.getByRole("region", {name: "Loss"}).boundingBox())?.y;
  const before = await lossTop();
  await button(page, "Add a hidden layer").click();
  await button(page, "More about Hidden 1").waitFor();
  await expect.poll(() => page.getByText(straight).count()).toBe(0);
  await expect.poll(lossTop).toBe(before);
});

test("advice that was dismissed is not given again in the same run", async ({open}) => {
  const {page} = await open({hash: line});
  await says(page, straight);
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByText(straight).count()).toBe(0);
  await passes(page, (await stepOf(page)) + 300);
  expect(await page.getByText(straight).count()).toBe(0);
});

test("advice waits while an explanation is being read", async ({open}) => {
  const {page} = await open({hash: line, viewport: {width: 360, height: 740}, hasTouch: true, isMobile: true});
  await says(page, straight);
  await page.keyboard.press("/");
  await page.keyboard.type("output.weight[0,0]");
  await page.keyboard.press("Enter");
  const card = page.getByRole("dialog", {name: /Weight/});
  await card.waitFor();
  await expect.poll(() => page.getByText(straight).count()).toBe(0);
  await button(page, "Close the explanation").click();
  await says(page, straight);
});

test("a run that goes well is left alone", async ({open}) => {
  const {page} = await open({hash: "speed=1000"});
  await passes(page, 1500);
  expect(await button(page, "Dismiss").count()).toBe(0);
});

test("a page with reduced motion trains on, and says how often its pictures renew", async ({open}) => {
  const {page} = await open({reducedMotion: "reduce"});
  await says(page, "Reduced motion: pictures renew once a second");
  await passes(page, 60);
  const {page: other} = await open();
  await passes(other, 10);
  expect(await other.getByText("Reduced motion").count()).toBe(0);
});

test("nothing in the header moves as the steps grow", async ({open}) => {
  const {page} = await open({viewport: {width: 1366, height: 768}, hash: "speed=1000"});
  await passes(page, 10);
  const places = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("header button")]
        .map((element) => element.getBoundingClientRect())
        .map(({left, width}) => `${Math.round(left)}+${Math.round(width)}`)
    );
  const before = await places();
  await passes(page, 1100);
  expect(await places()).toEqual(before);
});
