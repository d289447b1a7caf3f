import { numberInWords } from "../../domain/bounds-in-words.ts";
import type { EndSign, RangeBar } from "../../reporting/range-bar.ts";
import { placeOn, type RangeScale } from "../../reporting/range-scale.ts";

interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface RangeBarProps {
  readonly bar: RangeBar;
  readonly scale: RangeScale;
  /** Bounds in words. Absent where they stand beside the bar: it is hidden from those who hear the page then. */
  readonly label?: string;
  readonly superseded?: boolean;
  readonly gap?: Stretch | undefined;
}

/**
 * One quantity on a scale. The SVG has no viewBox: places are percent of its width and strokes are pixels, so one drawing
 * serves every width and nothing is distorted.
 */
export function RangeBarView({ bar, scale, label, superseded = false, gap }: RangeBarProps) {
  const naming = label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return (
    <svg class={superseded ? "bar ghost" : "bar"} {...naming}>
      <GridLines scale={scale} />
      {gap && <Gap from={gap.from} to={gap.to} />}
      <svg y="50%">
        <SignsView bar={bar} />
      </svg>
    </svg>
  );
}

/** The labels over a column of bars. */
export function ScaleAxis({
  scale,
  endsOnly = false,
}: {
  readonly scale: RangeScale;
  readonly endsOnly?: boolean;
}) {
  const ticks = endsOnly ? [scale.from, scale.to] : scale.ticks;
  const last = ticks.length - 1;
  return (
    <svg class="bar" aria-hidden="true">
      {ticks.map((tick, index) => (
        <text
          class={index % 2 === 1 && last > 3 ? "b-axis b-second" : "b-axis"}
          x={percent(placeOn(scale, tick))}
          y="11"
          text-anchor={index === 0 ? "start" : index === last ? "end" : "middle"}
        >
          {numberInWords(tick)}
        </text>
      ))}
    </svg>
  );
}

/** The signs alone, on the middle line of the SVG round them. */
export function SignsView({ bar }: { readonly bar: RangeBar }) {
  const { shaft, fade, dot, ends } = bar;
  const hedged = shaft !== undefined && ends.length === 2 && ends.every((end) => end.sign === "soft");
  return (
    <>
      {fade && (
        <rect class="b-fade" x={percent(fade.from)} y="-5" width={percent(fade.to - fade.from)} height="10" />
      )}
      {shaft && (
        <rect
          class={hedged ? "b-hedged" : "b-shaft"}
          x={percent(shaft.from)}
          y="-3.5"
          width={percent(shaft.to - shaft.from)}
          height="7"
        />
      )}
      {ends.map((end) => (
        <svg x={percent(end.at)}>
          <End sign={end.sign} side={end.side} />
        </svg>
      ))}
      {dot !== undefined && (
        <svg x={percent(dot)}>
          <circle class="b-dot b-halo" r={fade ? "4.5" : "5.5"} />
        </svg>
      )}
    </>
  );
}

function End({ sign, side }: { readonly sign: EndSign; readonly side: "low" | "high" }) {
  if (sign === "arrow") return <path class="b-arrow" d={side === "low" ? "M-9 0 1-7V7Z" : "M9 0-1-7V7Z"} />;
  if (sign === "bracket")
    return <path class="b-strict" d={side === "low" ? "M3-8Q-4 0 3 8" : "M-3-8Q4 0-3 8"} />;
  return <line class={sign === "soft" ? "b-soft" : "b-tick"} y1="-9" y2="9" />;
}

function GridLines({ scale }: { readonly scale: RangeScale }) {
  return (
    <>
      {scale.ticks.map((tick) => {
        const x = percent(placeOn(scale, tick));
        return <line class="b-grid" x1={x} x2={x} y1="0" y2="100%" />;
      })}
    </>
  );
}

function Gap({ from, to }: Stretch) {
  return (
    <>
      <rect class="b-gap" x={percent(from)} width={percent(to - from)} y="0" height="100%" />
      <line class="b-edge" x1={percent(from)} x2={percent(from)} y1="0" y2="100%" />
      <line class="b-edge" x1={percent(to)} x2={percent(to)} y1="0" y2="100%" />
    </>
  );
}

function percent(place: number): string {
  return `${Number(place.toFixed(2))}%`;
}
