import {darkTheme, lightTheme, renderSvg} from "../../index.ts";
import {experimentArgument, jsonOption, stepsOption, type Command} from "../command.ts";
import {drawView, viewNames} from "../drawView.ts";
import {UsageError} from "../failure.ts";
import {expectPlaceFor, writeFile} from "../files.ts";
import {openSession, stepsToMake} from "../openSession.ts";
import {renderPng} from "../renderPng.ts";

const usualSteps = 1000;

/** Draws a view. */
export const render: Command = {
  summary: "Trains an experiment and draws the network, its decision surface, the loss or the confusion matrix.",
  usage: [`experiment.json --view ${viewNames.join("|")} -o picture.svg|.png`],
  arguments: [experimentArgument],
  options: {
    view: {kind: "text", choices: viewNames, help: "what to draw (default: network)"},
    out: {
      kind: "text",
      short: "o",
      value: "FILE",
      help: "picture.svg or picture.png; without it, the SVG goes to standard output"
    },
    steps: {
      ...stepsOption,
      help: `${stepsOption.help} first (default: those of the experiment's stop, or ${usualSteps}; none for a run)`
    },
    theme: {kind: "text", choices: ["light", "dark"], help: "light (default) or dark"},
    scale: {
      kind: "number",
      value: "x",
      min: 0.1,
      max: 10,
      help: "pixels of a PNG for each unit of the drawing (default: 2)"
    },
    json: {...jsonOption, help: "write what was drawn, its size and its title as JSON"}
  },
  examples: [
    ["render experiment.json --view network -o network.svg", "the network after 1000 steps"],
    [
      "render experiment.json --view surface --steps 0 -o start.png",
      "the decision surface before training, as an image"
    ],
    ["render run.json --view loss --theme dark -o loss.png", "the loss of a run that was kept, for dark slides"]
  ],
  async run(input, terminal) {
    const [source] = input.positionals;
    const out = input.text("out");
    const isPng = out?.toLowerCase().endsWith(".png") ?? false;
    if (out !== undefined && !isPng && !out.toLowerCase().endsWith(".svg"))
      throw new UsageError(`--out: expected a name that ends in .svg or .png, got ${JSON.stringify(out)}`);
    if (!isPng && input.given.includes("scale"))
      throw new UsageError("--scale: only a PNG has pixels, expected --out with a name that ends in .png");
    if (out === undefined && input.flag("json"))
      throw new UsageError("render: --json needs --out, expected the name of a picture");
    if (out !== undefined) expectPlaceFor(out);
    const session = await openSession(source, terminal);
    session.run({steps: stepsToMake(session, input.number("steps"), usualSteps)});
    const view = input.text("view") ?? "network";
    const scene = drawView(session, view);
    const svg = renderSvg(scene, {theme: input.text("theme") === "dark" ? darkTheme : lightTheme});
    if (out === undefined) {
      terminal.write(svg);
      return;
    }
    writeFile(out, isPng ? renderPng(svg, input.number("scale") ?? 2) : svg);
    const {width, height, title} = scene;
    if (input.flag("json")) {
      const {step} = session.position;
      terminal.write(`${JSON.stringify({file: out, view, step, width, height, title})}\n`);
    } else terminal.write(`${out}: ${title}\n`);
  }
};
