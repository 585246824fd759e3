import {mount} from "svelte";
import App from "./App.svelte";

/** Puts the page in the place of its frame. */
export function showPage(): void {
  const target = document.getElementById("app");
  if (!target) throw new Error("page: it has no place to stand");
  target.replaceChildren();
  mount(App, {target});
}
