/** A text with the `key: value` lines that stand before it, between two lines of `---`. */
export interface FrontMatter {
  readonly fields: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Takes front matter off a Markdown text. A text without any has no fields. Values are one line each, taken as written. */
export function parseFrontMatter(text: string): FrontMatter {
  const lines = text.split("\n");
  if (lines[0]?.trimEnd() !== "---") return { fields: {}, body: text };
  const close = lines.findIndex((line, i) => i > 0 && line.trimEnd() === "---");
  if (close < 0) return { fields: {}, body: text };
  const fields: Record<string, string> = {};
  for (const line of lines.slice(1, close)) {
    const colon = line.indexOf(":");
    if (colon > 0) fields[line.slice(0, colon).trim()] = line.slice(colon + 1).trim();
  }
  return {
    fields,
    body: lines
      .slice(close + 1)
      .join("\n")
      .trim(),
  };
}
