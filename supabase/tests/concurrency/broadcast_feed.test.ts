import assert from "node:assert/strict";
import type postgres from "postgres";
import { withTestDatabase } from "../_harness/db.ts";
import { backendPid, waitForLock } from "../_harness/race.ts";

/** A running broadcast to so many people. */
async function startBroadcast(sql: postgres.Sql, people: number): Promise<string> {
  await sql`select core.set_clock('2026-11-20 12:00+02')`;
  await sql`select people.add_person(jsonb_build_object('id', 7000 + n, 'first_name', 'P')) from generate_series(1, ${people}::int) n`;
  const [row] = await sql<{ id: string }[]>`
    with b as (select outreach.compose(min(id), 'x') as id from people.person)
    select b.id, outreach.schedule(b.id, null, ${people}::int, 'test') from b`;
  await sql`select outreach.start_due()`;
  return row!.id;
}

Deno.test("two that feed at once: one does, the other does not wait, nobody has two calls", async () => {
  await withTestDatabase(async ({ sql }) => {
    await startBroadcast(sql, 50);
    const [one, other] = [await sql.reserve(), await sql.reserve()];
    try {
      await one`begin`;
      const [first] = await one`select outreach.feed()::int as passed`;
      const [second] = await other`select outreach.feed()::int as passed`;
      await one`commit`;
      assert.deepEqual([first?.passed, second?.passed], [50, 0]);
    } finally {
      one.release();
      other.release();
    }
    const [calls] =
      await sql`select count(*)::int as n, count(distinct chat_id)::int as chats from gateway.outbox`;
    assert.deepEqual(calls, { n: 50, chats: 50 });
  });
});

Deno.test("pausing waits for the feed under way, and takes back what it handed over", async () => {
  await withTestDatabase(async ({ sql }) => {
    const id = await startBroadcast(sql, 50);
    const [feeder, admin] = [await sql.reserve(), await sql.reserve()];
    try {
      await feeder`begin`;
      await feeder`select outreach.feed()`;
      const pid = await backendPid(admin);
      const pausing = admin`select outreach.pause(${id}, 'test')`.execute();
      const { blocked_by } = await waitForLock(sql, pid);
      assert.deepEqual(blocked_by, [await backendPid(feeder)]);
      await feeder`commit`;
      await pausing;
    } finally {
      feeder.release();
      admin.release();
    }
    assert.equal((await sql`select 1 from gateway.outbox`).length, 0);
    const [row] = await sql`select (outreach.count_recipients(${id})).queued::int`;
    assert.equal(row?.queued, 50);
  });
});

Deno.test("cancelling a broadcast whose recipients are being listed does not wait, and leaves none", async () => {
  await withTestDatabase(async ({ sql }) => {
    await sql`select core.set_clock('2026-11-20 12:00+02')`;
    await sql`select people.add_person('{"id": 7001, "first_name": "P"}')`;
    const [row] = await sql<{ id: string }[]>`
      with b as (select outreach.compose(min(id), 'x') as id from people.person)
      select b.id, outreach.schedule(b.id, null, 1, 'test') from b`;
    // A slow list: the starter is stopped behind its insert, before it looks at the broadcast again.
    await sql.unsafe(`
      create function public.wait() returns trigger language plpgsql as $$
      begin perform pg_advisory_xact_lock(42); return null; end $$;
      create trigger wait after insert on outreach.recipient for each statement execute function public.wait()`);
    const [keeper, starter] = [await sql.reserve(), await sql.reserve()];
    try {
      await keeper`select pg_advisory_lock(42)`;
      const pid = await backendPid(starter);
      const starting = starter`select outreach.start_due()::int as started`.execute();
      await waitForLock(sql, pid);
      await sql`select outreach.cancel(${row!.id}, 'test')`;
      await keeper`select pg_advisory_unlock(42)`;
      assert.equal((await starting)[0]?.started, 0);
    } finally {
      keeper.release();
      starter.release();
    }
    assert.equal((await sql`select 1 from outreach.recipient`).length, 0);
    assert.equal((await sql`select status from outreach.broadcast`)[0]?.status, "cancelled");
  });
});
