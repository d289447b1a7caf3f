select "claim_reading".*, "claim"."id", "claim"."document_id", "claim"."field", "claim"."kind", "claim"."mention", "claim"."exact", "claim_sighting"."span_start", "claim_sighting"."span_end", "claim_sighting"."quote_start", "claim_sighting"."quote_end", "claim_sighting"."prefix", "claim_sighting"."suffix", (select coalesce(json_agg(agg), '[]')
from (select "name", "role", "cue", "span_start", "span_end"
from "attribution"
where "attribution"."claim_id" = "claim_sighting"."claim_id"
and "attribution"."revision_id" = "claim_sighting"."revision_id"
order by "position") as agg) as "attribution", "revision"."title" as "document_title", "figure_claim"."figure_id"
from "claim"
inner join "claim_sighting" on "claim_sighting"."claim_id" = "claim"."id"
inner join "claim_reading" on "claim_reading"."id" = "claim_sighting"."reading_id"
inner join "revision" on "revision"."id" = "claim_sighting"."revision_id"
left join "figure_claim" on "figure_claim"."claim_id" = "claim"."id"
and "figure_claim"."status" <> $1
where "revision"."is_current" = $2
and (claim.search @@ websearch_to_tsquery('english'::regconfig, $3) or "claim"."exact" ilike $4)
order by ts_rank(claim.search, websearch_to_tsquery('english'::regconfig, $5)) desc, "claim_reading"."checkworthy" desc, "claim"."id"
limit $6
