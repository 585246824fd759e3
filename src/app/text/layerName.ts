/** Returns what people call a layer: "hidden 1" for `hidden1`. */
export function layerName(id: string): string {
  return id
    .split("/")
    .map((part) => part.replace(/([a-z])(\d+)$/, "$1 $2"))
    .join(" / ");
}
