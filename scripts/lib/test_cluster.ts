import { join } from "node:path";
import postgres from "postgres";
import { migrate, type Migration, readMigrations } from "../db/migrate.ts";
import type { PostgresServer } from "../local/postgres.ts";
import { filesBelow, inRoot } from "./paths.ts";
import { startScratchCluster } from "./scratch.ts";

/** Name of the database that test databases are copies of. */
export const TEMPLATE = "kopilka_template";

/** A cluster that lives as long as the tests. */
export interface TestCluster {
  readonly server: PostgresServer;
  /** The superuser's URL, as tests find it in KOPILKA_TEST_DB. */
  readonly adminUrl: string;
  /** Stops it and deletes its data. */
  stop(): Promise<void>;
}

/** How to start a test cluster. */
export interface TestClusterOptions {
  /** true where a test kills Postgres and expects that nothing committed is lost. */
  durable?: boolean;
  /** Default: those of supabase/migrations. */
  migrations?: Migration[];
}

/** Starts a cluster with the template: the migrations, pgTAP, the helpers, and the setting environment = test. */
export async function startTestCluster(
  { durable, migrations }: TestClusterOptions = {},
): Promise<TestCluster> {
  const { server, stop } = await startScratchCluster({ durable });
  try {
    await makeTemplate(server, migrations ?? await readMigrations());
  } catch (error) {
    await stop();
    throw error;
  }
  return { server, adminUrl: server.url("supabase_admin"), stop };
}

async function makeTemplate(server: PostgresServer, migrations: Migration[]): Promise<void> {
  await createTemplate(server);
  await migrate(server.url("postgres", TEMPLATE), migrations);
  await addTestHelpers(server);
}

/** Makes the template as a copy of database postgres, which nobody may be connected to. */
export async function createTemplate(server: PostgresServer): Promise<void> {
  const template1 = server.url("supabase_admin", "template1");
  await runScript(template1, `create database ${TEMPLATE} owner postgres template postgres`);
}

/**
 * Puts into the template what only tests have: pgTAP, the helpers (supabase/tests/_harness/helpers, by name), the setting
 * environment = test, and no debounce: tests type faster than people, and mean the same command twice in a row.
 */
export async function addTestHelpers(server: PostgresServer): Promise<void> {
  await runScript(
    server.url("supabase_admin", TEMPLATE),
    `create extension pgtap schema extensions;
     do $$ begin
       if to_regclass('core.setting') is not null then
         update core.setting set value = '"test"' where key = 'environment';
         update core.setting set value = '0' where key = 'debounce_seconds';
       end if;
     end $$`,
  );
  const helpers = inRoot("supabase", "tests", "_harness", "helpers");
  const scripts = (await filesBelow(helpers)).map((name) => Deno.readTextFile(join(helpers, name)));
  await runScript(server.url("supabase_admin", TEMPLATE), (await Promise.all(scripts)).join("\n"));
}

/** Runs a script over a connection of its own, as whom the URL says. */
export async function runScript(url: string, script: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(script);
  } finally {
    await sql.end();
  }
}
