import assert from "node:assert/strict";
import { freePort } from "../../../scripts/lib/ports.ts";
import { assertHealthy, assertOnly, type Patient, withPatient } from "../_harness/doctor.ts";

/** A fault: how it is brought in and taken out again, and the one line that must name it. */
interface Fault {
  what: string;
  replaced?: Record<string, string | undefined>;
  cause?: (patient: Patient) => Promise<unknown>;
  cure?: (patient: Patient) => Promise<unknown>;
  line: string;
  text: RegExp;
  todo: RegExp;
}

async function setWebhook(
  { stack: { emulator, settings, webhookSecret } }: Patient,
  url: string,
): Promise<void> {
  const token = settings.bots.find((bot) => bot.name === "partner")?.token;
  const response = await fetch(`${emulator.url}/bot${token}/setWebhook`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ url, secret_token: webhookSecret }),
  });
  assert.equal(response.status, 200, await response.text());
}

const NOBODY = { chat: 42, id: 42 };

const FAULTS: Fault[] = [
  {
    what: "a wrong token",
    replaced: { TOKEN_PARTNER: "1000000002:not-the-token-of-this-bot" },
    line: "partner bot",
    text: /does not know the token in TOKEN_PARTNER \(401\)/,
    todo: /@BotFather.*TOKEN_PARTNER/,
  },
  {
    what: "a variable glued to the one before",
    line: "settings",
    text: /^FRONTEND_URL has swallowed SUPABASE_URL: put each on its own line$/,
    todo: /\.env/,
  },
  {
    what: "a missing migration",
    cause: ({ stack }) =>
      stack.database.sql`
        create table public.kept as select * from supabase_migrations.schema_migrations`.then(() =>
        stack.database.sql`delete from supabase_migrations.schema_migrations`
      ),
    cure: ({ stack }) =>
      stack.database.sql`insert into supabase_migrations.schema_migrations (version, statements, name)
        select version, statements, name from public.kept`,
    line: "migrations",
    text: /^not applied: \d{14}_baseline$/,
    todo: /supabase db push/,
  },
  {
    what: "a job that never ran",
    cause: async ({ stack: { database: { sql }, waitFor } }) => {
      // Jobs have been running for a day: what has never run by now is forgotten. The running scheduler reads the
      // list once a minute, and has just done so.
      await sql`insert into ops.job_run (id, job, started_at, finished_at, status) overriding system value
        select 0, 'retention', t, t, 'ok' from (select clock_timestamp() - interval '1 day') as d (t)`;
      await sql`insert into ops.job (name, schedule, call, description)
        values ('forgotten', '1 seconds', 'select 1', 'Runs nowhere.')`;
      await waitFor("a server that is up for two of its periods", async () => {
        const [row] = await sql<{ up: boolean }[]>`
          select clock_timestamp() > pg_postmaster_start_time() + interval '3 seconds' as up`;
        return row?.up;
      });
    },
    cure: ({ stack }) => stack.database.sql`update ops.job set enabled = false where name = 'forgotten'`,
    line: "jobs",
    text: /^forgotten has never run \(schedule: 1 seconds\)$/,
    todo: /npx -y deno task start/,
  },
  {
    what: "a webhook set to another place",
    cause: (patient) => setWebhook(patient, `http://127.0.0.1:${freePort()}/elsewhere`),
    cure: (patient) => setWebhook(patient, `${patient.stack.functionsUrl}/partner-bot`),
    line: "partner bot",
    text: /^its webhook is set to http:\/\/127\.0\.0\.1:\d+\/elsewhere, not to http:.*partner-bot/,
    todo: /deno task webhooks --take-over/,
  },
  {
    what: "dead letters",
    cause: ({ stack }) =>
      stack.database.sql`insert into gateway.failures
          (bot_id, update_id, support_code, attempts, sqlstate, message, context, update, dead_at)
        values ('client', 1, 'ABC234', 3, '22012', 'division by zero', 'line 1', '{}', clock_timestamp())`,
    cure: ({ stack }) => stack.database.sql`delete from gateway.failures`,
    line: "dead letters",
    text:
      /^1 update given up in 7 days, the newest \d+ s ago: 22012 division by zero \(support code ABC234\)$/,
    todo: /gateway\.failures where support_code = 'ABC234'/,
  },
  {
    what: "an old outbox",
    cause: ({ stack }) =>
      stack.database.sql`insert into gateway.outbox (bot_id, chat_id, method, payload, due_at, created_at)
        values ('client', ${NOBODY.chat}, 'sendMessage', '{}', now() - interval '1 hour', now() - interval '1 hour')`,
    cure: ({ stack }) => stack.database.sql`delete from gateway.outbox`,
    line: "outbox",
    text: /^1 answer not sent, the oldest due for 1 h.*: dispatch is not working$/,
    todo: /dispatch/,
  },
  {
    what: "a stuck session",
    cause: async ({ stack }) => {
      await stack.send({ id: NOBODY.id, first_name: "Ann", language_code: "en" }, "/start");
      await stack.database.sql`update dialog.session
        set state_id = 'client.registration', form_id = 'registration', step = 1, expires_at = core.now() - interval '40 days'`;
    },
    cure: ({ stack }) =>
      stack.database.sql`update dialog.session set form_id = null, step = null, expires_at = null`,
    line: "conversations",
    text: /^1 conversation stuck in a form that expired up to 40 d ago$/,
    todo: /select ops\.clear_sessions\('1 day'\)/,
  },
  {
    what: "a FRONTEND_URL where nobody is",
    replaced: { FRONTEND_URL: `http://127.0.0.1:${freePort()}/app/` },
    line: "frontend",
    text: /^FRONTEND_URL http:\/\/127\.0\.0\.1:\d+\/app\/ cannot be reached$/,
    todo: /FRONTEND_URL/,
  },
];

Deno.test("a healthy stack is all ok, and each of nine faults is told in one line with what to do", async (t) => {
  await withPatient({}, async (patient) => {
    const { environment, examine } = patient;
    await t.step("a healthy stack is all ok", async () => assertHealthy(await examine()));
    for (const { what, replaced, cause, cure, line, text, todo } of FAULTS) {
      await t.step(`${what} is told in one line`, async () => {
        const glued = {
          FRONTEND_URL: `${environment.FRONTEND_URL}SUPABASE_URL=${environment.SUPABASE_URL}`,
          SUPABASE_URL: undefined,
        };
        await cause?.(patient);
        try {
          assertOnly(await examine(line === "settings" ? glued : replaced), line, text, todo);
        } finally {
          await cure?.(patient);
        }
      });
    }
    await t.step("with the faults gone all is ok again", async () => assertHealthy(await examine()));
  });
});

Deno.test("a stopped Postgres is told in one line, and the functions are not blamed for it", async () => {
  await withPatient({ cluster: "own" }, async ({ stack, examine }) => {
    await stack.cluster?.server.stop();
    try {
      assertOnly(
        await examine(),
        "database",
        /^Postgres does not answer at 127\.0\.0\.1:\d+\/test_\w+ \(\w+\)$/,
        /^start Postgres/,
        ["role", "migrations", "jobs", "outbox", "dead letters", "failures", "pictures", "conversations"],
      );
    } finally {
      await stack.cluster?.server.restart();
    }
  });
});
