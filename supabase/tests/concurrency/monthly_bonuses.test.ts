import assert from "node:assert/strict";
import type postgres from "postgres";
import { connect, withTestDatabase } from "../_harness/db.ts";
import { backendPid, waitForLock } from "../_harness/race.ts";
import { openAccounts, proveLedger } from "./_ledger.ts";

const PEOPLE = 100;

/** People who were there in November 2026, a rule that gives each 10 points for it, and a clock in December. */
async function aMonthIsOver(sql: postgres.Sql): Promise<void> {
  await sql`select core.set_clock('2026-11-01 12:00+02')`;
  await openAccounts(sql, PEOPLE);
  await sql`insert into loyalty.bonus_rule (name, points, valid_from) values ('Thanks', 10, '2026-11-01')`;
  await sql`select core.set_clock('2026-12-01 00:05+02')`;
}

/** Runs batches until nothing is left; how many people they looked at. */
async function run(sql: postgres.ISql, batch: number): Promise<number> {
  for (let people = 0;;) {
    const [row] = await sql<{ n: number }[]>`select loyalty.run_monthly_bonuses(${batch})::int as n`;
    if (!row?.n) return people;
    people += row.n;
  }
}

/** Fails unless everybody has the bonus once, was told once, and the run says so. */
async function everybodyGotOne(sql: postgres.Sql): Promise<void> {
  const [found] = await sql`
    select (select count(*)::int from ledger.account where kind = 'wallet' and balance = 10) as wallets,
      (select count(*)::int from ledger.transfer where kind = 'monthly_bonus') as transfers,
      (select count(distinct chat_id)::int from gateway.outbox) as told, (select count(*)::int from gateway.outbox) as notices,
      r.status, r.people::int as people, r.points::int as points
    from loyalty.run r where r.kind = 'monthly_bonus'`;
  assert.deepEqual({ ...found }, {
    wallets: PEOPLE,
    transfers: PEOPLE,
    told: PEOPLE,
    notices: PEOPLE,
    status: "done",
    people: PEOPLE,
    points: 10 * PEOPLE,
  });
  await proveLedger(sql);
}

Deno.test("a second run waits for the batch of the first and goes on behind it", () =>
  withTestDatabase(async ({ sql }) => {
    await aMonthIsOver(sql);
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const [waiting] = await sql.begin(async (tx) => {
      await tx`select loyalty.run_monthly_bonuses(30)`;
      const waiting = run(second, 30);
      const wait = await waitForLock(sql, pid);
      assert.deepEqual(wait.blocked_by, [await backendPid(tx)]);
      return [[waiting]] as const;
    });
    assert.equal(await waiting[0], PEOPLE - 30);
    second.release();
    await everybodyGotOne(sql);
  }));

Deno.test("of four runs at once each person gets one bonus and one message", () =>
  withTestDatabase(async ({ sql, url }) => {
    await aMonthIsOver(sql);
    const sessions = Array.from({ length: 4 }, () => connect(url, { max: 1 }));
    try {
      const looked = await Promise.all(sessions.map((session) => run(session, 7)));
      assert.equal(looked.reduce((sum, people) => sum + people), PEOPLE);
    } finally {
      await Promise.all(sessions.map((session) => session.end()));
    }
    await everybodyGotOne(sql);
  }));

Deno.test("a run whose session is killed in the middle of a batch goes on where the last batch ended", () =>
  withTestDatabase(async ({ sql, url }) => {
    await aMonthIsOver(sql);
    await sql`select loyalty.run_monthly_bonuses(30)`;
    const killed = connect(url, { max: 1 });
    await assert.rejects(killed.begin(async (tx) => {
      const pid = await backendPid(tx);
      await tx`select loyalty.run_monthly_bonuses(30)`;
      await sql`select pg_terminate_backend(${pid}, 5000)`;
      await tx`select 1`;
    }));
    await killed.end();
    const [left] = await sql`select people::int as people, status from loyalty.run`;
    assert.deepEqual({ ...left }, { people: 30, status: "running" });
    assert.equal(await run(sql, 30), PEOPLE - 30);
    await everybodyGotOne(sql);
  }));

Deno.test("a rule that is added while its month ends counts for everybody, for the run waits for it", () =>
  withTestDatabase(async ({ sql }) => {
    await aMonthIsOver(sql);
    await sql`select core.set_clock('2026-11-30 23:59+02')`;
    const job = await sql.reserve();
    const pid = await backendPid(job);
    const [waiting] = await sql.begin(async (tx) => {
      await tx`select loyalty.add_bonus_rule('More', 5, 'test')`;
      await sql`select core.set_clock('2026-12-01 00:05+02')`;
      const waiting = run(job, 30);
      assert.deepEqual((await waitForLock(sql, pid)).blocked_by, [await backendPid(tx)]);
      return [[waiting]] as const;
    });
    await waiting[0];
    job.release();
    const [given] =
      await sql`select count(*)::int as wallets from ledger.account where kind = 'wallet' and balance = 15`;
    assert.equal(given?.wallets, PEOPLE);
    await proveLedger(sql);
  }));

Deno.test("who stops a rule waits for the batch of the run, and the month is given to everybody as it began", () =>
  withTestDatabase(async ({ sql }) => {
    await aMonthIsOver(sql);
    const dba = await sql.reserve();
    const pid = await backendPid(dba);
    const [waiting] = await sql.begin(async (tx) => {
      await tx`select loyalty.run_monthly_bonuses(30)`;
      // What is begun before midnight has the date of the day before.
      await sql`select core.set_clock('2026-11-30 23:59+02')`;
      const waiting = dba`select loyalty.stop_bonus_rule(r.id, 'test') from loyalty.bonus_rule r`.execute();
      assert.deepEqual((await waitForLock(sql, pid)).blocked_by, [await backendPid(tx)]);
      return [[waiting]] as const;
    });
    await waiting[0];
    dba.release();
    await sql`select core.set_clock('2026-12-01 00:10+02')`;
    await run(sql, 30);
    const [rule] = await sql`select valid_to::text as last_day from loyalty.bonus_rule`;
    assert.equal(rule?.last_day, "2026-11-30");
    await everybodyGotOne(sql);
  }));
