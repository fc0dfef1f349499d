import postgres from "postgres";
import { splitStatements } from "../db/split.ts";
import { readTap } from "./tap.ts";
import type { Totals } from "./totals.ts";

const STATEMENT_TIMEOUT_MS = 60_000;

/**
 * Runs one pgTAP file as role postgres in a transaction that is rolled back, statement by statement, so that an SQL
 * error names its line. An SQL error counts as a failure and ends the file.
 */
export async function runPgtapFile(url: string, text: string): Promise<Totals> {
  const tap = readTap();
  const sql = postgres(url, {
    max: 1,
    onnotice: () => {},
    fetch_types: false,
    connection: { application_name: "kopilka test", statement_timeout: STATEMENT_TIMEOUT_MS },
  });
  let line = 0;
  try {
    await sql.unsafe("begin");
    for (const statement of splitStatements(text)) {
      line = statement.line;
      // psql's own commands, which pg_prove needs and we do not.
      const rows = await sql.unsafe(statement.text.replace(/^(\\.*\n)+/, ""));
      for (const row of rows) {
        for (const value of Object.values(row)) if (typeof value === "string") tap.take(value);
      }
    }
    await sql.unsafe("rollback");
  } catch (error) {
    tap.fail(`line ${line}: ${describe(error)}`);
  } finally {
    await sql.end();
  }
  return tap.end();
}

function describe(error: unknown): string {
  if (!(error instanceof postgres.PostgresError)) return String(error);
  const more = [error.detail, error.hint, error.where?.split("\n")[0]].filter((part) => part);
  return `${error.message} [${error.code}]${more.map((part) => `\n# ${part}`).join("")}`;
}
