select "document"."id", "document"."url", "document"."kind", "document"."first_seen_at", "revision"."title", "revision"."published_at", "revision"."readable", "revision"."number", "source"."name" as "publisher", (select count(*)::int as "claims"
from "claim_sighting"
inner join "claim_reading" on "claim_reading"."id" = "claim_sighting"."reading_id"
where "claim_sighting"."revision_id" = "revision"."id"
and "claim_reading"."checkworthy" = $1) as "claims", (select count(*)::int as "findings"
from "finding"
where "finding"."gone_at" is null
and exists (select 1 as "one"
from "finding_claim"
inner join "claim" on "claim"."id" = "finding_claim"."claim_id"
where "finding_claim"."finding_id" = "finding"."id"
and "claim"."document_id" = "document"."id")) as "findings"
from "document"
inner join "revision" on "revision"."document_id" = "document"."id"
left join "source" on "source"."id" = "document"."source_id"
where "revision"."is_current" = $2
and "document"."source_id" = $3
and ("document"."first_seen_at" < $4::timestamptz or ("document"."first_seen_at" = $5::timestamptz
and "document"."id" > $6))
order by "document"."first_seen_at" desc, "document"."id"
limit $7
