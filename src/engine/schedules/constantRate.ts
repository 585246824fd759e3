/** No schedule.   factor = 1 */
import type {NoSettings} from "../config.ts";
import {constant} from "../expression.ts";
import type {Schedule} from "../schedule.ts";

/** Keeps the learning rate as it is. */
export const constantRate: Schedule<NoSettings> = {
  name: "constant",
  label: "Constant",
  help: "The learning rate stays as it is.",
  config: {},
  factor: () => 1,
  explain: () => constant(1)
};
