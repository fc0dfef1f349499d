import assert from "node:assert/strict";
import { readMigrations } from "../../../scripts/db/migrate.ts";
import { supabase } from "../../../scripts/parity/supabase.ts";
import { connect } from "../_harness/db.ts";
import { parityUrl } from "./_kit.ts";

Deno.test("the engine is Postgres 17 with pg_cron 1.6, and postgres is no superuser", async () => {
  const sql = connect(parityUrl());
  try {
    const [row] = await sql<{ version: string; cron: string; superuser: boolean; bypass: boolean }[]>`
      select current_setting('server_version') as version,
        (select extversion from pg_extension where extname = 'pg_cron') as cron,
        rolsuper as superuser, rolbypassrls as bypass
      from pg_roles where rolname = current_user`;
    assert.match(row?.version ?? "", /^17\./);
    assert.equal(row?.cron, "1.6");
    assert.deepEqual([row?.superuser, row?.bypass], [false, true]);
  } finally {
    await sql.end();
  }
});

Deno.test("the Supabase CLI finds every migration of the checkout applied, and no other", async () => {
  const { ok, stdout, stderr } = await supabase("migration", "list", `--remote=${parityUrl()}`);
  assert.ok(ok, stderr);
  const rows = stdout.split("\n").filter((line) => /\d{14}/.test(line));
  const listed = rows.map((line) =>
    line.split("|").slice(0, 2).map((cell) => cell.replaceAll("`", "").trim())
  );
  assert.deepEqual(listed, (await readMigrations()).map(({ version }) => [version, version]));
});

Deno.test("a second push finds nothing to do, and no key of config.toml that the CLI does not know", async () => {
  const { ok, stdout, stderr } = await supabase("db", "push", `--remote=${parityUrl()}`, "--yes");
  assert.ok(ok, stderr);
  assert.match(stdout + stderr, /up to date/i);
  assert.doesNotMatch(stderr, /does not recognize/, "a key of config.toml");
});
