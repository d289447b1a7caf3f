/** What may hold a semicolon that ends nothing: quoted text, dollar-quoted text, comments. */
const OPAQUE_OR_END = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\w*)\$[\s\S]*?\$\1\$|--[^\n]*|\/\*[\s\S]*?\*\/|;/gu;
const COMMENT = /--[^\n]*|\/\*[\s\S]*?\*\//gu;

/** Cuts an SQL file into its statements: PGlite's `query` takes one at a time. Comments stay with what follows them. */
export function splitSql(text: string): string[] {
  const statements: string[] = [];
  let from = 0;
  for (const match of text.matchAll(OPAQUE_OR_END)) {
    if (match[0] !== ";") continue;
    statements.push(text.slice(from, match.index));
    from = match.index + 1;
  }
  statements.push(text.slice(from));
  return statements
    .map((statement) => statement.trim())
    .filter((statement) => statement.replace(COMMENT, "").trim() !== "");
}
