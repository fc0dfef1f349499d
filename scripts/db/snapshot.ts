import postgres from "postgres";
import { splitStatements } from "./split.ts";

/** One object of a database, or the rows of one table. */
export interface SnapshotRow {
  kind: string;
  name: string;
  detail: string;
}

/** Everything in the database behind the URL: see snapshot.sql. */
export async function takeSnapshot(url: string): Promise<SnapshotRow[]> {
  const script = await Deno.readTextFile(new URL("./snapshot.sql", import.meta.url));
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection: { search_path: "pg_catalog" } });
  try {
    let rows: SnapshotRow[] = [];
    for (const statement of splitStatements(script)) rows = await sql.unsafe<SnapshotRow[]>(statement.text);
    return rows.map(({ kind, name, detail }) => ({ kind, name, detail }));
  } finally {
    await sql.end();
  }
}

/** The differences between two snapshots, one line each; none when they are equal. */
export function compareSnapshots(
  left: SnapshotRow[],
  right: SnapshotRow[],
  [leftName, rightName]: [string, string],
): string[] {
  const key = (row: SnapshotRow): string => `${row.kind} ${row.name}`;
  const others = new Map(right.map((row) => [key(row), row]));
  const differences: string[] = [];
  for (const row of left) {
    const other = others.get(key(row));
    others.delete(key(row));
    if (!other) differences.push(`${key(row)}: only in ${leftName}`);
    else if (other.detail !== row.detail) {
      differences.push(`${key(row)}: ${firstDifference(row.detail, other.detail)}`);
    }
  }
  for (const row of others.keys()) differences.push(`${row}: only in ${rightName}`);
  return differences;
}

/** The first place where two texts part, short enough for a line. */
export function firstDifference(left: string, right: string): string {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  const cut = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 20), at + 60));
  return `${cut(left)} against ${cut(right)}`;
}
