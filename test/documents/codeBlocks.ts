/** A fenced block of a Markdown file. */
export interface CodeBlock {
  /** First word of the info string: `ts`, `sh`, `json`, … */
  language: string;
  /** The rest of the info string: a file name, or nothing. */
  name: string;
  text: string;
  /** Line of the opening fence, counted from one. */
  line: number;
}

/** Returns the fenced blocks of a Markdown text, in order. */
export function codeBlocks(markdown: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: CodeBlock | undefined;
  for (const [index, line] of markdown.split(/\r?\n/u).entries()) {
    const fence = /^```\s*(\S*)\s*(.*)$/u.exec(line);
    if (fence && !open) {
      open = {language: fence[1], name: fence[2].trim(), text: "", line: index + 1};
    } else if (fence && open) {
      blocks.push(open);
      open = undefined;
    } else if (open) {
      open.text += `${line}\n`;
    }
  }
  if (open) throw new Error(`codeBlocks: the block of line ${open.line} is not closed`);
  return blocks;
}

/** Returns the commands of a shell block: comments left out, lines that end in a backslash joined. */
export function shellCommands(text: string): string[] {
  return text
    .replaceAll(/\\\n\s*/gu, "")
    .split("\n")
    .map((line) => line.replace(/(^|\s)#.*$/u, "").trim())
    .filter((line) => line !== "");
}
