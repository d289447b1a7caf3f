select "event".*, (select coalesce(json_agg(agg), '[]')
from (select "event_claim"."claim_id"
from "event_claim"
where "event_claim"."event_id" = "event"."id"
order by "event_claim"."position") as agg) as "claims", (select count(*)::int as "figures"
from "figure"
where "figure"."event_id" = "event"."id") as "figures", (select count(distinct claim.document_id)::int as "documents"
from "event_claim"
inner join "claim" on "claim"."id" = "event_claim"."claim_id"
where "event_claim"."event_id" = "event"."id") as "documents", (select count(*)::int as "findings"
from "finding"
where "finding"."event_id" = "event"."id"
and "finding"."gone_at" is null) as "findings"
from "event"
where ("event"."first_seen_at" < $1::timestamptz or ("event"."first_seen_at" = $2::timestamptz
and "event"."id" > $3))
order by "event"."first_seen_at" desc, "event"."id"
limit $4
