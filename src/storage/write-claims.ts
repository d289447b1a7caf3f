import type { Transaction } from "kysely";
import type { Claim } from "../domain/claim.ts";
import { toReadingRow } from "./claim-row.ts";
import type { Database } from "./database.ts";
import { inLots } from "./rows-at-once.ts";
import { anyOf } from "./sql-snippets.ts";

/** Stores what was read in a revision, in place of what an earlier reader read there. */
export async function replaceClaims(
  trx: Transaction<Database>,
  revisionId: string,
  claims: readonly Claim[],
  now: string,
): Promise<void> {
  await trx.deleteFrom("claim_sighting").where("revision_id", "=", revisionId).execute();
  await insertClaims(trx, revisionId, claims, now);
}

/** Stores what was read in a revision that was not read before. */
export async function insertClaims(
  trx: Transaction<Database>,
  revisionId: string,
  claims: readonly Claim[],
  now: string,
): Promise<void> {
  const readings = claims.map((claim) => toReadingRow(claim, now));
  for (const lot of inLots(claims))
    await trx
      .insertInto("claim")
      .values(
        lot.map((claim) => ({
          id: claim.id,
          document_id: claim.documentId,
          field: claim.field,
          kind: claim.kind,
          mention: claim.mention,
          exact: claim.quote.exact,
          first_seen_at: now,
        })),
      )
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
  for (const lot of inLots(readings))
    await trx
      .insertInto("claim_reading")
      .values(lot)
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
  const sightings = claims.map((claim, i) => ({
    revision_id: revisionId,
    claim_id: claim.id,
    reading_id: readings[i]?.id ?? "",
    span_start: claim.start,
    span_end: claim.end,
    quote_start: claim.quote.start,
    quote_end: claim.quote.end,
    prefix: claim.quote.prefix,
    suffix: claim.quote.suffix,
  }));
  for (const lot of inLots(sightings)) await trx.insertInto("claim_sighting").values(lot).execute();
  const credits = claims.flatMap((claim) =>
    claim.attribution.map((link, position) => ({
      revision_id: revisionId,
      claim_id: claim.id,
      position,
      name: link.name,
      role: link.role,
      cue: link.cue ?? null,
      span_start: link.start,
      span_end: link.end,
    })),
  );
  for (const lot of inLots(credits)) await trx.insertInto("attribution").values(lot).execute();
}

/** Takes claims that no current text holds any more out of the groups. They stay where they were read. */
export async function ungroupClaims(trx: Transaction<Database>, claimIds: readonly string[]): Promise<void> {
  if (claimIds.length === 0) return;
  for (const table of ["event_claim", "figure_claim", "origin_claim"] as const)
    await trx.deleteFrom(table).where("claim_id", "=", anyOf(claimIds)).execute();
  for (const table of ["link", "relation"] as const)
    await trx
      .deleteFrom(table)
      .where((eb) => eb.or([eb("a", "=", anyOf(claimIds)), eb("b", "=", anyOf(claimIds))]))
      .execute();
}
