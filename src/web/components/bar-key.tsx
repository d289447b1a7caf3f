import type { RangeBar } from "../../reporting/range-bar.ts";
import { SignsView } from "./range-bar.tsx";

const SAMPLES: readonly (readonly [words: string, bar: RangeBar])[] = [
  [
    "exact",
    {
      dot: 50,
      ends: [
        { at: 50, side: "low", sign: "tick" },
        { at: 50, side: "high", sign: "tick" },
      ],
    },
  ],
  [
    "at least: no upper end",
    {
      shaft: { from: 0, to: 100 },
      ends: [
        { at: 0, side: "low", sign: "tick" },
        { at: 100, side: "high", sign: "arrow" },
      ],
    },
  ],
  [
    "more than: end not included",
    {
      shaft: { from: 0, to: 100 },
      ends: [
        { at: 0, side: "low", sign: "bracket" },
        { at: 100, side: "high", sign: "arrow" },
      ],
    },
  ],
  [
    "up to: may be taken back",
    {
      shaft: { from: 0, to: 100 },
      ends: [
        { at: 0, side: "low", sign: "arrow" },
        { at: 100, side: "high", sign: "soft" },
      ],
    },
  ],
  ["about", { dot: 50, fade: { from: 0, to: 100 }, ends: [] }],
];

/** How the bars are to be read. */
export function BarKey() {
  return (
    <ul class="key" aria-label="How to read the bars">
      {SAMPLES.map(([words, bar]) => (
        <li>
          <svg aria-hidden="true">
            <svg x="8" y="10" width="36">
              <SignsView bar={bar} />
            </svg>
          </svg>
          {words}
        </li>
      ))}
      <li>
        <svg aria-hidden="true">
          <rect class="b-gap" x="4" y="1" width="40" height="18" />
        </svg>
        no value fits both
      </li>
    </ul>
  );
}
