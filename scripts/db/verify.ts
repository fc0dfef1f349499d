import postgres from "postgres";
import { runMain } from "../lib/errors.ts";
import { startScratchCluster } from "../lib/scratch.ts";
import { runScript } from "../lib/test_cluster.ts";
import type { PostgresServer } from "../local/postgres.ts";
import { baselineFile, compile, decompile, readSchemas, type SchemaFile } from "./compile.ts";
import { migrate, readMigrations, runStatements } from "./migrate.ts";
import { compareSnapshots, firstDifference, takeSnapshot } from "./snapshot.ts";

const SHOWN = 20;

/** `deno task db:verify`: the migrations and supabase/schemas give the same database. */
async function verify(): Promise<number> {
  const schemas = await readSchemas();
  const stale = compareText(await Deno.readTextFile(baselineFile).catch(() => ""), compile(schemas));
  if (stale) {
    console.error(
      `The baseline migration is not what supabase/schemas gives: ${stale}. Run "npx -y deno task db:build".`,
    );
    return 1;
  }
  const { server, stop } = await startScratchCluster();
  try {
    const [migrated, built] = await Promise.all([
      createDatabase(server, "migrated"),
      createDatabase(server, "built"),
    ]);
    await migrate(migrated, await readMigrations());
    await runSchemas(built, schemas);
    const [left, right] = await Promise.all([takeSnapshot(migrated), takeSnapshot(built)]);
    const differences = compareSnapshots(left, right, ["the migrations", "supabase/schemas"]);
    if (differences.length > 0) {
      console.error(
        `db:verify: ${differences.length} differences between the migrations and supabase/schemas`,
      );
      for (const line of differences.slice(0, SHOWN)) console.error(`  ${line}`);
      return 1;
    }
    console.log(`db:verify ok: ${left.length} objects alike in the migrations and in supabase/schemas`);
    return 0;
  } finally {
    await stop();
  }
}

/** What the first file is that differs between a committed baseline and a fresh one; undefined when they are equal. */
export function compareText(committed: string, compiled: string): string | undefined {
  if (committed === compiled) return undefined;
  if (committed === "") return "it does not exist";
  const old = new Map(decompile(committed).map((file) => [file.path, file.text]));
  for (const file of decompile(compiled)) {
    const text = old.get(file.path);
    if (text === undefined) return `${file.path} is new`;
    if (text !== file.text) return `${file.path} differs, ${firstDifference(text, file.text)}`;
    old.delete(file.path);
  }
  const gone = [...old.keys()][0];
  return gone ? `${gone} is gone` : "its header or order differs";
}

async function createDatabase(server: PostgresServer, name: string): Promise<string> {
  const template1 = server.url("supabase_admin", "template1");
  await runScript(template1, `create database ${name} template postgres owner postgres`);
  return server.url("postgres", name);
}

async function runSchemas(url: string, files: SchemaFile[]): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    // One transaction, as a migration is: rows may name rows of a later statement (deferred foreign keys).
    await sql.begin(async (tx) => {
      await tx.unsafe("set local check_function_bodies = off");
      for (const file of files) await runStatements(tx, `supabase/schemas/${file.path}`, file.text);
    });
  } finally {
    await sql.end();
  }
}

if (import.meta.main) await runMain(verify);
