import { createHash } from "node:crypto";
import postgres from "postgres";
import { runStatements } from "../db/migrate.ts";

/** Tells the database where it runs: ops.seed_settings, at every start. */
export async function seedSettings(url: string, settings: Record<string, unknown>): Promise<void> {
  await withConnection(url, async (sql) => {
    await sql`select ops.seed_settings(${sql.json(settings as postgres.JSONValue)})`;
  });
}

const POLLING = "start --poll";

/**
 * While updates are polled, messages go out by calls of the functions instead of riding in their answers: the relay may
 * die with an answer in its hands, which Telegram would not (docs/adr/0001). Without polling, what the last polling
 * start changed is put back; somebody else's change since then is left alone.
 */
export async function answersByCall(url: string, polling: boolean): Promise<void> {
  await withConnection(url, async (sql) => {
    const key = "answer_messages_per_second";
    const [last] = await sql<{ actor: string; old_value: number }[]>`
      select actor, old_value from core.setting_history where key = ${key} order by id desc limit 1`;
    const value = polling ? 0 : last?.actor === POLLING ? last.old_value : undefined;
    if (value === undefined) return;
    const actor = polling ? POLLING : "start";
    await sql`select core.set_setting(${key}, ${sql.json(value)}, ${actor})`;
  });
}

/**
 * Runs a seed file once in the life of a database, in one transaction with the Supabase CLI's record of it
 * (supabase_migrations.seed_files). Returns whether it ran now; a missing file does not run.
 */
export async function loadSeed(url: string, file: string): Promise<boolean> {
  const text = await Deno.readTextFile(file).catch(() => "");
  if (text === "") return false;
  const hash = createHash("sha256").update(text).digest("hex");
  return await withConnection(url, (sql) =>
    sql.begin(async (tx) => {
      await tx`create table if not exists supabase_migrations.seed_files (path text not null primary key, hash text not null)`;
      const [known] = await tx`select 1 from supabase_migrations.seed_files where path = 'supabase/seed.sql'`;
      if (known) return false;
      await runStatements(tx, "supabase/seed.sql", text);
      await tx`insert into supabase_migrations.seed_files (path, hash) values ('supabase/seed.sql', ${hash})`;
      return true;
    }));
}

async function withConnection<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
