import {expect, test} from "vitest";
import {isLossName, losses} from "../../engine/losses/losses.ts";
import {checkGradients} from "../../engine/testing/checkGradients.ts";
import {networkSlope} from "../testing/networkSlope.ts";

for (const kind of Object.keys(losses).filter(isLossName))
  for (const task of losses[kind].tasks)
    test(`the gradients of a whole network under ${kind} are its slopes (${task})`, () => {
      expect(checkGradients(networkSlope(kind, task))).toEqual([]);
    });
