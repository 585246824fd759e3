/** Hands a text to the person as a file. */
export function saveText(name: string, text: string, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], {type}));
  link.download = name;
  link.click();
  // The browser has begun to read by the next task; the memory is given back after that.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 1000);
}

/** A file name made of letters, digits and hyphens: "x · sin x" is "x-sin-x". */
export function fileNameOf(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return plain === "" ? "data" : plain;
}
