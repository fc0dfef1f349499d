import assert from "node:assert/strict";
import { join } from "node:path";
import { freePort } from "../../../scripts/lib/ports.ts";
import { findPlace } from "../../../scripts/local/place.ts";
import { type PostgresOptions, type PostgresServer, startPostgres } from "../../../scripts/local/postgres.ts";
import { isAlive } from "../../../scripts/local/postgres_process.ts";
import { connect } from "../_harness/db.ts";
import { withFolder } from "./folder.ts";

async function optionsFor(folder: string): Promise<PostgresOptions> {
  const place = await findPlace();
  return {
    dataDir: join(folder, "db"),
    port: freePort(),
    durable: true,
    place,
    tuning: { shared_buffers: "16MB" },
  };
}

async function count(server: PostgresServer): Promise<number> {
  const sql = connect(server.url(), { max: 1 });
  try {
    const [row] = await sql<{ n: number }[]>`select count(*)::int as n from public.kept`;
    return row?.n ?? -1;
  } finally {
    await sql.end();
  }
}

Deno.test("after kill -9 in the middle of writing, everything that was acknowledged is there", async () => {
  await withFolder(async (folder) => {
    const server = await startPostgres(await optionsFor(folder));
    try {
      const sql = connect(server.url(), { max: 1 });
      await sql`create table public.kept (n int)`;
      let acknowledged = 0;
      const writing = (async () => {
        for (let n = 0;; n++) {
          await sql`insert into public.kept values (${n})`;
          acknowledged++;
        }
      })().catch(() => {});
      while (acknowledged < 50) await new Promise((done) => setTimeout(done, 5));
      await server.kill9();
      await writing;
      await sql.end({ timeout: 0 });
      await server.restart();
      const kept = await count(server);
      assert.ok(
        kept === acknowledged || kept === acknowledged + 1,
        `${acknowledged} acknowledged, ${kept} kept`,
      );
    } finally {
      await server.stop();
    }
  });
});

Deno.test("a Postgres that a killed start left behind is stopped, and its folder serves on", async () => {
  await withFolder(async (folder) => {
    const options = await optionsFor(folder);
    const orphan = await startPostgres(options);
    const sql = connect(orphan.url(), { max: 1 });
    await sql`create table public.kept as select 1 as n`;
    const server = await startPostgres({ ...options, port: freePort() });
    try {
      assert.equal(isAlive(orphan.pid), false);
      assert.equal(server.fresh, false);
      assert.equal(await count(server), 1);
    } finally {
      await sql.end({ timeout: 0 });
      await server.stop();
    }
  });
});

Deno.test("a postmaster.pid that names another living program does not keep Postgres from starting", async () => {
  await withFolder(async (folder) => {
    const options = await optionsFor(folder);
    await (await startPostgres(options)).stop();
    await Deno.writeTextFile(join(options.dataDir, "postmaster.pid"), `${Deno.pid}\n${options.dataDir}\n`);
    const server = await startPostgres(options);
    await server.stop();
  });
});

Deno.test("a data folder that lost a part is called damaged, with what to do", async () => {
  await withFolder(async (folder) => {
    const options = await optionsFor(folder);
    await (await startPostgres(options)).stop();
    await Deno.remove(join(options.dataDir, "global", "pg_control"));
    await assert.rejects(
      startPostgres(options),
      /^UserError: The data folder .*db is damaged \(.*pg_control.*\): .*--fresh/,
    );
  });
});

Deno.test("a data folder of another major version is named as such", async () => {
  await withFolder(async (folder) => {
    const options = await optionsFor(folder);
    await (await startPostgres(options)).stop();
    await Deno.writeTextFile(join(options.dataDir, "PG_VERSION"), "15\n");
    await assert.rejects(startPostgres(options), /was made by Postgres 15, this is 17: start with --fresh/);
  });
});

Deno.test("the cluster is prepared like Supabase's: postgres is no superuser and owns the database", async () => {
  await withFolder(async (folder) => {
    const server = await startPostgres(await optionsFor(folder));
    const sql = connect(server.url(), { max: 1 });
    try {
      const roles = await sql`
        select rolname, rolsuper, rolcanlogin, rolcreaterole, rolcreatedb, rolbypassrls from pg_roles
        where rolname in ('postgres', 'service_role', 'anon') order by rolname`;
      assert.deepEqual(roles.map((role) => Object.values(role)), [
        ["anon", false, false, false, false, false],
        ["postgres", false, true, true, true, true],
        ["service_role", false, false, false, false, true],
      ]);
      const [facts] = await sql`
        select pg_get_userbyid(datdba) as owner, datlocale, current_setting('server_version_num')::int / 10000 as major,
          extensions.digest('a', 'sha256') is not null as pgcrypto, upper('привіт') as upper
        from pg_database where datname = current_database()`;
      assert.deepEqual({ ...facts }, {
        owner: "postgres",
        datlocale: "C.UTF-8",
        major: 17,
        pgcrypto: true,
        upper: "ПРИВІТ",
      });
    } finally {
      await sql.end();
      await server.stop();
    }
  });
});
