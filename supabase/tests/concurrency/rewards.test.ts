import assert from "node:assert/strict";
import type postgres from "postgres";
import { withTestDatabase } from "../_harness/db.ts";
import { backendPid, waitForLock } from "../_harness/race.ts";
import { proveLedger, sqlState } from "./_ledger.ts";

const NAMES = ["anna", "petro", "ivan", "olha"] as const;
type Ids = Record<(typeof NAMES)[number] | "partner", string>;

/** A partner with two owners, Ivan and Olha, and two clients, Anna and Petro, with 100 points each. */
async function setUp(sql: postgres.Sql): Promise<Ids> {
  const [partner] = await sql<{ id: string }[]>`
    insert into loyalty.partner (name) values ('Зерно') returning id`;
  if (!partner) throw new Error("no partner");
  const people = await sql<{ id: string }[]>`
    select p.id from unnest(${[...NAMES]}::text[]) with ordinality n (name, i),
      lateral people.add_person(jsonb_build_object('id', 7000 + i, 'first_name', n.name)) p order by n.i`;
  const ids = { partner: partner.id } as Ids;
  NAMES.forEach((name, i) => ids[name] = people[i]?.id ?? "");
  for (const owner of [ids.ivan, ids.olha]) {
    await sql`select loyalty.add_staff(${partner.id}, ${owner}, 'owner', 'admin')`;
  }
  for (const client of [ids.anna, ids.petro]) {
    await sql`select 1 from ledger.post_one(${"test:" + client}, 'adjustment',
      ledger.account_id('programme:bonuses'), ledger.open_wallet(${client}), 100, 'test')`;
  }
  return ids;
}

/** A reward of 60 points of which so many are left. */
async function addReward(sql: postgres.Sql, ids: Ids, stock: number | null): Promise<string> {
  const [reward] = await sql<{ id: string }[]>`
    insert into loyalty.reward (name, partner_id, price_points, stock, valid_from)
    values ('Кава', ${ids.partner}, 60, ${stock}, core.now()) returning id`;
  return reward?.id ?? "";
}

/**
 * Does the first in a transaction that stays open until the second, from another session, is seen waiting for a lock
 * of it. Returns what came of the second: what it returned, or its SQLSTATE.
 */
async function race(
  sql: postgres.Sql,
  first: (tx: postgres.ISql) => Promise<unknown>,
  second: (tx: postgres.ISql) => Promise<string>,
): Promise<string> {
  const other = await sql.reserve();
  try {
    const pid = await backendPid(other);
    const [waiting] = await sql.begin(async (tx) => {
      const holder = await backendPid(tx);
      await first(tx);
      const waiting = second(other).catch(sqlState);
      assert.deepEqual((await waitForLock(sql, pid)).blocked_by, [holder]);
      return [[waiting]] as const;
    });
    return await waiting[0];
  } finally {
    other.release();
  }
}

async function claim(sql: postgres.ISql, person: string, reward: string, key: string): Promise<string> {
  const [row] = await sql<
    { code: string }[]
  >`select code from loyalty.claim_reward(${person}, ${reward}, ${key})`;
  return row?.code ?? "";
}

async function confirm(sql: postgres.ISql, code: string, ids: Ids, cashier: string): Promise<string> {
  const [row] = await sql<{ status: string }[]>`
    select status from loyalty.confirm_reward(${code}, ${ids.partner}, ${cashier})`;
  return row?.status ?? "";
}

async function balanceOf(sql: postgres.Sql, name: string): Promise<string | undefined> {
  const [row] = await sql<
    { balance: string }[]
  >`select balance from ledger.account_balance where name = ${name}`;
  return row?.balance;
}

Deno.test("the last piece of a reward goes to one of two clients, the other waits and keeps their points", () =>
  withTestDatabase(async ({ sql }) => {
    const ids = await setUp(sql);
    const reward = await addReward(sql, ids, 1);
    const late = await race(
      sql,
      (tx) => claim(tx, ids.anna, reward, "test:anna"),
      (tx) => claim(tx, ids.petro, reward, "test:petro"),
    );
    assert.equal(late, "KP381");
    assert.equal(await balanceOf(sql, `wallet:${ids.petro}`), "100");
    assert.equal(await balanceOf(sql, "programme:held"), "60");
    await proveLedger(sql);
  }));

