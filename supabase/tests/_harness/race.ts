import type postgres from "postgres";

/** A backend that was seen waiting for a lock. */
export interface LockWait {
  pid: number;
  query: string;
  /** The backends it waits for. */
  blocked_by: number[];
}

const LIMIT_MS = 5_000;
const PAUSE_MS = 10;

/** The process id of the backend behind one connection (a reserved one, or a transaction). */
export async function backendPid(sql: postgres.ISql): Promise<number> {
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  if (!row) throw new Error("no pid");
  return row.pid;
}

/**
 * Waits until the backend is seen waiting for a lock that another holds, and tells which backends block it.
 * Throws when that is not seen within five seconds. Ask over a connection that is not part of the race.
 */
export function waitForLock(sql: postgres.Sql, pid: number): Promise<LockWait> {
  return observe(
    `backend ${pid} to wait for a lock`,
    async () => (await lockWaits(sql)).find((wait) => wait.pid === pid),
  );
}

/** Waits until some backend of this database whose query holds the text is seen waiting for a lock. */
export function waitForLockIn(sql: postgres.Sql, queryPart: string): Promise<LockWait> {
  return observe(
    `a query with "${queryPart}" to wait for a lock`,
    async () => (await lockWaits(sql)).find((wait) => wait.query.includes(queryPart)),
  );
}

/** Every backend of this database that waits for a lock now. */
export async function lockWaits(sql: postgres.Sql): Promise<LockWait[]> {
  return await sql<LockWait[]>`
    select a.pid, a.query, pg_blocking_pids(a.pid) as blocked_by
    from pg_stat_activity a
    where a.datname = current_database() and a.wait_event_type = 'Lock'
      and exists (select from pg_locks l where l.pid = a.pid and not l.granted)`;
}

async function observe<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  for (const until = Date.now() + LIMIT_MS; Date.now() < until;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
  throw new Error(`waited ${LIMIT_MS / 1000} s for ${what}`);
}
