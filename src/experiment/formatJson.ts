/** JSON that people can read: what fits on a line stays on one. */

const lineLength = 110;

/** Returns a JSON value as indented text in which lists and objects that fit on a line are not broken up. */
export function formatJson(value: unknown): string {
  return format(value, "", 0);
}

function format(value: unknown, indent: string, before: number): string {
  const line = formatLine(value);
  if (typeof value !== "object" || value === null || line.length + indent.length + before <= lineLength) return line;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const items = isList
    ? value.map((item: unknown) => inner + format(item, inner, 1))
    : Object.entries(value).map(([key, member]) => {
        const label = `${JSON.stringify(key)}: `;
        return inner + label + format(member, inner, label.length + 1);
      });
  if (items.length === 0) return line;
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  return `${open}\n${items.join(",\n")}\n${indent}${close}`;
}

function formatLine(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item: unknown) => formatLine(item)).join(", ")}]`;
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${formatLine(member)}`);
  return `{${members.join(", ")}}`;
}
