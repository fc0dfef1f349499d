import assert from "node:assert/strict";
import { doctor } from "../../../scripts/doctor.ts";
import type { NamedFinding } from "../../../scripts/doctor/check.ts";
import { readMigrations } from "../../../scripts/db/migrate.ts";
import { splitStatements } from "../../../scripts/db/split.ts";
import { startTestStack, type TestStack, type TestStackOptions } from "./stack.ts";

/** What the doctor printed with --json, and its exit code. */
export interface Report {
  code: number;
  ok: boolean;
  mode: string;
  checks: NamedFinding[];
}

/** A stack with nothing wrong, and its settings as a .env would have them. */
export interface Patient {
  stack: TestStack;
  environment: Record<string, string>;
  /** The doctor on these settings, some of them replaced; undefined takes one away. */
  examine(replaced?: Record<string, string | undefined>): Promise<Report>;
}

const ADMIN_CHAT_ID = "-1000000000042";

/** Runs a test body with a stack that has a page, an admin chat and jobs that have run. Nothing wakes dispatch. */
export async function withPatient(
  options: TestStackOptions,
  body: (patient: Patient) => Promise<void>,
): Promise<void> {
  const page = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    () => new Response("<!doctype html><title>app</title>", { headers: { "content-type": "text/html" } }),
  );
  const FRONTEND_URL = `http://127.0.0.1:${page.addr.port}/app/`;
  const env = { ADMIN_CHAT_ID, FRONTEND_URL };
  const stack = await startTestStack({ scheduler: true, dispatcher: false, env, ...options });
  try {
    await recordMigrations(stack);
    await stack.database.sql`select ops.run_job(name) from ops.job`;
    await stack.waitFor("the scheduler", async () => {
      const rows = await stack.database.sql`
        select from pg_stat_activity where datname = current_database() and application_name = 'kopilka scheduler'`;
      return rows.length > 0;
    });
    const environment: Record<string, string> = {
      ...stack.settings.env,
      SUPABASE_DB_URL: stack.database.url,
      TELEGRAM_API_ROOT: stack.emulator.url,
    };
    await body({
      stack,
      environment,
      examine: (replaced = {}) => examine({ ...environment, ...replaced }),
    });
  } finally {
    await stack.stop();
    await page.shutdown();
  }
}

/** Writes a .env as a person would; undefined leaves a variable out. */
export async function writeEnvironment(values: Record<string, string | undefined>): Promise<string> {
  const path = await Deno.makeTempFile({ prefix: "kopilka-", suffix: ".env" });
  const lines = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${value}\n`
  );
  await Deno.writeTextFile(path, lines.join(""));
  return path;
}

/** Runs the doctor with a .env of these values. */
export async function examine(
  values: Record<string, string | undefined>,
  ...flags: string[]
): Promise<Report> {
  const path = await writeEnvironment(values);
  try {
    const printed: string[] = [];
    const code = await doctor([`--env=${path}`, "--json", ...flags], (line) => printed.push(line));
    return { code, ...JSON.parse(printed.join("\n")) };
  } finally {
    await Deno.remove(path);
  }
}

/** With `deno task test --schemas` the database was not made from the files the doctor compares with. */
async function recordMigrations({ database: { sql } }: TestStack): Promise<void> {
  const [other] = await sql`select from supabase_migrations.schema_migrations where name = 'schemas'`;
  if (!other) return;
  await sql`delete from supabase_migrations.schema_migrations`;
  for (const { version, name, text } of await readMigrations()) {
    const statements = splitStatements(text).map((statement) => statement.text);
    await sql`insert into supabase_migrations.schema_migrations (version, name, statements)
      values (${version}, ${name}, ${statements})`;
  }
}

/** Every line is ok. */
export function assertHealthy(report: Report): void {
  assert.deepEqual(report.checks.filter(({ status }) => status !== "ok"), []);
  assert.equal(report.code, 0);
  assert.equal(report.ok, true);
}

/** One line, and only that one, is a problem, in these words and with this cure; it is one line of text. */
export function assertOnly(
  report: Report,
  name: string,
  text: RegExp,
  todo: RegExp,
  unseen: readonly string[] = [],
): void {
  const problems = report.checks.filter(({ status }) => status === "problem");
  assert.deepEqual(problems.map((found) => found.name), [name], JSON.stringify(problems));
  assert.deepEqual(
    report.checks.filter(({ status }) => status === "skipped").map((found) => found.name),
    unseen,
  );
  assert.match(problems[0]?.text ?? "", text);
  assert.match(problems[0]?.todo ?? "", todo);
  assert.doesNotMatch(JSON.stringify(problems), /\\n/);
  assert.equal(report.code, 1);
  assert.equal(report.ok, false);
}
