import assert from "node:assert/strict";
import { jsonOf, supabase } from "../../../scripts/parity/supabase.ts";
import { ourSchemas, parityUrl } from "./_kit.ts";

interface Linted {
  function: string;
  issues: { level: string; message: string; statement?: { lineNumber: string }; detail?: string }[];
}

interface Advice {
  name: string;
  level: "INFO" | "WARN" | "ERROR";
  detail: string;
}

Deno.test("supabase db lint finds nothing in our functions, no warning either", async () => {
  const schemas = await ourSchemas();
  const { ok, stdout, stderr } = await supabase(
    "db",
    "lint",
    `--remote=${parityUrl()}`,
    "--level=warning",
    "--fail-on=warning",
    `--schema=${schemas.join(",")}`,
  );
  const found = (jsonOf<Linted[]>(stdout) ?? []).flatMap((linted) =>
    linted.issues.map(({ level, message, statement, detail }) =>
      `${linted.function} line ${statement?.lineNumber ?? "?"}: ${level}: ${message}${
        detail ? ` (${detail})` : ""
      }`
    )
  );
  assert.deepEqual(found, []);
  assert.ok(ok, stdout + stderr);
  for (const schema of schemas) assert.match(stdout + stderr, new RegExp(`Linting schema: ${schema}\\b`));
});

Deno.test("supabase db advisors warns of nothing", async () => {
  const { ok, stdout, stderr } = await supabase(
    "db",
    "advisors",
    `--remote=${parityUrl()}`,
    "--level=info",
    "--fail-on=warn",
  );
  const advice = jsonOf<Advice[]>(stdout) ?? [];
  assert.deepEqual(
    advice.filter(({ level }) => level !== "INFO").map(({ level, name, detail }) =>
      `${level} ${name}: ${detail}`
    ),
    [],
  );
  assert.ok(ok, stdout + stderr);
  // Every table has row level security and no policy, for nobody but its owner comes there: this shows that it looked.
  assert.ok(advice.some(({ name }) => name === "rls_enabled_no_policy"), stdout + stderr);
});
