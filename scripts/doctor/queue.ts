/** What goes out and what came in: the outbox, what was given up, what still fails. */
import { redact } from "../../supabase/functions/_shared/log.ts";
import { type Check, ok, problem } from "./check.ts";
import { ago, count, short, span } from "./words.ts";

/** Seconds a call of each kind may wait once it is due: a broadcast to many takes hours. */
const PATIENCE: readonly { priority: number; what: string; seconds: number }[] = [
  { priority: 0, what: "answer", seconds: 120 },
  { priority: 5, what: "notice", seconds: 900 },
  { priority: 9, what: "bulk message", seconds: 6 * 3_600 },
];
/** Seconds; Telegram's usual pauses are shorter. */
const LONG_PAUSE = 600;
const KEEPS_FAILING = "10 minutes";
/** Days in which a dead letter is a problem; later it is history. */
const FRESH_DAYS = 7;

interface Waiting {
  priority: number;
  due: number;
  /** Seconds for which the oldest has been due. */
  oldest: number | null;
  failing: number;
  error: string | null;
}

/** The line about what is to be sent. */
export const outboxCheck: Check = {
  name: "outbox",
  needs: ["database"],
  async run({ sql, mode }) {
    // A call behind another of its chat waits for that one, and is not late by itself.
    const [rows, paused] = await Promise.all([
      sql<Waiting[]>`
        with open as (
          select o.*, o.due_at <= clock_timestamp()
            and coalesce(b.paused_until <= clock_timestamp(), true)
            and not exists (select from gateway.outbox e
              where e.bot_id = o.bot_id and e.chat_id = o.chat_id and e.finished_at is null
                and (e.priority, e.id) < (o.priority, o.id)) as is_due,
            o.failures > 0 and o.created_at < clock_timestamp() - ${KEEPS_FAILING}::interval as is_failing
          from gateway.outbox o join gateway.bot b on b.id = o.bot_id where o.finished_at is null)
        select priority::int, (count(*) filter (where is_due))::int as due,
          extract(epoch from clock_timestamp() - min(due_at) filter (where is_due))::float8 as oldest,
          (count(*) filter (where is_failing))::int as failing,
          (array_agg(last_error order by id desc) filter (where is_failing))[1] as error
        from open group by priority order by priority`,
      sql<{ id: string; seconds: number }[]>`
        select id, extract(epoch from paused_until - clock_timestamp())::float8 as seconds
        from gateway.bot where paused_until > clock_timestamp() order by id`,
    ]);
    for (const { priority, what, seconds } of PATIENCE) {
      const row = rows.find((found) => found.priority === priority);
      if (row && (row.oldest ?? 0) > seconds) {
        return problem(
          `${count(row.due, what)} not sent, the oldest due for ${
            span(row.oldest ?? 0)
          }: dispatch is not working`,
          mode === "local"
            ? "see functions.log of the stack, and start it again: npx -y deno task start"
            : "see the log of function dispatch, and that job outbox_rescue runs; then: select ops.wake_dispatch()",
        );
      }
    }
    const failing = rows.find((row) => row.failing > 0);
    if (failing) {
      return problem(
        `${count(failing.failing, "call")} failing again and again: ${short(redact(failing.error ?? ""))}`,
        "mend what the error names; they are sent by themselves then",
      );
    }
    const long = paused.find((bot) => bot.seconds > LONG_PAUSE);
    if (long) {
      return problem(
        `Telegram paused the ${long.id} bot (429) for ${span(long.seconds)} more`,
        "wait; if it comes again, lower the setting dispatch_messages_per_second",
      );
    }
    const due = rows.reduce((sum, row) => sum + row.due, 0);
    const note = paused.map((bot) => `, ${bot.id} bot paused for ${span(bot.seconds)}`).join("");
    return ok(due === 0 ? `nothing waits${note}` : `${count(due, "call")} ready, none for long${note}`);
  },
};

interface DeadLetter {
  direction: string;
  id: string;
  support_code: string | null;
  at: Date;
  code: string | null;
  reason: string | null;
}

/** The line about what was given up. Who blocked a bot is no dead letter to mourn. */
export const deadLettersCheck: Check = {
  name: "dead letters",
  needs: ["database"],
  async run({ sql }) {
    const since = sql`clock_timestamp() - make_interval(days => ${FRESH_DAYS})`;
    const isBlock = sql`(d.direction = 'call' and d.code is not distinct from '403')`;
    const [[counts], [newest]] = await Promise.all([
      sql<{ calls: number; updates: number; older: number; blocked: number }[]>`
        select (count(*) filter (where d.at > ${since} and d.direction = 'call' and not ${isBlock}))::int as calls,
          (count(*) filter (where d.at > ${since} and d.direction = 'update'))::int as updates,
          (count(*) filter (where d.at <= ${since} and not ${isBlock}))::int as older,
          (count(*) filter (where ${isBlock}))::int as blocked
        from gateway.dead_letters d`,
      sql<DeadLetter[]>`
        select d.direction, d.id::text as id, d.support_code, d.at, d.code, d.reason from gateway.dead_letters d
        where d.at > ${since} and not ${isBlock} order by d.at desc limit 1`,
    ]);
    const { calls = 0, updates = 0, older = 0, blocked = 0 } = counts ?? {};
    const kinds = [
      ...(updates > 0 ? [count(updates, "update")] : []),
      ...(calls > 0 ? [count(calls, "call")] : []),
    ];
    if (kinds.length === 0 || !newest) {
      const notes = [
        ...(older > 0 ? [`${older} older than ${FRESH_DAYS} days`] : []),
        ...(blocked > 0 ? [`${count(blocked, "call")} to people who blocked the bot`] : []),
      ];
      return ok(["none", ...notes].join(", "));
    }
    const { direction, id, support_code, at, code, reason } = newest;
    const where = direction === "update"
      ? `select context, update from gateway.failures where support_code = '${support_code}'`
      : `select method, payload from gateway.outbox where id = ${id}`;
    const words = `${code ?? "no code"} ${short(redact(reason ?? ""), 120)}`;
    const quoted = support_code === null ? "" : ` (support code ${support_code})`;
    return problem(
      `${kinds.join(" and ")} given up in ${FRESH_DAYS} days, the newest ${ago(at)}: ${words}${quoted}`,
      `look at it: ${where}; all of them: gateway.dead_letters`,
    );
  },
};

interface Failing {
  n: number;
  bot: string | null;
  code: string | null;
  message: string | null;
  at: Date | null;
  support_code: string | null;
}

/** The line about updates whose handler raises and that Telegram still repeats. */
export const failuresCheck: Check = {
  name: "failures",
  needs: ["database"],
  async run({ sql }) {
    const [row] = await sql<Failing[]>`
      select (count(*) over ())::int as n, f.bot_id as bot, f.sqlstate as code, f.message, f.last_at as at, f.support_code
      from gateway.failures f
      where f.dead_at is null and f.last_at > clock_timestamp() - '1 day'::interval
        and not exists (select from gateway.inbox i where i.bot_id = f.bot_id and i.update_id = f.update_id)
      order by f.last_at desc limit 1`;
    if (!row) return ok("no update is failing");
    return problem(
      `${count(row.n, "update")} failing, the newest ${
        ago(row.at ?? new Date())
      } in the ${row.bot} bot: ${row.code} ${
        short(redact(row.message ?? ""), 120)
      } (support code ${row.support_code})`,
      `look at it: select context, update from gateway.failures where support_code = '${row.support_code}'`,
    );
  },
};
