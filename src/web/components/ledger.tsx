import { ledgerOf } from "../../reporting/ledger.ts";

/** A computation as in a cash book; one that is told in prose stays prose. */
export function Ledger({ computation }: { readonly computation: string }) {
  const lines = ledgerOf(computation);
  if (!lines)
    return (
      <ul class="list computation">
        {computation.split("; ").map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    );
  return (
    <table class="ledger">
      <caption class="vh">Computation</caption>
      <tbody>
        {lines.map((line) => (
          <tr class={line.off ? "off" : line.result ? "sum" : undefined}>
            <td>{line.sign === "-" ? "−" : line.sign}</td>
            <td>{line.words}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
