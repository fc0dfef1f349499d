import assert from "node:assert/strict";
import type postgres from "postgres";
import { withTestDatabase } from "../_harness/db.ts";
import { backendPid, waitForLock } from "../_harness/race.ts";
import { openAccounts, proveLedger, sqlState } from "./_ledger.ts";

const settle = (sql: postgres.ISql, hold: string) =>
  outcome(sql`select ledger.settle_hold(${hold}, 'test') as result`);
const release = (sql: postgres.ISql, hold: string) =>
  outcome(sql`select ledger.release_hold(${hold}, 'test', null) as result`);
const settleDue = (sql: postgres.ISql) => outcome(sql`select ledger.settle_due_holds() as result`);
const takeBack = (sql: postgres.ISql, points: number) =>
  outcome(sql`select ledger.take_back('test:1', ${points}, 'test:back', 'test', null) as result`);

for (
  const [name, first, second, expected] of [
    ["settled and released", settle, release, "KP219"],
    ["released and settled", release, settle, "KP219"],
    ["released and found due", release, settleDue, "0"],
    ["settled and found due", settle, settleDue, "0"],
  ] as const
) {
  Deno.test(`a hold that is ${name} by two sessions at once is decided by the first`, () =>
    withTestDatabase(async ({ sql }) => {
      const { hold } = await putAside(sql);
      const [, answer] = await race(sql, (tx) => first(tx, hold), (other) => second(other, hold));
      assert.equal(answer, expected);
      await proveLedger(sql);
    }));
}

Deno.test("a hold that is settled by two sessions at once is settled once, and both get the same transfer", () =>
  withTestDatabase(async ({ sql }) => {
    const { hold } = await putAside(sql);
    const [first, second] = await race(sql, (tx) => settle(tx, hold), (other) => settle(other, hold));
    assert.match(first, /^\d+$/);
    assert.equal(second, first);
    await proveLedger(sql);
  }));

Deno.test("what is taken back while a hold is being settled is taken back from where it went", () =>
  withTestDatabase(async ({ sql }) => {
    const { hold, wallet } = await putAside(sql);
    const [, taken] = await race(sql, (tx) => settle(tx, hold), (other) => takeBack(other, 30));
    assert.equal(taken, "30");
    const [row] = await sql`select balance from ledger.account where id = ${wallet}`;
    assert.equal(row?.balance, "70");
    await proveLedger(sql);
  }));

Deno.test("whoever has locked the wallet takes back from a hold that the job waits for, without a deadlock", () =>
  withTestDatabase(async ({ sql }) => {
    const { person } = await putAside(sql);
    const [taken, settled] = await race(
      sql,
      async (tx) => {
        await tx`select ledger.lock_wallets(array[${person}::bigint])`;
        return "locked";
      },
      settleDue,
      (tx) => takeBack(tx, 30),
    );
    assert.deepEqual([taken, settled], ["30", "1"]);
    await proveLedger(sql);
  }));

Deno.test("a posting held by two sessions at once under one key is held once", () =>
  withTestDatabase(async ({ sql }) => {
    await openAccounts(sql, 1);
    const [first, second] = await race(sql, open, open);
    assert.match(first, /^\d+$/);
    assert.equal(second, first);
    await proveLedger(sql);
  }));

/** Puts 100 points of a shop aside for the first person, due since long. */
async function putAside(sql: postgres.Sql): Promise<{ hold: string; wallet: string; person: string }> {
  const [, wallet = ""] = await openAccounts(sql, 1);
  const hold = await open(sql);
  const [row] = await sql<{ person_id: string }[]>`select person_id from ledger.account where id = ${wallet}`;
  return { hold, wallet, person: row?.person_id ?? "" };
}

function open(sql: postgres.ISql): Promise<string> {
  return outcome(sql`
    select ledger.open_hold(row('test:1', 'adjustment', ledger.open_account('partner', 'partner:7001'), max(a.id), 100,
      null, null, 'test', null, null), '2020-01-01', 'settle') as result
    from ledger.account a where a.kind = 'wallet'`);
}

/** Runs the first in a transaction, sees the second wait for it, lets the first go on with `then`, and gives both outcomes. */
async function race(
  sql: postgres.Sql,
  first: (tx: postgres.ISql) => Promise<string>,
  second: (other: postgres.ISql) => Promise<string>,
  then?: (tx: postgres.ISql) => Promise<string>,
): Promise<[string, string]> {
  const other = await sql.reserve();
  const pid = await backendPid(other);
  const [done, waiting] = await sql.begin(async (tx) => {
    const done = await first(tx);
    const waiting = second(other);
    await waitForLock(sql, pid);
    return [then ? await then(tx) : done, [waiting]] as const;
  });
  const answer = await waiting[0];
  other.release();
  return [done, answer];
}

/** What the one column of the one row says, or the SQLSTATE. */
function outcome(query: postgres.PendingQuery<postgres.Row[]>): Promise<string> {
  return query.then(([row]) => String(row?.result), sqlState);
}
