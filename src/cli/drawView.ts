/** What `nnviz render` can draw: adding a view is a row here. */
import {
  confusionView,
  lossView,
  measureConfusion,
  measureLoss,
  measureNetwork,
  measurePoints,
  measureResponses,
  measureSurface,
  networkView,
  surfaceView,
  type Scene,
  type Session
} from "../index.ts";
import {Failure} from "./failure.ts";

const surfaceResolution = 100;

const views: Readonly<Record<string, (session: Session) => Scene>> = {
  network: (session) =>
    networkView(measureNetwork(session), {
      grid: session.dataset.image ? measureResponses(session) : measureSurface(session)
    }),
  surface: (session) =>
    surfaceView(measureSurface(session, {resolution: surfaceResolution}), {points: measurePoints(session)}),
  loss: (session) => lossView(measureLoss(session, {latest: true})),
  confusion: (session) => {
    if (session.dataset.target.kind === "numbers")
      throw new Failure(
        "--view confusion: this data asks for numbers, so no class can be taken for another; try --view surface"
      );
    return confusionView(measureConfusion(session));
  }
};

/** The names of the views. */
export const viewNames: readonly string[] = Object.keys(views);

/** Returns a picture of a session as it stands. */
export function drawView(session: Session, view: string): Scene {
  return views[view](session);
}