Deno.test("a claim waits for the stock that is being changed, and finds none left", () =>
  withTestDatabase(async ({ sql }) => {
    const ids = await setUp(sql);
    const reward = await addReward(sql, ids, 1);
    const late = await race(
      sql,
      (tx) => tx`select loyalty.change_reward(${reward}, '{"stock": 0}', 'test')`,
      (tx) => claim(tx, ids.anna, reward, "test:anna"),
    );
    assert.equal(late, "KP381");
    assert.equal(await balanceOf(sql, `wallet:${ids.anna}`), "100");
    await proveLedger(sql);
  }));

Deno.test("a price changed while the last piece is claimed does not bring the piece back", () =>
  withTestDatabase(async ({ sql }) => {
    const ids = await setUp(sql);
    const reward = await addReward(sql, ids, 1);
    const late = await race(
      sql,
      (tx) => claim(tx, ids.anna, reward, "test:anna"),
      async (tx) => {
        const [row] = await tx<{ stock: number; price: string }[]>`
          select stock, price_points as price
          from loyalty.change_reward(${reward}, '{"price_points": 80}', 'test')`;
        return `${row?.stock} left for ${row?.price}`;
      },
    );
    assert.equal(late, "0 left for 80");
    assert.equal(await claim(sql, ids.petro, reward, "test:petro").catch(sqlState), "KP381");
    assert.equal(await balanceOf(sql, `wallet:${ids.anna}`), "40");
    await proveLedger(sql);
  }));

Deno.test("a reward's partner does not change while somebody is taking it", () =>
  withTestDatabase(async ({ sql }) => {
    const ids = await setUp(sql);
    const reward = await addReward(sql, ids, 1);
    let code = "";
    const late = await race(
      sql,
      async (tx) => code = await claim(tx, ids.anna, reward, "test:anna"),
      async (tx) =>
        (await tx`select loyalty.change_reward(${reward}, '{"partner_id": null}', 'test')`).join(),
    );
    assert.equal(late, "KP376");
    assert.equal(await confirm(sql, code, ids, ids.ivan), "given");
    assert.equal(await balanceOf(sql, `partner:${ids.partner}`), "60");
    await proveLedger(sql);
  }));

Deno.test("who uses a coupon that is being stopped waits and is refused", () =>
  withTestDatabase(async ({ sql }) => {
    const ids = await setUp(sql);
    await sql`select loyalty.add_coupon('LAST', null, 'x', 10, 'test')`;
    const late = await race(
      sql,
      (tx) => tx`select loyalty.stop_coupon(c.id, 'test') from loyalty.coupon c`,
      async (tx) => (await tx`select loyalty.use_coupon(${ids.anna}, 'last')`).join(),
    );
    assert.equal(late, "KP387");
    assert.equal(await balanceOf(sql, `wallet:${ids.anna}`), "100");
    await proveLedger(sql);
  }));

Deno.test("a claim sent twice at once is one claim, and both hear its code", () =>
  withTestDatabase(async ({ sql }) => {
    const ids = await setUp(sql);
    const reward = await addReward(sql, ids, 5);
    let early = "";
    const late = await race(
      sql,
      async (tx) => early = await claim(tx, ids.anna, reward, "test:1"),
      (tx) => claim(tx, ids.anna, reward, "test:1"),
    );
    assert.equal(late, early);
    assert.equal(await balanceOf(sql, `wallet:${ids.anna}`), "40");
    await proveLedger(sql);
  }));

Deno.test("the last use of a coupon is one person's, the other waits and is refused", () =>
  withTestDatabase(async ({ sql }) => {
    const ids = await setUp(sql);
    await sql`insert into loyalty.coupon (code, name, points, max_uses, valid_from)
      values ('LAST', 'x', 10, 1, core.now())`;
    const use = async (tx: postgres.ISql, person: string): Promise<string> => {
      const [row] = await tx<{ points: string }[]>`select loyalty.use_coupon(${person}, 'last') as points`;
      return row?.points ?? "";
    };
    assert.equal(await race(sql, (tx) => use(tx, ids.anna), (tx) => use(tx, ids.petro)), "KP389");
    assert.equal(await balanceOf(sql, "programme:bonuses"), "-210");
    await proveLedger(sql);
  }));

