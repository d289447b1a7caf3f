import { describe, expect, test } from "vitest";
import { marked, unmarked } from "../support/marked-quantities.ts";

const LINES: Record<string, readonly string[]> = {
  "digits, words and scales": [
    "The flood took [[1,275|1275]] houses.",
    "[[Sixty-three|63]] pupils and [[one hundred and five|105]] adults slept there.",
    "They shipped [[1.2 million|1200000]] doses and [[half a million|500000]] syringes.",
    "[[Two dozen|~24]] trucks came, then [[twelve hundred|1200]] more.",
  ],
  "percent and money": [
    "Prices rose [[20 percent|20 percent]], then [[6.2 pct|6.2 percent]] and [[7 per cent|7 percent]].",
    "The bridge cost [[$1.5bn|1500000000 USD]], of which [[EUR 40m|40000000 EUR]] was a loan.",
    "A grant of [[Rs 300 crore|3000000000 INR]] and [[40 million euros|40000000 EUR]] came late.",
  ],
  ranges: [
    "Between [[150 and 200|150..200]] guests fell ill.",
    "The fee is [[£3m-£4m|3000000..4000000 GBP]], the tax [[10-12 percent|10..12 percent]].",
    "Profit rose from [[5|5]] to [[7 percent|7 percent]].",
  ],
  modifiers: [
    "At least [[41|>=41]] were hurt, more than [[200|>200]] fled and up to [[90|up to 90]] hid.",
    "Some [[1,900|~1900]] cows and nearly [[300|~300]] goats died.",
    "No fewer than [[12|>=12]] came; fewer than [[10|<10]] stayed; no more than [[8|<=8]] spoke.",
  ],
};

describe.each(Object.entries(LINES))("%s", (_topic, lines) => {
  test.each(lines)("%s", (line) => {
    expect(marked(unmarked(line))).toBe(line);
  });
});
