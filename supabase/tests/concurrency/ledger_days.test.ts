import assert from "node:assert/strict";
import type postgres from "postgres";
import { withTestDatabase } from "../_harness/db.ts";
import { backendPid, waitForLock } from "../_harness/race.ts";
import { openAccounts, post, proveLedger } from "./_ledger.ts";

async function setClock(sql: postgres.Sql, at: string): Promise<void> {
  await sql`select core.set_clock(${at}::timestamptz)`;
}

/** The keys of the transfers that a day holds by its entry numbers, in order. */
async function keysOf(sql: postgres.Sql, day: string): Promise<string[]> {
  const rows = await sql<{ key: string }[]>`
    select t.key from ledger.day d join ledger.entry e on e.id <= d.last_entry_id and e.amount > 0
        and e.id > coalesce((select max(p.last_entry_id) from ledger.day p where p.day < d.day), 0)
      join ledger.transfer t on t.id = e.transfer_id
    where d.day = ${day}::date order by e.id`;
  return rows.map(({ key }) => key);
}

Deno.test("mark_days waits for a posting that began before midnight, and the day holds it", () =>
  withTestDatabase(async ({ sql }) => {
    const [programme = "", one = "", two = ""] = await openAccounts(sql, 2);
    await setClock(sql, "2027-01-01 21:59:00Z");
    const posting = await sql.reserve();
    await posting`begin`;
    await post(posting, [{ key: "test:slow", debit: programme, credit: one, amount: 7 }]);
    // Numbered after it, and committed before.
    await post(sql, [{ key: "test:quick", debit: programme, credit: two, amount: 5 }]);
    await setClock(sql, "2027-01-01 22:00:01Z");

    const marking = await sql.reserve();
    const pid = await backendPid(marking);
    const marked = marking<{ days: number }[]>`select ledger.mark_days() as days`.then(([row]) => row?.days);
    const wait = await waitForLock(sql, pid);
    assert.deepEqual(wait.blocked_by, [await backendPid(posting)]);
    await posting`commit`;
    assert.equal(await marked, 1);
    posting.release();
    marking.release();
    assert.deepEqual(await keysOf(sql, "2027-01-01"), ["test:slow", "test:quick"]);
    await setClock(sql, "2027-01-02 23:00:00Z");
    await sql`select ledger.close_days()`;
    await proveLedger(sql);
  }));

Deno.test("a posting that waits while the day is marked falls into the next day", () =>
  withTestDatabase(async ({ sql }) => {
    const [programme = "", one = "", two = ""] = await openAccounts(sql, 2);
    await setClock(sql, "2027-01-01 21:59:00Z");
    await post(sql, [{ key: "test:before", debit: programme, credit: one, amount: 7 }]);
    const posting = await sql.reserve();
    const pid = await backendPid(posting);
    await setClock(sql, "2027-01-01 22:00:01Z");
    const [waiting] = await sql.begin(async (tx) => {
      await tx`select ledger.mark_days()`;
      const waiting = post(posting, [{ key: "test:after", debit: programme, credit: two, amount: 5 }]);
      await waitForLock(sql, pid);
      return [[waiting]] as const;
    });
    await waiting[0];
    posting.release();
    await setClock(sql, "2027-01-02 22:00:01Z");
    await sql`select ledger.mark_days()`;
    assert.deepEqual(await keysOf(sql, "2027-01-01"), ["test:before"]);
    assert.deepEqual(await keysOf(sql, "2027-01-02"), ["test:after"]);
  }));

Deno.test("nobody who posts waits while a day is sealed", () =>
  withTestDatabase(async ({ sql }) => {
    const [programme = "", wallet = ""] = await openAccounts(sql, 1);
    await setClock(sql, "2027-01-01 12:00:00Z");
    await post(sql, [{ key: "test:1", debit: programme, credit: wallet, amount: 7 }]);
    await setClock(sql, "2027-01-02 12:00:00Z");
    await sql`select ledger.mark_days()`;
    const second = await sql.reserve();
    await second`set lock_timeout = '2s'`;
    await sql.begin(async (tx) => {
      const [row] = await tx<{ sealed: boolean }[]>`select ledger.seal_day('2027-01-01') as sealed`;
      assert.equal(row?.sealed, true);
      await post(second, [{ key: "test:2", debit: programme, credit: wallet, amount: 5 }]);
      await second`select ledger.open_account('partner', 'partner:7000')`;
    });
    second.release();
    await proveLedger(sql);
  }));

Deno.test("two runs of close_days at once seal each day once", () =>
  withTestDatabase(async ({ sql }) => {
    const [programme = "", wallet = ""] = await openAccounts(sql, 1);
    await setClock(sql, "2027-01-01 12:00:00Z");
    await post(sql, [{ key: "test:1", debit: programme, credit: wallet, amount: 7 }]);
    await setClock(sql, "2027-01-03 12:00:00Z");
    await sql`select ledger.mark_days()`;
    await setClock(sql, "2027-01-05 12:00:00Z");
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const [waiting] = await sql.begin(async (tx) => {
      const [row] = await tx<{ sealed: number }[]>`select ledger.close_days() as sealed`;
      assert.equal(row?.sealed, 2);
      const waiting = second<{ sealed: number }[]>`select ledger.close_days() as sealed`.then(([row]) =>
        row?.sealed
      );
      await waitForLock(sql, pid);
      return [[waiting]] as const;
    });
    assert.equal(await waiting[0], 0);
    second.release();
    const [days] = await sql<{ days: number }[]>`select count(*)::int as days from ledger.day`;
    assert.equal(days?.days, 4);
    await proveLedger(sql);
  }));