Deno.test("a code that two cashiers confirm at once pays once", () =>
  withTestDatabase(async ({ sql }) => {
    const ids = await setUp(sql);
    const code = await claim(sql, ids.anna, await addReward(sql, ids, null), "test:1");
    const late = await race(
      sql,
      (tx) => confirm(tx, code, ids, ids.ivan),
      (tx) => confirm(tx, code, ids, ids.olha),
    );
    assert.equal(late, "KP384");
    assert.equal(await balanceOf(sql, `partner:${ids.partner}`), "60");
    await proveLedger(sql);
  }));

Deno.test("a code that is confirmed while its client cancels is one or the other", () =>
  withTestDatabase(async ({ sql }) => {
    const ids = await setUp(sql);
    const code = await claim(sql, ids.anna, await addReward(sql, ids, 1), "test:1");
    const late = await race(
      sql,
      (tx) => tx`select loyalty.cancel_reward(c.id, c.person_id) from loyalty.reward_claim c`,
      (tx) => confirm(tx, code, ids, ids.ivan),
    );
    assert.equal(late, "KP384");
    assert.equal(await balanceOf(sql, `wallet:${ids.anna}`), "100");
    await proveLedger(sql);
  }));

Deno.test("two owners who suspend each other at once leave one of them", () =>
  withTestDatabase(async ({ sql }) => {
    const ids = await setUp(sql);
    const suspend = (tx: postgres.ISql, whom: string, by: string) =>
      tx`select loyalty.set_staff_status(${ids.partner}, ${whom}, 'suspended', ${"person:" + by})`.then(() =>
        "done"
      );
    const late = await race(
      sql,
      (tx) => suspend(tx, ids.olha, ids.ivan),
      (tx) => suspend(tx, ids.ivan, ids.olha),
    );
    assert.equal(late, "KP304");
    const [left] = await sql<
      { n: string }[]
    >`select count(*) as n from loyalty.staff where status = 'active'`;
    assert.equal(left?.n, "1");
  }));

Deno.test("claims, confirmations, cancellations and the job at once never deadlock, and everything adds up", () =>
  withTestDatabase(async ({ sql }) => {
    const ids = await setUp(sql);
    const rewards = [await addReward(sql, ids, 30), await addReward(sql, ids, 30)];
    await sql`select 1 from ledger.post_one('test:more', 'adjustment', ledger.account_id('programme:bonuses'),
      ledger.open_wallet(${ids.anna}), 10000, 'test')`;
    await sql`select 1 from ledger.post_one('test:more2', 'adjustment', ledger.account_id('programme:bonuses'),
      ledger.open_wallet(${ids.petro}), 10000, 'test')`;
    const outcomes = await Promise.all(Array.from({ length: 40 }, async (_, i) => {
      const person = i % 2 ? ids.anna : ids.petro;
      const code = await claim(sql, person, rewards[(i >> 1) % 2] ?? "", `test:${i}`);
      if (i % 4 === 3) {
        await sql`update loyalty.reward_claim set expires_at = core.now() - interval '1 minute' where code = ${code}`;
        return sql`select loyalty.expire_rewards()`.then(() => "expired", sqlState);
      }
      return i % 4 === 2
        ? sql`select loyalty.cancel_reward(c.id, c.person_id) from loyalty.reward_claim c where code = ${code}`
          .then(() => "cancelled", sqlState)
        : confirm(sql, code, ids, i % 4 ? ids.ivan : ids.olha).catch(sqlState);
    }));
    await sql`select loyalty.expire_rewards()`;
    const counted = Object.entries(Object.groupBy(outcomes, (outcome) => outcome));
    assert.deepEqual(Object.fromEntries(counted.map(([outcome, of]) => [outcome, of?.length])), {
      given: 20,
      cancelled: 10,
      expired: 10,
    });
    const [left] = await sql<{ stock: string; claimed: string }[]>`
      select (select sum(stock) from loyalty.reward) as stock,
        (select count(*) from loyalty.reward_claim where status in ('open', 'given')) as claimed`;
    assert.deepEqual({ ...left }, { stock: "40", claimed: "20" });
    assert.equal(await balanceOf(sql, "programme:held"), "0");
    await proveLedger(sql);
  }));
