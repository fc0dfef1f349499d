import assert from "node:assert/strict";
import { withTestDatabase } from "../_harness/db.ts";
import { backendPid, waitForLock } from "../_harness/race.ts";
import { openAccounts, post, proveLedger, sqlState } from "./_ledger.ts";

Deno.test("a key posted by two sessions at once is posted once, and the second gets the first's result", () =>
  withTestDatabase(async ({ sql }) => {
    const [programme = "", wallet = ""] = await openAccounts(sql, 1);
    const posting = { key: "test:1", debit: programme, credit: wallet, amount: 100 };
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const [first, waiting] = await sql.begin(async (tx) => {
      const posted = await post(tx, [posting]);
      const waiting = post(second, [posting]);
      await waitForLock(sql, pid);
      return [posted, [waiting]] as const;
    });
    assert.deepEqual(await waiting[0], [{ ...first[0], replayed: true }]);
    second.release();
    await proveLedger(sql);
  }));

Deno.test("a key posted by two sessions at once with different amounts fails in the second", () =>
  withTestDatabase(async ({ sql }) => {
    const [programme = "", wallet = ""] = await openAccounts(sql, 1);
    const posting = { key: "test:1", debit: programme, credit: wallet, amount: 100 };
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const [waiting] = await sql.begin(async (tx) => {
      await post(tx, [posting]);
      const waiting = post(second, [{ ...posting, amount: 200 }]).then(() => "posted", sqlState);
      await waitForLock(sql, pid);
      return [[waiting]] as const;
    });
    assert.equal(await waiting[0], "KP206");
    second.release();
    await proveLedger(sql);
  }));

Deno.test("a key whose first posting is rolled back is posted by the session that waited", () =>
  withTestDatabase(async ({ sql }) => {
    const [programme = "", wallet = ""] = await openAccounts(sql, 1);
    const posting = { key: "test:1", debit: programme, credit: wallet, amount: 100 };
    const second = await sql.reserve();
    const pid = await backendPid(second);
    let waiting: ReturnType<typeof post> | undefined;
    await assert.rejects(sql.begin(async (tx) => {
      await post(tx, [posting]);
      waiting = post(second, [posting]);
      await waitForLock(sql, pid);
      throw new Error("changed my mind");
    }));
    const [posted] = await waiting ?? [];
    assert.equal(posted?.replayed, false);
    assert.equal(posted?.credit_balance, "100");
    second.release();
    await proveLedger(sql);
  }));

Deno.test("a transfer reversed by two sessions at once under different keys is reversed once", () =>
  withTestDatabase(async ({ sql }) => {
    const [programme = "", wallet = ""] = await openAccounts(sql, 1);
    const [given] = await post(sql, [{ key: "test:1", debit: programme, credit: wallet, amount: 100 }]);
    const id = given?.transfer_id ?? "";
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const [waiting] = await sql.begin(async (tx) => {
      await tx`select * from ledger.reverse(${id}, 'test:a', 'test', null)`;
      const waiting = second`select * from ledger.reverse(${id}, 'test:b', 'test', null)`
        .then(() => "reversed", sqlState);
      await waitForLock(sql, pid);
      return [[waiting]] as const;
    });
    assert.equal(await waiting[0], "KP211");
    second.release();
    await proveLedger(sql);
  }));

Deno.test("two first looks at one person's wallet at once open one wallet", () =>
  withTestDatabase(async ({ sql }) => {
    const [person] = await sql<{ id: string }[]>`
      select p.id from people.add_person('{"id": 7100000099, "first_name": "Olena"}') p`;
    const id = person?.id ?? "";
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const [first, waiting] = await sql.begin(async (tx) => {
      const [opened] = await tx<{ id: string }[]>`select ledger.open_wallet(${id}) as id`;
      const waiting = second<{ id: string }[]>`select ledger.open_wallet(${id}) as id`.execute();
      await waitForLock(sql, pid);
      return [opened, [waiting]] as const;
    });
    assert.deepEqual([...await waiting[0]], [first]);
    second.release();
  }));
