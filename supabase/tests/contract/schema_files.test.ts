import assert from "node:assert/strict";
import { readSchemas, type SchemaFile } from "../../../scripts/db/compile.ts";
import { splitStatements } from "../../../scripts/db/split.ts";
import { withTestDatabase } from "../_harness/db.ts";

const MAX_LINES = 80;
const CREATE = /^create\s+(?:or\s+replace\s+)?(?:function|procedure)\s+([a-z_]+)\.([a-z0-9_]+)/i;

const files = await readSchemas();
const modules = [...new Set(files.map((file) => moduleOf(file)))];
const functionFiles = files.filter((file) => file.path.split("/")[1] === "functions");

/** `20_ledger` of a file of that module. */
function moduleOf(file: SchemaFile): string {
  return file.path.split("/")[0] ?? "";
}

/** The Postgres schema of a module: `ledger` of `20_ledger`. */
function schemaOf(module: string): string {
  return module.replace(/^\d\d_/, "");
}

const isTexts = (path: string): boolean => /\/texts(\/\w+)?\.sql$/.test(path);

Deno.test("a function file creates one function, of its own name and module, comments on it and does nothing else", () => {
  const wrong = functionFiles.flatMap((file) => {
    const statements = splitStatements(file.text).map((statement) => statement.text);
    const created = statements.flatMap((text) => CREATE.exec(text)?.slice(1, 3).join(".") ?? []);
    const name = `${schemaOf(moduleOf(file))}.${file.path.split("/").at(-1)?.replace(".sql", "")}`;
    const comments = statements.filter((text) => /^comment on (function|procedure)/i.test(text)).length;
    return created.length === 1 && created[0] === name && comments === 1 && statements.length === 2
      ? []
      : [`${file.path}: creates ${created.join(", ") || "nothing"}, ${statements.length} statements`];
  });
  assert.deepEqual(wrong, []);
});

Deno.test("functions are created in files of their own, not beside tables and rows", () => {
  const wrong = files.filter((file) =>
    !functionFiles.includes(file) && /^create\s.*function/im.test(file.text)
  );
  assert.deepEqual(wrong.map((file) => file.path), []);
});

Deno.test(`a function file has at most ${MAX_LINES} lines`, () => {
  const wrong = functionFiles.flatMap((file) => {
    const lines = file.text.split("\n").length;
    return lines > MAX_LINES ? [`${file.path}: ${lines}`] : [];
  });
  assert.deepEqual(wrong, []);
});

Deno.test("a module refers to modules of its own or a lower number only", () => {
  const names = modules.map(schemaOf).join("|");
  const reference = new RegExp(`(?<![.\\w-])(${names})\\.([a-z_]+)`, "g");
  const wrong = files.filter((file) => !/\/(texts|grants)(\/\w+)?\.sql$/.test(file.path)).flatMap((file) => {
    const own = Number(moduleOf(file).slice(0, 2));
    const higher = [...withoutComments(file.text).matchAll(reference)]
      .filter((match) => Number(modules.find((module) => schemaOf(module) === match[1])?.slice(0, 2)) > own)
      .map((match) => match[0]);
    return [...new Set(higher)].map((name) => `${file.path} refers to ${name}`);
  });
  assert.deepEqual(wrong, []);
});

Deno.test("a text is kept by the module that its key names: error.*, the module's own, or a flow's in 65_flows", () => {
  const wrong = files.filter((file) => isTexts(file.path)).flatMap((file) => {
    const module = schemaOf(moduleOf(file));
    const keys = [...file.text.matchAll(/^\s*\('([a-z0-9_]+)\.[a-z0-9_.]+',/gm)].map((match) =>
      match[1] ?? ""
    );
    return keys.filter((key) => key !== "error" && key !== module && module !== "flows").map((key) =>
      `${file.path}: ${key}.*`
    );
  });
  assert.deepEqual(wrong, []);
});

Deno.test("every file is lowercase SQL without tabs, trailing blanks and lines over 240 characters, texts aside", () => {
  const wrong = files.flatMap((file) =>
    file.text.split("\n").flatMap((line, index) => {
      const problem = line.includes("\t")
        ? "a tab"
        : /\s$/.test(line)
        ? "trailing blank"
        : line.length > 240 && !isTexts(file.path) && !/^comment on|^ {2}'/.test(line)
        ? `${line.length} characters`
        : /^\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|BEGIN|RETURN|PERFORM)\b/.test(line)
        ? "uppercase"
        : undefined;
      return problem ? [`${file.path}:${index + 1} ${problem}`] : [];
    })
  );
  assert.deepEqual(wrong, []);
});

Deno.test("every module is the Postgres schema of its name, and no other schema is ours", async () => {
  await withTestDatabase(async ({ sql }) => {
    const rows = await sql<{ name: string }[]>`
      select nspname as name from pg_namespace
      where pg_get_userbyid(nspowner) = 'postgres' and nspname !~ '^pg_'
        and nspname not in ('public', 'extensions', 'supabase_migrations') order by 1`;
    assert.deepEqual(rows.map((row) => row.name), modules.map(schemaOf).sort());
  });
});

/** The text with SQL comments, and what people read in `comment on` statements, blanked out. */
function withoutComments(text: string): string {
  return text.replace(/--[^\n]*/g, "").replace(/^comment on [\s\S]*?';$/gm, "");
}
