/** Files out of and into the page. */
import type {Workbench} from "../state/workbench.svelte.ts";
import {nameOf} from "../state/nameOf.ts";
import {chromeText} from "../text/chrome.ts";

/** Hands the browser a file to save. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after this task.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

/** A file name made from a title: "Circle, two layers" with ".json" is "circle-two-layers.json". */
export function fileName(title: string, ending: string): string {
  const words = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
  return (words || "experiment") + ending;
}

/** Saves the run that is open. */
export async function saveFile(workbench: Workbench): Promise<void> {
  const text = await workbench.snapshotFile();
  download(fileName(nameOf(workbench.experiment), ".json"), new Blob([text], {type: "application/json"}));
  workbench.message = {kind: "info", text: chromeText.files.saved};
}

/** Lets the user choose a file, and opens it. */
export function openFile(workbench: Workbench): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,application/json";
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) void readFile(workbench, file);
  });
  input.click();
}

/** Files larger than this are no experiments. */
const largestFile = 20_000_000;

/** Opens an experiment's file; what is none becomes a message, and nothing is lost. */
export async function readFile(workbench: Workbench, file: File): Promise<void> {
  if (file.size > largestFile) {
    workbench.message = {kind: "error", text: chromeText.files.tooLarge(file.name)};
    return;
  }
  const text = await textOf(file);
  if (text === undefined) workbench.message = {kind: "error", text: chromeText.files.unreadable(file.name)};
  else await workbench.openFile(text);
}

/** Folders have no text, nor do files that went away or that the browser may not read. */
async function textOf(file: File): Promise<string | undefined> {
  try {
    return await file.text();
  } catch {
    return undefined;
  }
}

/** Whether a file is a table rather than an experiment, by its name and what the system says of it. */
export function isTable({name, type}: Pick<File, "name" | "type">): boolean {
  return /\.(csv|tsv|txt)$/i.test(name) || type === "text/csv" || type === "text/tab-separated-values";
}
