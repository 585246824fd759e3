/** Words of the share panel. */
import type {PictureName} from "../state/run.ts";

export const shareText = {
  title: "Share",
  link: {
    title: "Link",
    help: "Whoever opens it sees this experiment, and gets the same numbers.",
    field: "Link to this experiment",
    copy: {label: "Copy link", help: "Puts the link on the clipboard."},
    copied: "Copied",
    refused: "The browser did not allow copying. The link is selected: copy it with Ctrl+C.",
    tooLong: "This experiment does not fit in a link. Save it as a file instead."
  },
  hide: {
    title: "Hide controls",
    help: "For a class: untick what should not be there when somebody opens the link.",
    all: {label: "Keep all", help: "Leaves every control in the link."},
    none: {label: "Hide all", help: "Hides every control; then tick the few that should stay."},
    playing:
      "Without “Play and pause” the page opens paused and moves by single steps only. If these are hidden as well it plays, and a small button to pause it stays: whoever watches must be able to stop what moves.",
    hidden: (number: number): string =>
      number === 0 ? "Nothing is hidden." : number === 1 ? "1 control is hidden." : `${number} controls are hidden.`
  },
  file: {
    title: "File",
    help: "Holds the experiment and every change made by hand; it can also be dropped on the page."
  },
  pictures: {
    title: "Pictures",
    help: "What is on the screen, as a drawing (SVG) for print or as an image (PNG) for slides.",
    names: {network: "Network", surface: "Output", loss: "Loss", confusion: "Confusion"} as Readonly<
      Record<PictureName, string>
    >,
    svg: (name: string): {label: string; help: string} => ({
      label: "SVG",
      help: `Saves the picture “${name}” as a drawing that stays sharp at any size.`
    }),
    png: (name: string): {label: string; help: string} => ({
      label: "PNG",
      help: `Saves the picture “${name}” as an image of twice its size.`
    }),
    none: "Pictures can be saved once the network is on the screen."
  }
} as const;
