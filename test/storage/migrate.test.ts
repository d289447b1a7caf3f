import { sql } from "kysely";
import { expect, test } from "vitest";
import { migrate } from "../../src/storage/migrate.ts";
import { splitSql } from "../../src/storage/split-sql.ts";
import { onEachEngine } from "../support/database.ts";

onEachEngine((database) => {
  test("a database that is up to date is left as it is", async () => {
    expect(await migrate(database().db)).toEqual([]);
  });

  test("a database that a newer Tally migrated is refused, with the reason", async () => {
    const { db } = database();
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2099')`.execute(db);
    await expect(migrate(db)).rejects.toThrow(/9999-later/u);
    await sql`delete from kysely_migration where name = '9999-later'`.execute(db);
  });
});

test("semicolons in quotes, comments and dollar quotes end no statement", () => {
  expect(splitSql("select ';'; -- no; end\nselect $$a;b$$; /* ; */")).toEqual([
    "select ';'",
    "-- no; end\nselect $$a;b$$",
  ]);
});
