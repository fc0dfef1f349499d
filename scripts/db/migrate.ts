import { join } from "node:path";
import postgres from "postgres";
import { UserError } from "../lib/errors.ts";
import { filesBelow, inRoot } from "../lib/paths.ts";
import { splitStatements, type Statement } from "./split.ts";

/** Where the migrations that ship lie. */
export const migrationsFolder: string = inRoot("supabase", "migrations");

/** A migration file, named `<version>_<name>.sql` as the Supabase CLI names it. */
export interface Migration {
  version: string;
  name: string;
  text: string;
}

interface Applied {
  version: string;
  statements: string[] | null;
}

// As the Supabase CLI makes it (pkg/migration/history.go), so that its own commands read what we applied.
const HISTORY = `
create schema if not exists supabase_migrations;
create table if not exists supabase_migrations.schema_migrations (version text not null primary key);
alter table supabase_migrations.schema_migrations add column if not exists statements text[];
alter table supabase_migrations.schema_migrations add column if not exists name text`;

/** The migrations of a folder by version. */
export async function readMigrations(folder: string = migrationsFolder): Promise<Migration[]> {
  const found: Migration[] = [];
  for (const path of await filesBelow(folder)) {
    const match = /^(\d{14})_([a-z0-9_]+)\.sql$/.exec(path);
    if (!match) continue;
    found.push({
      version: match[1] ?? "",
      name: match[2] ?? "",
      text: await Deno.readTextFile(join(folder, path)),
    });
  }
  if (found.length === 0) {
    throw new UserError(`There is no migration in ${folder}: run "npx -y deno task db:build".`);
  }
  return found;
}

/**
 * Applies what is not applied yet, each migration in a transaction of its own, and keeps the Supabase CLI's history
 * table. The URL decides the role: it should be postgres. Returns how many were applied. Throws UserError when the
 * database holds another version of a migration than the file, or when a statement fails (file, line, reason).
 */
export async function migrate(url: string, migrations: Migration[]): Promise<number> {
  const sql = postgres(url, {
    max: 1,
    onnotice: () => {},
    connection: { application_name: "kopilka migrate" },
  });
  try {
    await sql.unsafe(HISTORY);
    const applied = await sql<
      Applied[]
    >`select version, statements from supabase_migrations.schema_migrations`;
    requireSame(applied, migrations);
    const known = new Set(applied.map((row) => row.version));
    const fresh = migrations.filter((migration) => !known.has(migration.version));
    for (const migration of fresh) await apply(sql, migration);
    return fresh.length;
  } finally {
    await sql.end();
  }
}

function requireSame(applied: readonly Applied[], migrations: Migration[]): void {
  const advice = `start with --fresh to build the database anew (local data is deleted)`;
  for (const row of applied) {
    const file = migrations.find((migration) => migration.version === row.version);
    if (!file) {
      throw new UserError(`The database was built from migration ${row.version}, which is gone: ${advice}.`);
    }
    const now = splitStatements(file.text).map((statement) => statement.text);
    if (row.statements && JSON.stringify(row.statements) !== JSON.stringify(now)) {
      throw new UserError(
        `The schema has changed since this database was built (${row.version}_${file.name}): ${advice}.`,
      );
    }
  }
}

async function apply(sql: postgres.Sql, { version, name, text }: Migration): Promise<void> {
  const statements = splitStatements(text);
  await sql.begin(async (tx) => {
    await runStatements(tx, `${version}_${name}.sql`, text, statements);
    await tx.unsafe("reset all");
    await tx`insert into supabase_migrations.schema_migrations (version, statements, name)
             values (${version}, ${statements.map((statement) => statement.text)}, ${name})`;
  });
}

/** Runs a script statement by statement; an SQL error becomes a UserError with file, line and reason. */
export async function runStatements(
  sql: postgres.ISql,
  file: string,
  text: string,
  statements: Statement[] = splitStatements(text),
): Promise<void> {
  for (const statement of statements) {
    try {
      await sql.unsafe(statement.text);
    } catch (error) {
      throw failedAt(file, text, statement, error);
    }
  }
}

function failedAt(file: string, text: string, statement: Statement, error: unknown): Error {
  if (!(error instanceof postgres.PostgresError)) {
    return error instanceof Error ? error : new Error(String(error));
  }
  const inside = statement.text.slice(0, Number(error.position ?? 0)).split("\n").length - 1;
  const line = statement.line + inside;
  // A compiled migration says which schema file each part came from.
  const before = text.split("\n").slice(0, line);
  const source = before.findLastIndex((text) => /^-- \d\d_[a-z_]+\/\S+\.sql$/.test(text));
  const where = source < 0
    ? `${file} line ${line}`
    : `supabase/schemas/${before[source]?.slice(3)} line ${line - source - 1}`;
  const context = error.where ? ` (${error.where.split("\n")[0]})` : "";
  return new UserError(
    `${where}: ${error.message}${context} [${error.code}]${error.hint ? `. ${error.hint}` : ""}`,
  );
}
