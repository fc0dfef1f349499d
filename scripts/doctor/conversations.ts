/** Conversations that do not go on: locked by a transaction, or left in a form that nobody cleared. */
import { type Check, ok, problem } from "./check.ts";
import { count, span } from "./words.ts";

/** Days: job session_expiry drops a draft 30 days after its last input, whatever its form's lifetime. */
const OVERDUE_DAYS = 30;

interface Holder {
  pid: number;
  name: string;
  seconds: number;
  waiting: number;
}

/** The line about the conversations. */
export const conversationsCheck: Check = {
  name: "conversations",
  needs: ["database"],
  async run({ sql, lockSeconds }) {
    const [holders, [row]] = await Promise.all([
      // A reader's lock (a backup) holds nobody up.
      sql<Holder[]>`
        select a.pid, coalesce(nullif(a.application_name, ''), 'no name') as name,
          extract(epoch from clock_timestamp() - a.xact_start)::float8 as seconds,
          (select count(*) from pg_stat_activity w where a.pid = any(pg_blocking_pids(w.pid)))::int as waiting
        from pg_stat_activity a
        where a.datname = current_database() and a.pid <> pg_backend_pid() and a.backend_type = 'client backend'
          and a.xact_start < clock_timestamp() - make_interval(secs => ${lockSeconds})
          and exists (
            select from pg_locks l join pg_class c on c.oid = l.relation join pg_namespace n on n.oid = c.relnamespace
            where l.pid = a.pid and l.granted and l.mode <> 'AccessShareLock'
              and n.nspname in ('core', 'people', 'gateway', 'ledger', 'loyalty', 'dialog', 'flows', 'ops'))
        order by a.xact_start`,
      sql<{ stuck: number; open: number; oldest: number | null }[]>`
        select (count(*) filter (where late))::int as stuck, count(*)::int as open,
          extract(epoch from max(core.now() - s.expires_at) filter (where late))::float8 as oldest
        from (select expires_at, expires_at < core.now() - make_interval(days => ${OVERDUE_DAYS}) as late
          from dialog.session where form_id is not null) s`,
    ]);
    const holder = holders[0];
    if (holder) {
      const others = holder.waiting > 0 ? `, ${count(holder.waiting, "other")} waiting behind it` : "";
      return problem(
        `a transaction of "${holder.name}" (process ${holder.pid}) holds locks for ${
          span(holder.seconds)
        }${others}`,
        `commit it or end it: select pg_terminate_backend(${holder.pid})`,
      );
    }
    if (row && row.stuck > 0) {
      return problem(
        `${count(row.stuck, "conversation")} stuck in a form that expired up to ${span(row.oldest ?? 0)} ago`,
        "bring them back to the menu: select ops.clear_sessions('1 day')",
      );
    }
    return ok(`none stuck, ${count(row?.open ?? 0, "draft")} open`);
  },
};
