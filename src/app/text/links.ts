/** Words for how many connections are drawn. */
import {count} from "../ui/numbers.ts";

/** The slider and what stands beside it. */
export const linksText = {
  label: "Connections",
  help: "How many connections are drawn at most: between any two layers, those with the largest weights.",
  shown: (drawn: number, all: number): string =>
    drawn < all ? `showing the ${count(drawn)} largest of ${count(all)}` : `showing all ${count(all)}`
} as const;
