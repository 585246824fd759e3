/** Compares two optimizers from the same start on the same data: only the optimizer differs. */
import {createSession, parseExperiment} from "nnviz";

for (const optimizer of [
  {kind: "sgd", learningRate: 0.03},
  {kind: "adam", learningRate: 0.03}
]) {
  const session = await createSession(parseExperiment({data: {kind: "moons"}, training: {optimizer}}));
  session.run({steps: 1000});
  const {train, test} = session.metrics();
  console.log(optimizer.kind, "loss", train.loss, "accuracy on new data", test?.accuracy);
  session.close();
}
