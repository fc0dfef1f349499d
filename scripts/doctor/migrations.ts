/** Whether the database was built from the migrations of this checkout. */
import { splitStatements } from "../db/split.ts";
import { type Check, ok, problem } from "./check.ts";
import { count } from "./words.ts";

interface Applied {
  version: string;
  statements: string[] | null;
}

/** The line about the migrations. */
export const migrationsCheck: Check = {
  name: "migrations",
  needs: ["database"],
  async run({ sql, migrations, mode }) {
    const files = await migrations();
    const push = mode === "local"
      ? "start the stack again: npx -y deno task start"
      : "npx supabase db push --remote=$SUPABASE_DB_URL";
    const [history] = await sql<{ exists: boolean }[]>`
      select to_regclass('supabase_migrations.schema_migrations') is not null as exists`;
    if (!history?.exists) {
      return problem("no migration was ever applied to this database", push);
    }
    const applied = await sql<Applied[]>`
      select version, to_json(statements) as statements from supabase_migrations.schema_migrations order by version`;
    const label = ({ version, name }: { version: string; name: string }) => `${version}_${name}`;
    const missing = files.filter((file) => !applied.some((row) => row.version === file.version));
    if (missing.length > 0) return problem(`not applied: ${missing.map(label).join(", ")}`, push);

    const unknown = applied.filter((row) => !files.some((file) => file.version === row.version));
    if (unknown.length > 0) {
      return problem(
        `applied, but not in supabase/migrations: ${unknown.map((row) => row.version).join(", ")}`,
        "check out the release this database runs (git pull), then run the doctor again",
      );
    }
    const changed = files.filter((file) => {
      const known = applied.find((row) => row.version === file.version)?.statements;
      const now = splitStatements(file.text).map((statement) => statement.text);
      return known && JSON.stringify(known) !== JSON.stringify(now);
    });
    if (changed.length > 0) {
      return problem(
        `changed since it was applied: ${changed.map(label).join(", ")}`,
        mode === "local"
          ? "build the local database anew (its data is deleted): npx -y deno task start --fresh"
          : "check out the release this database runs, or put the change into a migration of its own",
      );
    }
    return ok(`${count(files.length, "migration")} applied, newest ${label(files.at(-1)!)}`);
  },
};
