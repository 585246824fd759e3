/** Begins: the worker at once, the page when its frame has been painted. */
import {firstPaint} from "./firstPaint.ts";
import {startWorker} from "./worker/createWorker.ts";

startWorker();
void firstPaint()
  .then(() => import("./showPage.ts"))
  .then(({showPage}) => {
    showPage();
  });
