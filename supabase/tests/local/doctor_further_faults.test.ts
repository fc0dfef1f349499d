import assert from "node:assert/strict";
import { diagnose } from "../../../scripts/doctor/run.ts";
import { connect } from "../_harness/db.ts";
import { assertHealthy, assertOnly, type Patient, withPatient } from "../_harness/doctor.ts";

type Sql = Patient["stack"]["database"]["sql"];

/** Lets the doctor look while something is broken, and mends it whatever was seen. */
async function broken(
  sql: Sql,
  cause: (sql: Sql) => Promise<unknown>,
  cure: (sql: Sql) => Promise<unknown>,
  look: () => Promise<void>,
) {
  await cause(sql);
  try {
    await look();
  } finally {
    await cure(sql);
  }
}

Deno.test("further faults are each told in one line", async (t) => {
  await withPatient({}, async ({ stack, environment, examine }) => {
    const { sql } = stack.database;
    const step = (what: string, body: () => Promise<void>) => t.step(what, body);

    await step("a transaction that keeps a conversation locked is named with its process", async () => {
      await stack.send({ id: 7, first_name: "Bo", language_code: "en" }, "/start");
      const other = connect(stack.database.url, { max: 1 });
      const done = Promise.withResolvers<void>();
      const held = Promise.withResolvers<number>();
      const transaction = other.begin(async (tx) => {
        const [row] = await tx<{ pid: number }[]>`
          select pg_backend_pid() as pid from dialog.session where user_id = 7 for update`;
        held.resolve(row?.pid ?? 0);
        await done.promise;
      });
      try {
        const pid = await held.promise;
        const { findings } = await diagnose({ environment, lockSeconds: 0.01 });
        const line = findings.find(({ name }) => name === "conversations");
        assert.match(line?.text ?? "", new RegExp(`process ${pid}\\) holds locks`));
        assert.equal(line?.todo, `commit it or end it: select pg_terminate_backend(${pid})`);
        assertHealthy(await examine());
      } finally {
        done.resolve();
        await transaction;
        await other.end();
      }
    });

    await step("a job that failed", () =>
      broken(
        sql,
        (sql) =>
          sql`insert into ops.job_run (job, started_at, finished_at, status, error)
            values ('retention', clock_timestamp(), clock_timestamp(), 'failed', '42P01: no such table')`,
        (sql) => sql`select ops.run_job('retention')`,
        async () =>
          assertOnly(
            await examine(),
            "jobs",
            /^retention failed \d+ s ago \(42P01: no such table\)$/,
            /ops\.run_job/,
          ),
      ));

    await step("a job that is late", async () => {
      await sql`insert into ops.job (name, schedule, call, description)
        values ('sluggish', '1 seconds', 'select 1', 'Ran a minute ago.')`;
      await sql`insert into ops.job_run (id, job, started_at, finished_at, status) overriding system value
        select 0, 'sluggish', t, t, 'ok' from (select clock_timestamp() - interval '1 minute') as d (t)`;
      await stack.waitFor("a server that is up for two of its periods", async () => {
        const [row] = await sql<{ up: boolean }[]>`
          select clock_timestamp() > pg_postmaster_start_time() + interval '3 seconds' as up`;
        return row?.up;
      });
      assertOnly(
        await examine(),
        "jobs",
        /^sluggish is late: last run 1 min.* ago \(schedule: 1 seconds\)$/,
        /deno task start/,
      );
      await sql`update ops.job set enabled = false where name = 'sluggish'`;
    });

    await step("pg_cron without our jobs", () =>
      broken(
        sql,
        (sql) =>
          sql.unsafe(`create schema cron;
            create table cron.job (jobname text, schedule text, active boolean, database text);
            insert into cron.job select name, schedule, name <> 'retention', current_database() from ops.job`),
        (sql) => sql.unsafe("drop schema cron cascade"),
        async () =>
          assertOnly(
            await examine(),
            "jobs",
            /not registered with pg_cron.*: retention$/,
            /select ops\.install_cron\(\)/,
          ),
      ));

    await step("a migration nobody has", () =>
      broken(
        sql,
        (sql) => sql`insert into supabase_migrations.schema_migrations (version) values ('20990101000000')`,
        (sql) => sql`delete from supabase_migrations.schema_migrations where version = '20990101000000'`,
        async () => assertOnly(await examine(), "migrations", /20990101000000/, /check out the release/),
      ));

    await step("a baseline that changed after it was applied", async () => {
      await sql`update supabase_migrations.schema_migrations set statements[1] = statements[1] || ' ' || 'select 1'`;
      assertOnly(await examine(), "migrations", /^changed since it was applied: \d{14}_baseline$/, /release/);
      await sql`update supabase_migrations.schema_migrations
        set statements[1] = left(statements[1], -length(' select 1'))`;
    });

    await step("a role that may not use the doors", () =>
      broken(
        sql,
        (sql) => sql`revoke usage on schema api from kopilka_edge`,
        (sql) => sql`grant usage on schema api to kopilka_edge`,
        async () => assertOnly(await examine(), "role", /kopilka_edge/, /grant kopilka_edge to postgres/),
      ));

    await step("an update whose handler raises and that Telegram repeats", () =>
      broken(
        sql,
        (sql) =>
          sql`insert into gateway.failures (bot_id, update_id, support_code, attempts, sqlstate, message, context, update)
            values ('client', 5, 'XYZ789', 1, '22012', 'division by zero', 'line 1', '{}')`,
        (sql) => sql`delete from gateway.failures`,
        async () => assertOnly(await examine(), "failures", /support code XYZ789/, /support_code = 'XYZ789'/),
      ));

    await step("a picture that is not copied, and one whose copy was given up", async () => {
      await broken(
        sql,
        (sql) =>
          sql`insert into media.item (bot_id, file_id, file_unique_id, purpose, next_at, created_at, last_error)
            values ('partner', 'A', 'U', 'promo', now(), now() - interval '1 hour', 'Storage: 500 boom')`,
        (sql) => sql`delete from media.item`,
        async () =>
          assertOnly(
            await examine(),
            "pictures",
            /^1 picture not copied, .*: Storage: 500 boom$/,
            /bucket public/,
          ),
      );
      await broken(
        sql,
        (sql) =>
          sql`insert into media.item (bot_id, file_id, file_unique_id, purpose, status, created_at, last_error)
            values ('partner', 'A', 'U', 'promo', 'failed', now(), 'the file is no JPEG, PNG or WebP')`,
        (sql) => sql`delete from media.item`,
        async () => assertOnly(await examine(), "pictures", /^1 picture given up .*no JPEG/, /sent again/),
      );
    });

    await step(
      "a call that Telegram would not take; one to a person who blocked the bot is none",
      () =>
        broken(
          sql,
          (sql) =>
            sql`insert into gateway.outbox (bot_id, chat_id, method, payload, due_at, outcome, finished_at, error_code, last_error)
            values ('client', 1, 'sendMessage', '{}', now(), 'dead', clock_timestamp(), 400, 'Bad Request: no text'),
              ('client', 2, 'sendMessage', '{}', now(), 'dead', clock_timestamp() + '1 s', 403, 'Forbidden: blocked')`,
          (sql) => sql`delete from gateway.outbox where outcome = 'dead'`,
          async () =>
            assertOnly(
              await examine(),
              "dead letters",
              /^1 call given up.*: 400 Bad Request: no text$/,
              /gateway\.outbox where id = \d+/,
            ),
        ),
    );

    await step("the database sends alerts to another chat", () =>
      broken(
        sql,
        (sql) => sql`select core.set_setting('admin_chat_id', '"-5"', 'test')`,
        (sql) =>
          sql`update core.setting set value = to_jsonb(${environment.ADMIN_CHAT_ID ?? ""}::text)
            where key = 'admin_chat_id'`,
        async () =>
          assertOnly(
            await examine(),
            "admin chat",
            /sends alerts to -5/,
            /ops\.seed_settings\('\{"admin_chat_id"/,
          ),
      ));

    await step("an admin chat that the bot does not see", async () => {
      await sql`update core.setting set value = '""' where key = 'admin_chat_id'`;
      assertOnly(
        await examine({ ADMIN_CHAT_ID: undefined }),
        "admin chat",
        /^ADMIN_CHAT_ID is not set/,
        /write to the admin bot/,
      );
      await sql`update core.setting set value = '"-77"' where key = 'admin_chat_id'`;
      assertOnly(
        await examine({ ADMIN_CHAT_ID: "-77" }),
        "admin chat",
        /does not see the chat -77/,
        /add the bot/,
      );
      await sql`update core.setting set value = to_jsonb(${environment.ADMIN_CHAT_ID ?? ""}::text)
        where key = 'admin_chat_id'`;
    });

    await step("secrets that the functions do not share", async () => {
      assertOnly(
        await examine({ TELEGRAM_WEBHOOK_SECRET: "another-secret" }),
        "functions",
        /client-bot refuses the TELEGRAM_WEBHOOK_SECRET given here/,
        /secrets set/,
      );
      assertOnly(
        await examine({ SUPABASE_SERVICE_ROLE_KEY: "another-service-key" }),
        "functions",
        /does not know our SUPABASE_SERVICE_ROLE_KEY/,
        /service key/,
      );
    });

    await step("a Telegram that cannot be reached is one line, not three", async () => {
      assertOnly(
        await examine({ TELEGRAM_API_ROOT: "http://127.0.0.1:1" }),
        "telegram",
        /^http:\/\/127\.0\.0\.1:1 does not answer$/,
        /TELEGRAM_API_ROOT/,
        ["client bot", "partner bot", "admin bot"],
      );
    });

    await step("afterwards all is ok again", async () => assertHealthy(await examine()));

    await step("nobody who runs the jobs", async () => {
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'kopilka scheduler'`;
      await stack.waitFor("the end of its connections", async () => {
        const rows = await sql`select from pg_stat_activity
          where datname = current_database() and application_name = 'kopilka scheduler'`;
        return rows.length === 0;
      });
      assertOnly(
        await examine(),
        "jobs",
        /^nothing runs the jobs: pg_cron is not installed$/,
        /create extension pg_cron; select ops\.install_cron\(\)/,
      );
    });
  });
});
