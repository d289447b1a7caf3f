/** A run of characters of one style, as a PDF places it. Points, from the lower left corner of its page. */
export interface PdfRun {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
  /** Whether the line ends after it. */
  readonly hasEOL: boolean;
}

/** One line of a page: its words, where it begins and ends, how high it stands and how large its letters are, in points. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly fontSize: number;
}

/** Two runs of a line that stand further apart than this, in letters' height, are two words. Judgement: a space takes 0.25. */
const WORD_GAP = 0.15;

/** Runs whose feet differ by less than this, in letters' height, stand on one line; a superscript lifts by 0.3 and more. Judgement. */
const SAME_LINE = 0.5;

/** The lines of one page, in the order in which its maker wrote them. */
export function pdfLines(runs: readonly PdfRun[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: PdfLine | undefined;
  const close = () => {
    const text = open?.text.replaceAll(/[ \t]+/gu, " ").trim();
    if (open && text) lines.push({ ...open, text });
    open = undefined;
  };
  for (const run of runs) {
    if (run.str !== "") {
      if (open && Math.abs(run.y - open.y) > SAME_LINE * Math.max(run.fontSize, open.fontSize)) close();
      open = open ? extended(open, run) : lineOf(run);
    }
    if (run.hasEOL) close();
  }
  close();
  return lines;
}

function lineOf({ str, x, y, width, fontSize }: PdfRun): PdfLine {
  return { text: str, left: x, right: x + width, y, fontSize };
}

function extended(line: PdfLine, { str, x, width, fontSize }: PdfRun): PdfLine {
  const parted = x - line.right > WORD_GAP * fontSize && !/\s$/u.test(line.text);
  return {
    ...line,
    text: line.text + (parted ? " " : "") + str,
    right: x + width,
    fontSize: Math.max(line.fontSize, fontSize),
  };
}
