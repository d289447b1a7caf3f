select "finding".*, (select coalesce(json_agg(agg), '[]')
from (select "finding_claim"."claim_id"
from "finding_claim"
where "finding_claim"."finding_id" = "finding"."id"
order by "finding_claim"."position") as agg) as "claims"
from "finding"
where "finding"."check" = $1
and "finding"."severity" = $2
and "finding"."state" = $3
and "finding"."gone_at" is null
and "finding"."id" in (select "finding_claim"."finding_id"
from "finding_claim"
inner join "claim" on "claim"."id" = "finding_claim"."claim_id"
inner join "document" on "document"."id" = "claim"."document_id"
where "document"."source_id" = $4)
and ("finding"."changed_at" < $5::timestamptz or ("finding"."changed_at" = $6::timestamptz
and "finding"."id" > $7))
order by "finding"."changed_at" desc, "finding"."id"
limit $8
