import assert from "node:assert/strict";
import { compile, readSchemas } from "../../../scripts/db/compile.ts";
import { migrate, type Migration } from "../../../scripts/db/migrate.ts";
import { compareSnapshots, takeSnapshot } from "../../../scripts/db/snapshot.ts";
import { compareText } from "../../../scripts/db/verify.ts";
import { runScript } from "../../../scripts/lib/test_cluster.ts";
import { connect } from "../_harness/db.ts";
import { withFolder } from "./folder.ts";

const TOY: Migration = {
  version: "20260101000000",
  name: "baseline",
  text:
    "create schema toy;\ncreate table toy.t (a int);\ncreate function toy.f() returns int language sql as $$ select 1; $$;\n",
};

/** Runs a body with two empty databases of the test cluster; toys need nothing of the template. */
async function withDatabases(body: (left: string, right: string) => Promise<void>): Promise<void> {
  const admin = new URL(Deno.env.get("KOPILKA_TEST_DB") ?? "");
  const names = ["left", "right"].map((side) => `toy_${side}_${crypto.randomUUID().slice(0, 8)}`);
  admin.pathname = "/template1";
  for (const name of names) {
    await runScript(admin.href, `create database ${name} template postgres owner postgres`);
  }
  const [left = "", right = ""] = names.map((name) => {
    const url = new URL(admin.href);
    url.username = "postgres";
    url.pathname = `/${name}`;
    return url.href;
  });
  try {
    await body(left, right);
  } finally {
    for (const name of names) await runScript(admin.href, `drop database ${name} with (force)`);
  }
}

Deno.test("a migration is applied once and recorded as the Supabase CLI records it", async () => {
  await withDatabases(async (url) => {
    assert.equal(await migrate(url, [TOY]), 1);
    assert.equal(await migrate(url, [TOY]), 0);
    const sql = connect(url, { max: 1 });
    const rows = await sql`select version, name, statements from supabase_migrations.schema_migrations`;
    await sql.end();
    assert.deepEqual(rows.map((row) => ({ ...row })), [{
      version: TOY.version,
      name: "baseline",
      statements: [
        "create schema toy",
        "create table toy.t (a int)",
        "create function toy.f() returns int language sql as $$ select 1; $$",
      ],
    }]);
  });
});

Deno.test("a baseline that changed after it was applied is refused with what to do", async () => {
  await withDatabases(async (url) => {
    await migrate(url, [TOY]);
    const changed = { ...TOY, text: TOY.text.replace("a int", "a bigint") };
    await assert.rejects(
      migrate(url, [changed]),
      /^UserError: The schema has changed since this database was built .*--fresh/,
    );
    const reworded = { ...TOY, text: `-- another comment\n${TOY.text}` };
    assert.equal(await migrate(url, [reworded]), 0);
  });
});

Deno.test("a statement that fails names its file and line, and leaves nothing behind", async () => {
  await withDatabases(async (url) => {
    const broken = { ...TOY, text: `${TOY.text}\nselect missing;\n` };
    await assert.rejects(
      migrate(url, [broken]),
      /20260101000000_baseline\.sql line 5: column "missing" does not exist \[42703\]/,
    );
    const sql = connect(url, { max: 1 });
    const [row] = await sql`select to_regnamespace('toy') as schema, count(*)::int as applied
                            from supabase_migrations.schema_migrations`;
    await sql.end();
    assert.deepEqual({ ...row }, { schema: null, applied: 0 });
  });
});

Deno.test("two databases that were built alike have equal snapshots", async () => {
  await withDatabases(async (left, right) => {
    for (const url of [left, right]) {
      await migrate(url, [{
        ...TOY,
        text: `${TOY.text} create table toy.at (t timestamptz); insert into toy.at values (now());`,
      }]);
    }
    assert.deepEqual(
      compareSnapshots(await takeSnapshot(left), await takeSnapshot(right), ["left", "right"]),
      [],
    );
  });
});

Deno.test("a snapshot shows every kind of difference", async () => {
  const differences: [string, RegExp][] = [
    ["comment on table toy.t is 'x'", /^comment table toy\.t: only in right/],
    ["grant select on toy.t to anon", /^table toy\.t: /],
    ["grant usage on schema toy to anon", /^schema toy: /],
    ["revoke execute on function toy.f() from public", /^function toy\.f\(\): /],
    [
      "create or replace function toy.f() returns int language sql as $$ select 2; $$",
      /^function toy\.f\(\): /,
    ],
    ["alter table toy.t enable row level security", /^table toy\.t: /],
    ["create policy p on toy.t using (true)", /^policy toy\.t p: only in right/],
    ["alter table toy.t add constraint positive check (a > 0)", /^constraint toy\.t positive: only in right/],
    ["create index i on toy.t (a)", /^index toy\.i: only in right/],
    ["alter table toy.t alter a set default 1", /^column toy\.t\.a: /],
    ["create view toy.v as select a from toy.t", /^view toy\.v: only in right/],
    ["create type toy.e as enum ('a')", /^type toy\.e: only in right/],
    ["insert into toy.t values (1)", /^rows toy\.t: /],
    [
      "alter default privileges in schema toy grant select on tables to anon",
      /^default privileges postgres toy r: only in right/,
    ],
    [
      "create trigger g before insert on toy.t for each row execute function suppress_redundant_updates_trigger()",
      /^trigger toy\.t g: only in right/,
    ],
  ];
  await withDatabases(async (left, right) => {
    await migrate(left, [TOY]);
    await migrate(right, [TOY]);
    const before = await takeSnapshot(left);
    const sql = connect(right, { max: 1 });
    for (const [script, expected] of differences) {
      await sql.unsafe(script);
      const found = compareSnapshots(before, await takeSnapshot(right), ["left", "right"]);
      assert.ok(found.some((line) => expected.test(line)), `${script}\n${found.join("\n")}`);
    }
    await sql.end();
  });
});

Deno.test("schema files are compiled in the order of their modules and kinds", async () => {
  await withFolder(async (folder) => {
    const files = [
      "10_b/tables.sql",
      "00_a/grants.sql",
      "00_a/functions/z.sql",
      "00_a/functions/b.sql",
      "00_a/texts/20_second.sql",
      "00_a/texts/10_first.sql",
      "00_a/tables.sql",
    ];
    for (const file of files) {
      await Deno.mkdir(`${folder}/${file.slice(0, file.lastIndexOf("/"))}`, { recursive: true });
      await Deno.writeTextFile(`${folder}/${file}`, `select '${file}';\n`);
    }
    const schemas = await readSchemas(folder);
    assert.deepEqual(schemas.map(({ path }) => path), [
      "00_a/tables.sql",
      "00_a/functions/b.sql",
      "00_a/functions/z.sql",
      "00_a/texts/10_first.sql",
      "00_a/texts/20_second.sql",
      "00_a/grants.sql",
      "10_b/tables.sql",
    ]);
    const compiled = compile(schemas);
    assert.equal(compareText(compiled, compile(await readSchemas(folder))), undefined);
    assert.match(
      compareText(compiled.replace("'00_a/functions/b.sql'", "2"), compiled) ?? "",
      /^00_a\/functions\/b\.sql differs/,
    );
    for (const stray of ["00_a/types.sql", "00_a/functions.sql", "00_a/texts/deep/er.sql"]) {
      await Deno.mkdir(`${folder}/00_a/texts/deep`, { recursive: true });
      await Deno.writeTextFile(`${folder}/${stray}`, "");
      await assert.rejects(readSchemas(folder), new RegExp(`${stray} would never be run`));
      await Deno.remove(`${folder}/${stray}`);
    }
  });
});
