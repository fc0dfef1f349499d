import assert from "node:assert/strict";
import type postgres from "postgres";
import { withTestDatabase } from "../_harness/db.ts";
import { backendPid, waitForLock } from "../_harness/race.ts";

/** A shop with two cashiers; 7001 invited 7002 and 7003, and may be rewarded for one friend a month. */
async function openShop(sql: postgres.Sql): Promise<void> {
  await sql`insert into loyalty.partner (name) values ('Зерно')`;
  await sql`select people.add_person(jsonb_build_object('id', i)) from generate_series(7001, 7005) i`;
  await sql`
    insert into loyalty.staff (partner_id, person_id, role, added_by, added_at)
    select p.id, tests.person(i), 'cashier', 'test', core.now()
    from loyalty.partner p, generate_series(7004, 7005) i where p.name = 'Зерно'`;
  await sql`
    select people.attach_inviter(tests.person(i), p.invite_code)
    from people.person p, generate_series(7002, 7003) i where p.telegram_id = 7001`;
}

async function buy(sql: postgres.ISql, key: string, client: number, cashier: number): Promise<void> {
  await sql`
    select loyalty.purchase(${key}, p.id, tests.person(${client}::bigint), tests.person(${cashier}::bigint), 1000)
    from loyalty.partner p where p.name = 'Зерно'`;
}

async function balances(sql: postgres.Sql): Promise<number[]> {
  const rows = await sql<{ balance: number }[]>`
    select ledger.balance(tests.person(i))::int as balance from generate_series(7001, 7003) i order by i`;
  return rows.map(({ balance }) => balance);
}

async function proveLedger(sql: postgres.Sql): Promise<void> {
  assert.deepEqual([...await sql`select * from ledger.verify()`], []);
}

Deno.test("two friends of one inviter buying at once do not pass the monthly cap together", () =>
  withTestDatabase(async ({ sql }) => {
    await openShop(sql);
    await sql`select core.set_setting('referral_monthly_cap', '1', 'test')`;
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const [waiting] = await sql.begin(async (tx) => {
      await buy(tx, "one", 7002, 7004);
      const waiting = buy(second, "two", 7003, 7005);
      await waitForLock(sql, pid);
      return [[waiting]] as const;
    });
    await waiting[0];
    second.release();
    assert.deepEqual(await balances(sql), [100, 50, 50]);
    await proveLedger(sql);
  }));

Deno.test("two first purchases of a friend at once reward once", () =>
  withTestDatabase(async ({ sql }) => {
    await openShop(sql);
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const [waiting] = await sql.begin(async (tx) => {
      await buy(tx, "one", 7002, 7004);
      const waiting = buy(second, "two", 7002, 7005);
      await waitForLock(sql, pid);
      return [[waiting]] as const;
    });
    await waiting[0];
    second.release();
    assert.deepEqual(await balances(sql), [100, 50, 0]);
    await proveLedger(sql);
  }));

Deno.test("a flag decided by two admins at once is decided by the first", () =>
  withTestDatabase(async ({ sql }) => {
    await openShop(sql);
    await sql`select core.set_setting('flag_referrals_per_day', '1', 'test')`;
    await buy(sql, "one", 7002, 7004);
    await buy(sql, "two", 7003, 7004);
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const [waiting] = await sql.begin(async (tx) => {
      await tx`select loyalty.decide_flag(id, false, 'person:1') from loyalty.flag`;
      const waiting = second`select loyalty.decide_flag(id, true, 'person:2') from loyalty.flag`
        .then(() => "decided", (error) => error.code);
      await waitForLock(sql, pid);
      return [[waiting]] as const;
    });
    assert.equal(await waiting[0], "KP346");
    second.release();
    assert.deepEqual(await balances(sql), [200, 50, 50]);
    await proveLedger(sql);
  }));
