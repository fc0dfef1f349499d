import { inRoot } from "../../../scripts/lib/paths.ts";

/** URL of the database that the Supabase CLI migrated and that pg_cron works on, as role postgres. */
export function parityUrl(): string {
  const url = Deno.env.get("KOPILKA_PARITY_DB");
  if (!url) {
    throw new Error('these tests need Debian\'s Postgres: run them with "npx -y deno task test:parity"');
  }
  return url;
}

/** The schemas that are ours: one for each folder of supabase/schemas. */
export async function ourSchemas(): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of Deno.readDir(inRoot("supabase", "schemas"))) {
    names.push(name.replace(/^\d+_/, ""));
  }
  return names.sort();
}
