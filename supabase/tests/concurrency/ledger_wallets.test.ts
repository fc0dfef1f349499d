import assert from "node:assert/strict";
import { connect, withTestDatabase } from "../_harness/db.ts";
import { backendPid, waitForLock } from "../_harness/race.ts";
import { openAccounts, post, proveLedger, sqlState } from "./_ledger.ts";

Deno.test("the last points of a wallet are spent by one of two sessions, the other waits and is refused", () =>
  withTestDatabase(async ({ sql }) => {
    const [programme = "", wallet = ""] = await openAccounts(sql, 1);
    await post(sql, [{ key: "test:give", debit: programme, credit: wallet, amount: 100 }]);
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const [waiting] = await sql.begin(async (tx) => {
      await post(tx, [{ key: "test:1", debit: wallet, credit: programme, amount: 60 }]);
      const waiting = post(second, [{ key: "test:2", debit: wallet, credit: programme, amount: 60 }])
        .then(() => "spent", sqlState);
      await waitForLock(sql, pid);
      return [[waiting]] as const;
    });
    assert.equal(await waiting[0], "KP207");
    second.release();
    await proveLedger(sql);
  }));

Deno.test("awards from one programme account to two people do not wait for one another", () =>
  withTestDatabase(async ({ sql }) => {
    const [programme = "", one = "", two = ""] = await openAccounts(sql, 2);
    const second = await sql.reserve();
    await second`set lock_timeout = '2s'`;
    await sql.begin(async (tx) => {
      await post(tx, [{ key: "test:1", debit: programme, credit: one, amount: 1 }]);
      await post(second, [{ key: "test:2", debit: programme, credit: two, amount: 1 }]);
    });
    second.release();
    await proveLedger(sql);
  }));

Deno.test("transfers between two wallets in opposite directions wait for one another and never deadlock", () =>
  withTestDatabase(async ({ sql }) => {
    const [programme = "", one = "", two = ""] = await openAccounts(sql, 2);
    await post(sql, [
      { key: "test:one", debit: programme, credit: one, amount: 1000 },
      { key: "test:two", debit: programme, credit: two, amount: 1000 },
    ]);
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const [waiting] = await sql.begin(async (tx) => {
      await post(tx, [{ key: "test:there", debit: one, credit: two, amount: 1 }]);
      const waiting = post(second, [{ key: "test:back", debit: two, credit: one, amount: 1 }]);
      await waitForLock(sql, pid);
      return [[waiting]] as const;
    });
    assert.equal((await waiting[0])[0]?.debit_balance, "1000");
    second.release();

    await proveLedger(sql);
  }));

Deno.test("10,000 transfers in opposite directions over eight connections end without a deadlock", () =>
  withTestDatabase(async ({ sql, url }) => {
    const [programme = "", ...wallets] = await openAccounts(sql, 4);
    await post(
      sql,
      wallets.map((credit) => ({ key: `test:${credit}`, debit: programme, credit, amount: 10_000 })),
    );
    const pool = connect(url, { max: 8 });
    try {
      // Each way round: of two wallets, of three in a ring, and in sets that touch all of them.
      await Promise.all(Array.from({ length: 2_500 }, (_, i) => {
        const from = i % 4;
        const step = 1 + (i >> 2) % 3;
        const set = [0, 1, 2, 3].map((n) => ({
          key: `test:${i}:${n}`,
          debit: wallets[(from + n * step) % 4]!,
          credit: wallets[(from + n * step + step) % 4]!,
          amount: 1 + n,
        }));
        return i % 5 === 0 ? post(pool, set) : Promise.all(set.map((one) => post(pool, [one])));
      }));
      const [found] = await sql<{ transfers: number; deadlocks: number }[]>`
        select (select count(*)::int from ledger.transfer where key like 'test:%:%') as transfers,
          (select deadlocks::int from pg_stat_database where datname = current_database()) as deadlocks`;
      assert.deepEqual({ ...found }, { transfers: 10_000, deadlocks: 0 });
      await proveLedger(sql);
    } finally {
      await pool.end();
    }
  }));

Deno.test("sets that hold the same keys and wallets in opposite orders never deadlock", () =>
  withTestDatabase(async ({ sql }) => {
    const [programme = "", ...wallets] = await openAccounts(sql, 20);
    for (let round = 0; round < 10; round++) {
      const set = wallets.map((credit, i) => ({
        key: `test:${round}:${i}`,
        debit: programme,
        credit,
        amount: 1,
      }));
      const answers = await Promise.all([
        post(sql, set),
        post(sql, set.toReversed()),
        post(sql, set),
        post(sql, set.toReversed()),
      ]);
      assert.equal(answers.flat().filter(({ replayed }) => !replayed).length, wallets.length);
    }
    await proveLedger(sql);
  }));
