import assert from "node:assert/strict";
import type postgres from "postgres";
import { withTestDatabase } from "../_harness/db.ts";
import { backendPid, waitForLock } from "../_harness/race.ts";

/** A shop with a cashier; a silver client who bought for 4999.99 in October and is due for review on 1 November. */
async function openShop(sql: postgres.Sql): Promise<void> {
  await sql`select core.set_clock('2026-10-20 10:00+03')`;
  await sql`insert into loyalty.partner (name) values ('Зерно')`;
  await sql`select people.add_person(jsonb_build_object('id', i)) from generate_series(7001, 7002) i`;
  await sql`
    insert into loyalty.staff (partner_id, person_id, role, added_by, added_at)
    select p.id, tests.person(7002), 'cashier', 'test', core.now() from loyalty.partner p where p.name = 'Зерно'`;
  await buy(sql, "october", 499_999);
  await sql`
    insert into loyalty.tier_period (person_id, tier_id, valid_from, reason)
    values (tests.person(7001), 'silver', '2025-10-01', 'upgrade')`;
  await sql`select core.set_clock('2026-11-01 10:00+02')`;
}

async function buy(sql: postgres.ISql, key: string, minor: number): Promise<void> {
  await sql`
    select loyalty.purchase(${key}, p.id, tests.person(7001), tests.person(7002), ${minor}::numeric)
    from loyalty.partner p where p.name = 'Зерно'`;
}

async function review(sql: postgres.ISql): Promise<unknown> {
  return await sql`select loyalty.review_tiers()`;
}

async function periods(sql: postgres.Sql): Promise<unknown> {
  return [
    ...await sql`
      select tier_id, grace_until::text, valid_to is null as current
      from loyalty.tier_period order by valid_from, id`,
  ];
}

async function told(sql: postgres.Sql, words: string): Promise<number> {
  const rows = await sql`
    select from gateway.outbox where chat_id = 7001 and payload ->> 'text' like ${`%${words}%`}`;
  return rows.length;
}

Deno.test("a review waits for a purchase of the same client and judges with it", () =>
  withTestDatabase(async ({ sql }) => {
    await openShop(sql);
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const [waiting] = await sql.begin(async (tx) => {
      await buy(tx, "november", 1);
      const waiting = review(second);
      await waitForLock(sql, pid);
      return [[waiting]] as const;
    });
    await waiting[0];
    second.release();
    assert.deepEqual(await periods(sql), [{ tier_id: "silver", grace_until: null, current: true }]);
    assert.equal(await told(sql, "stays until"), 0, "nobody is warned of what they have just bought");
  }));

Deno.test("a purchase waits for a review that warns and takes the warning back", () =>
  withTestDatabase(async ({ sql }) => {
    await openShop(sql);
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const [waiting] = await sql.begin(async (tx) => {
      await review(tx);
      const waiting = buy(second, "november", 1);
      await waitForLock(sql, pid);
      return [[waiting]] as const;
    });
    await waiting[0];
    second.release();
    assert.deepEqual(await periods(sql), [{ tier_id: "silver", grace_until: null, current: true }]);
    assert.equal(await told(sql, "You keep the level"), 1);
  }));

Deno.test("two purchases at once that reach a level together raise it once", () =>
  withTestDatabase(async ({ sql }) => {
    await openShop(sql);
    await sql`delete from loyalty.tier_period`;
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const [waiting] = await sql.begin(async (tx) => {
      await buy(tx, "november 1", 1);
      const waiting = buy(second, "november 2", 1_500_000);
      await waitForLock(sql, pid);
      return [[waiting]] as const;
    });
    await waiting[0];
    second.release();
    assert.deepEqual(await periods(sql), [
      { tier_id: "silver", grace_until: null, current: false },
      { tier_id: "gold", grace_until: null, current: true },
    ]);
    const [{ overlaps = -1 } = {}] = await sql<{ overlaps: number }[]>`
      select count(*)::int as overlaps from loyalty.tier_period a join loyalty.tier_period b on a.id < b.id
        and a.person_id = b.person_id
        and tstzrange(a.valid_from, a.valid_to) && tstzrange(b.valid_from, b.valid_to)`;
    assert.equal(overlaps, 0);
  }));

Deno.test("two reviews at once follow one another: each client is warned once", () =>
  withTestDatabase(async ({ sql }) => {
    await openShop(sql);
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const [waiting] = await sql.begin(async (tx) => {
      await review(tx);
      const waiting = review(second);
      await waitForLock(sql, pid);
      return [[waiting]] as const;
    });
    assert.deepEqual([...(await waiting[0] as Iterable<unknown>)], [{ review_tiers: "0" }]);
    second.release();
    assert.equal(await told(sql, "stays until"), 1);
  }));
