import postgres from "postgres";
import { schemasAsMigration } from "../../../scripts/db/compile.ts";
import {
  runScript,
  startTestCluster,
  TEMPLATE,
  type TestCluster,
} from "../../../scripts/lib/test_cluster.ts";

/** A database of one test: a copy of the template, with every migration, pgTAP and a clock that may be set. */
export interface TestDatabase {
  /** URL as role postgres. */
  readonly url: string;
  /** URL that acts as kopilka_edge, as the functions do. */
  readonly edgeUrl: string;
  /** Connections as role postgres, who owns everything. */
  readonly sql: postgres.Sql;
  /** Closes the connections and deletes the database. */
  drop(): Promise<void>;
}

/** Where test databases are made. */
export interface TestDatabaseOptions {
  /** A cluster of the test's own; default: the one of `deno task test`. */
  cluster?: TestCluster;
}

/** Makes a database for one test. Drop it at the end. */
export async function createTestDatabase({ cluster }: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const adminUrl = cluster?.adminUrl ?? sharedCluster();
  const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;
  const template1 = new URL(adminUrl);
  template1.pathname = "/template1";
  await runScript(template1.href, `create database ${name} template ${TEMPLATE} owner postgres`);
  const url = new URL(adminUrl);
  url.username = "postgres";
  url.pathname = `/${name}`;
  const sql = connect(url.href);
  return {
    url: url.href,
    edgeUrl: `${url.href}?role=kopilka_edge`,
    sql,
    async drop() {
      await sql.end({ timeout: 2 });
      await runScript(template1.href, `drop database if exists ${name} with (force)`);
    },
  };
}

/** Runs a test body with a database of its own. */
export async function withTestDatabase(body: (database: TestDatabase) => Promise<void>): Promise<void> {
  const database = await createTestDatabase();
  try {
    await body(database);
  } finally {
    await database.drop();
  }
}

/** Connections for a test, with notices dropped. */
export function connect(url: string, options: { max?: number } = {}): postgres.Sql {
  return postgres(url, { max: options.max ?? 4, onnotice: () => {} });
}

/**
 * A cluster of the test's own, where Postgres may be killed; what was committed survives that. It is made from what the
 * run tests: supabase/migrations, or with --schemas supabase/schemas.
 */
export async function startOwnCluster(): Promise<TestCluster> {
  const fromSchemas = Deno.env.has("KOPILKA_TEST_SCHEMAS");
  return await startTestCluster({
    durable: true,
    migrations: fromSchemas ? await schemasAsMigration() : undefined,
  });
}

function sharedCluster(): string {
  const url = Deno.env.get("KOPILKA_TEST_DB");
  if (!url) {
    throw new Error('these tests need a database: run them with "npx -y deno task test <part of the path>"');
  }
  return url;
}
