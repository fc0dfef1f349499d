import assert from "node:assert/strict";
import { join } from "node:path";
import { exists, inRoot } from "../../../scripts/lib/paths.ts";

const folder = inRoot("supabase");

Deno.test("config.toml names every function, with its file and imports, and lets its caller come without a JWT", async () => {
  const functions: string[] = [];
  for await (const { name } of Deno.readDir(join(folder, "functions"))) {
    if (!name.startsWith("_")) functions.push(name);
  }
  const sections = readSections(await Deno.readTextFile(join(folder, "config.toml")));
  const named = [...sections.keys()].filter((name) => name.startsWith("functions."));
  assert.deepEqual(named.sort(), functions.map((name) => `functions.${name}`).sort());
  for (const name of named) {
    const section = sections.get(name);
    assert.equal(section?.get("verify_jwt"), "false", name);
    for (const key of ["entrypoint", "import_map"]) {
      const path = section?.get(key)?.replaceAll('"', "") ?? "";
      assert.ok(await exists(join(folder, path)), `${name}: ${key} = ${path}`);
    }
  }
});

Deno.test("config.toml has the local ports, Postgres 17, the seed and the bucket public", async () => {
  const sections = readSections(await Deno.readTextFile(join(folder, "config.toml")));
  const value = (section: string, key: string): string | undefined => sections.get(section)?.get(key);
  assert.deepEqual([value("api", "port"), value("db", "port"), value("db", "major_version")], [
    "54321",
    "54322",
    "17",
  ]);
  assert.equal(value("db.seed", "sql_paths"), '["./seed.sql"]');
  assert.ok(await exists(join(folder, "seed.sql")));
  assert.equal(value("storage.buckets.public", "public"), "true");
});

/** The sections of a TOML file of plain `key = value` lines. */
function readSections(text: string): Map<string, Map<string, string>> {
  const sections = new Map<string, Map<string, string>>();
  let section = new Map<string, string>();
  for (const line of text.split("\n")) {
    const header = /^\[(.+)\]$/.exec(line)?.[1];
    const [, key, value] = /^(\w+) = (.+)$/.exec(line) ?? [];
    if (header) sections.set(header, section = new Map());
    else if (key && value) section.set(key, value);
  }
  return sections;
}
