select "claim_reading".*, "claim"."id", "claim"."document_id", "claim"."field", "claim"."kind", "claim"."mention", "claim"."exact", "claim_sighting"."span_start", "claim_sighting"."span_end", "claim_sighting"."quote_start", "claim_sighting"."quote_end", "claim_sighting"."prefix", "claim_sighting"."suffix", (select coalesce(json_agg(agg), '[]')
from (select "name", "role", "cue", "span_start", "span_end"
from "attribution"
where "attribution"."claim_id" = "claim_sighting"."claim_id"
and "attribution"."revision_id" = "claim_sighting"."revision_id"
order by "position") as agg) as "attribution"
from "claim"
inner join "claim_sighting" on "claim_sighting"."claim_id" = "claim"."id"
inner join "claim_reading" on "claim_reading"."id" = "claim_sighting"."reading_id"
inner join "revision" on "revision"."id" = "claim_sighting"."revision_id"
where "claim"."document_id" = $1
and "revision"."is_current" = $2
order by "claim"."field" desc, "claim_sighting"."span_start", "claim_sighting"."span_end", "claim"."id"
