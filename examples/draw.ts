/** Trains a network and draws it. */
import {writeFile} from "node:fs/promises";
import {createSession, measureNetwork, measureSurface, networkView, parseExperiment, renderSvg} from "nnviz";

const session = await createSession(parseExperiment({data: {kind: "spiral"}}));
session.run({steps: 2000});
const scene = networkView(measureNetwork(session), {grid: measureSurface(session)});
await writeFile("network.svg", renderSvg(scene));
