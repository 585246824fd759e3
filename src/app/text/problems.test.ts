import {expect, test} from "vitest";
import {decodeLink, parseExperiment, parseRecording} from "../../index.ts";
import {reasonOf} from "./problems.ts";

function reasonWhy(task: () => unknown): string {
  try {
    task();
  } catch (error) {
    return reasonOf(error);
  }
  throw new Error("nothing was wrong");
}

test("a damaged link is told without its inside, and what to do", () => {
  const links = ["r~data.kind_spiral~00000", "r~data.kind_spi", "<img src=x onerror=alert(1)>", "z~%%%~00000"];
  for (const link of links) {
    expect(reasonWhy(() => decodeLink(link))).toBe(
      "Part of it is missing or was changed on the way: copy the whole link once more."
    );
  }
});

test("an experiment of a newer version asks for a reload", () => {
  expect(reasonWhy(() => parseExperiment({version: 2}))).toBe(
    "It was made by a newer version of this page: reload the page to get that version, then open it again."
  );
});

test("unknown numerics are named, with those that are known", () => {
  const reason = reasonWhy(() => parseExperiment({numerics: "gpu-9"}));
  expect(reason).toMatch(/does not know, "gpu-9"\. Reload .+ known here in its place: .*reference-1.*\.$/);
});

test("a network without layers, or with a layer that is too wide, says what would do", () => {
  expect(reasonWhy(() => parseExperiment({model: []}))).toMatch(/^The network has no layers\. Give it at least one/);
  expect(reasonWhy(() => parseExperiment({model: [{op: "tanh"}]}))).toMatch(/^The network has no layers\./);
  expect(reasonWhy(() => parseExperiment({model: [{op: "linear", out: 5000}, {op: "linear"}]}))).toBe(
    "A layer of 5,000 units is more than this page can train: at most 4,096 are possible. Make it smaller and try again."
  );
});

test("a file that is none asks for one that was saved here", () => {
  for (const file of ["", "{", "prose", "[]"])
    expect(reasonWhy(() => parseRecording(file))).toMatch(/^It is no experiment: choose a file that was saved here/);
});

test("what no sentence fits is told as the library says it", () => {
  expect(reasonWhy(() => parseExperiment({data: {kind: "pyramid"}}))).toMatch(/^data\.kind: .+\.$/);
  expect(reasonOf(new Error("quota"))).toBe("quota");
  expect(reasonOf("gone")).toBe("gone");
});
