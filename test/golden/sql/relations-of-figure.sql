select "relation".*
from "relation"
inner join "figure_claim" as "first" on "first"."claim_id" = "relation"."a"
inner join "figure_claim" as "second" on "second"."claim_id" = "relation"."b"
where "first"."figure_id" = $1
and "second"."figure_id" = $2
and "first"."status" <> $3
and "second"."status" <> $4
order by "relation"."a", "relation"."b"
