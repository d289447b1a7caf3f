/** Shapes that a page refers to by id: severities, states, relations, and the fills of range bars. Once on each page. */
export function Sprite() {
  return (
    <svg class="sprite" aria-hidden="true" focusable="false">
      <defs>
        <linearGradient id="fade-both">
          <stop class="stop-0" offset="0" />
          <stop class="stop" offset=".35" />
          <stop class="stop" offset=".65" />
          <stop class="stop-0" offset="1" />
        </linearGradient>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="hatch-line" y2="6" />
        </pattern>
      </defs>
      <symbol id="g-error" viewBox="0 0 16 16">
        <path fill="currentColor" d="M8 .6 15.4 8 8 15.4.6 8Z" />
      </symbol>
      <symbol id="g-warning" viewBox="0 0 16 16">
        <path
          fill="none"
          stroke="currentColor"
          stroke-width="1.8"
          stroke-linejoin="round"
          d="M8 1.8 15 14.4H1Z"
        />
        <path fill="currentColor" d="M8 8.2 11.5 14.4H4.5Z" />
      </symbol>
      <symbol id="g-note" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.8" />
      </symbol>
      <symbol id="g-new" viewBox="0 0 16 16">
        <path stroke="currentColor" stroke-width="2.4" d="M8 2v12M2 8h12" />
      </symbol>
      <symbol id="g-back" viewBox="0 0 16 16">
        <path fill="none" stroke="currentColor" stroke-width="2" d="M4 3v5h5M4.4 7.6A5.2 5.2 0 1 1 5.2 12" />
      </symbol>
      <symbol id="g-done" viewBox="0 0 16 16">
        <path fill="none" stroke="currentColor" stroke-width="2.4" d="m2.5 8.5 3.7 3.8L13.5 4" />
      </symbol>
      <symbol id="g-open" viewBox="0 0 16 16">
        <path fill="none" stroke="currentColor" stroke-width="2" d="M2 8h12M10 4l4 4-4 4" />
      </symbol>
      <symbol id="g-wait" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" />
        <path fill="none" stroke="currentColor" stroke-width="2" d="M8 4.5V8l2.5 2" />
      </symbol>
      <symbol id="r-agrees" viewBox="0 0 26 14">
        <path stroke="currentColor" stroke-width="3" d="M4 4h18M4 10h18" />
      </symbol>
      <symbol id="r-repeats" viewBox="0 0 26 14">
        <path stroke="currentColor" stroke-width="3" d="M4 4h18" />
        <path stroke="currentColor" stroke-width="3" stroke-dasharray="3 2" d="M4 10h18" />
      </symbol>
      <symbol id="r-refines" viewBox="0 0 26 14">
        <path stroke="currentColor" stroke-width="3" d="M1 4h24M9 10h8" />
      </symbol>
      <symbol id="r-compatible" viewBox="0 0 26 14">
        <path stroke="currentColor" stroke-width="3" d="M1 4h16M9 10h16" />
      </symbol>
      <symbol id="r-part-of" viewBox="0 0 26 14">
        <path fill="none" stroke="currentColor" stroke-width="1.4" d="M1.7 1.7h22.6v10.600H1.7Z" />
        <path stroke="currentColor" stroke-width="3" d="M5 7h9" />
      </symbol>
      <symbol id="r-tension" viewBox="0 0 26 14">
        <path stroke="currentColor" stroke-width="3" d="M1 4h10M15 10h10" />
        <path stroke="currentColor" stroke-dasharray="2 2" d="M13 0v14" />
      </symbol>
      <symbol id="r-contradicts" viewBox="0 0 26 14">
        <path stroke="currentColor" stroke-width="3" d="M1 4h8M17 10h8" />
        <path stroke="currentColor" d="M13 0v14" />
      </symbol>
      <symbol id="r-definition-differs" viewBox="0 0 26 14">
        <path stroke="currentColor" stroke-width="3" d="M1 4h11" />
        <path fill="none" stroke="currentColor" stroke-width="1.4" d="M14.7 8.2h9.6v3.6h-9.6Z" />
      </symbol>
      <symbol id="r-not-comparable" viewBox="0 0 26 14">
        <path
          fill="none"
          stroke="currentColor"
          stroke-width="1.4"
          d="M1.7 2.2h9.6v3.6H1.7ZM14.7 8.2h9.6v3.6h-9.6Z"
        />
      </symbol>
      <symbol id="r-supersedes" viewBox="0 0 26 14">
        <path stroke="currentColor" stroke-width="1.5" stroke-dasharray="2 2" d="M1 7h9" />
        <path fill="none" stroke="currentColor" stroke-width="2" d="M10 7h12M17.5 2.5 22 7l-4.5 4.5" />
      </symbol>
    </svg>
  );
}
