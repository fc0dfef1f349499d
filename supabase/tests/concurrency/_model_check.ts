import assert from "node:assert/strict";
import {
  balanceOf,
  bringIn,
  emptyWallet,
  expire,
  expiring,
  type LotWallet,
  restore,
  spend,
  takeLot,
} from "./_lots.ts";
import type { Run } from "./_model_run.ts";

const DAY_MS = 86_400_000;

/** One entry of a wallet with its transfer. */
interface Entry {
  account: string;
  version: number;
  amount: number;
  balance: number;
  key: string;
  kind: string;
  recorded: number;
  occurred: number;
  /** The transfer that it takes back: its key and kind. */
  original: string | null;
}

/**
 * Replays every wallet of the run entry by entry, in the order in which Postgres put them, against the model: each entry
 * is something that was asked for and accepted, with that amount; balances go on from one to the next; only reversals
 * go below zero; what expires is what the lots say, to the point. `quiet`: everything due has just expired.
 */
export async function checkRun(run: Run): Promise<void> {
  const histories = Map.groupBy(await readEntries(run), (entry) => entry.account);
  const seen = new Map<string, number>();
  let expired = 0;
  for (const account of run.wallets) {
    const wallet = emptyWallet();
    const entries = histories.get(account) ?? [];
    entries.forEach((entry, i) => {
      assert.equal(entry.version, i + 1, `versions of account ${account}`);
      expired += replay(run, wallet, entry, seen);
      assert.equal(entry.balance, balanceOf(wallet), `balance of account ${account} after ${entry.key}`);
      assert.ok(
        entry.balance >= 0 || entry.amount > 0 || entry.original !== null,
        `${entry.key} overdrew ${account}`,
      );
    });
    assert.equal(expiring(wallet, run.now), 0, `account ${account} holds points that should have expired`);
    checkRefusals(run, account, entries);
  }
  checkTakenBack(run, seen);
  await checkTotals(run, histories, expired);
}

/** Does to the model what an entry did; returns the points that expired. */
function replay(run: Run, wallet: LotWallet, entry: Entry, seen: Map<string, number>): number {
  if (entry.kind === "expiry") {
    const points = expire(wallet, entry.occurred);
    assert.equal(-entry.amount, points, `${entry.key}: what expired`);
    return points;
  }
  const key = entry.original ?? entry.key;
  const asked = run.accepted.get(key.replace(/:held$/, ""));
  assert.ok(asked, `${entry.key} was not asked for, or was refused`);
  if (entry.original === null) {
    if (asked.hold === undefined) assert.equal(Math.abs(entry.amount), asked.amount, `amount of ${key}`);
    if (entry.amount < 0) spend(wallet, -entry.amount);
    else {
      const expiresAt = asked.expiresAt ?? Infinity;
      bringIn(
        wallet,
        key,
        entry.amount,
        asked.hold ? Math.max(expiresAt, entry.recorded + DAY_MS) : expiresAt,
      );
    }
  } else {
    seen.set(key, (seen.get(key) ?? 0) + Math.abs(entry.amount));
    if (entry.amount > 0) restore(wallet, entry.amount);
    else takeLot(wallet, key, -entry.amount);
  }
  return 0;
}

/** A refused spending met a wallet with too little at some moment between its begin and its end. */
function checkRefusals(run: Run, account: string, entries: readonly Entry[]): void {
  for (const { wallet, amount, from, to } of run.refusals) {
    if (wallet !== account) continue;
    const balances = [
      from === 0 ? 0 : entries[from - 1]!.balance,
      ...entries.slice(from, to).map((e) => e.balance),
    ];
    assert.ok(
      Math.min(...balances) < amount,
      `${amount} points were refused though ${account} held ${balances}`,
    );
  }
}

/** Of every plain posting just as much was taken back as was accepted, and no refusal was without a reason. */
function checkTakenBack(run: Run, seen: ReadonlyMap<string, number>): void {
  for (const { key, hold, takenBack, amount } of run.accepted.values()) {
    if (hold !== undefined) continue;
    assert.equal(seen.get(key) ?? 0, takenBack, `taken back of ${key}`);
    assert.ok(takenBack <= amount, `more was taken back of ${key} than was posted`);
  }
  for (const { key, amount } of run.tooMuch) {
    const { amount: posted, takenBack } = run.accepted.get(key)!;
    assert.ok(takenBack + amount > posted, `${amount} of ${key} could have been taken back`);
  }
}

/** Partners' accounts and what is put aside: every point is somewhere, and what expired went back to who gave it. */
async function checkTotals(
  run: Run,
  histories: ReadonlyMap<string, Entry[]>,
  expired: number,
): Promise<void> {
  const [found] = await run.sql<{ partners: number; returned: number; held: number; breakage: number }[]>`
    select (select coalesce(sum(e.amount), 0)::int from ledger.entry e where e.account_id = any (${run.partners}::bigint[])) as partners,
      (select coalesce(sum(e.amount), 0)::int from ledger.entry e join ledger.transfer t on t.id = e.transfer_id
        where e.account_id = any (${run.partners}::bigint[]) and t.kind = 'expiry_return') as returned,
      (select coalesce(sum(h.amount_left), 0)::int from ledger.hold h
        where h.status = 'open' and (h.from_account = any (${run.partners}::bigint[]) or h.to_account = any (${run.partners}::bigint[]))) as held,
      (select coalesce(sum(e.amount), 0)::int from ledger.entry e
        where e.account_id = ledger.account_id('programme:breakage')) as breakage`;
  const wallets = [...histories.values()].reduce((sum, entries) => sum + (entries.at(-1)?.balance ?? 0), 0);
  assert.equal(found!.breakage, 0, "points are left in programme:breakage");
  assert.equal(found!.returned, expired, "what expired went back to the partners");
  assert.equal(wallets + found!.partners + found!.held, 0, "points were made or lost");
}

async function readEntries(run: Run): Promise<Entry[]> {
  return [
    ...await run.sql<Entry[]>`
      select e.account_id::text as account, e.version::int, e.amount::int, e.balance_after::int as balance, t.key, t.kind,
        (extract(epoch from t.recorded_at) * 1000)::float8 as recorded, (extract(epoch from t.occurred_at) * 1000)::float8 as occurred,
        o.key as original
      from ledger.entry e join ledger.transfer t on t.id = e.transfer_id left join ledger.transfer o on o.id = t.reverses
      where e.account_id = any (${run.wallets}::bigint[])
      order by e.account_id, e.version`,
  ];
}
