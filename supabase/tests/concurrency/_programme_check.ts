import assert from "node:assert/strict";
import { balanceOf, expiring } from "./_lots.ts";
import { checkMonths, checkReferrals } from "./_programme_check_bonuses.ts";
import { checkFlagged, checkPurchases } from "./_programme_check_purchases.ts";
import { checkCoupons, checkRewards, checkSpends } from "./_programme_check_spending.ts";
import { type Flag, readTransfers } from "./_programme_facts.ts";
import { judgeRefunds } from "./_programme_refunds.ts";
import { Replay } from "./_programme_replay.ts";
import { localDay, startOfDay } from "./_programme_rules.ts";
import type { World } from "./_programme_world.ts";

/**
 * Compares the database with the model after a round, when every job has run and nothing runs beside it: each transfer
 * is what the rules say, each thing that was accepted has its transfers and no others, and the sums agree. `expired`: it
 * is a new day, so nothing that is due is left in a wallet.
 */
export async function checkWorld(world: World, { expired = false } = {}): Promise<void> {
  const { sql } = world;
  const flags = [
    ...await sql<Flag[]>`
      select id::int, kind, status, purchase_id::int as purchase, referral_id::int as referral from loyalty.flag`,
  ];
  const frauds = new Set(
    flags.filter(({ status, purchase }) => status === "confirmed" && purchase).map(({ purchase }) =>
      purchase!
    ),
  );
  const { takes, refunded } = judgeRefunds(world, frauds);
  const accounts = await sql<{ name: string; id: number; balance: number; running: number | null }[]>`
    select b.name, b.account_id::int as id, b.balance::int, a.balance::int as running
    from ledger.account_balance b join ledger.account a on a.id = b.account_id`;
  const names = new Map(accounts.map(({ name, id }) => [name, id]));
  const played = new Replay(world, names, takes);
  played.play(await readTransfers(world));
  const facts = { world, replay: played, refunded, flags };
  for (const { name, id, balance, running } of accounts) {
    assert.equal(balance, played.balances.get(id), `balance of ${name}`);
    if (running !== null) {
      assert.equal(running, balanceOf(played.wallets.get(id)!) + 0, `running balance of ${name}`);
    }
  }
  for (const [id, wallet] of expired ? played.wallets : []) {
    const due = expiring(wallet, startOfDay(localDay(world.now)));
    assert.equal(due, 0, `wallet ${id} has points that expired`);
  }
  assert.equal(
    played.balances.get(names.get("programme:breakage")!),
    0,
    "points are left in programme:breakage",
  );
  await checkPurchases(facts);
  checkFlagged(facts);
  await checkSpends(facts);
  await checkRewards(facts);
  await checkCoupons(facts);
  await checkReferrals(facts);
  await checkMonths(facts);
  const [open] = await sql<{ held: number; due: number }[]>`
    select coalesce(sum(amount_left), 0)::int as held, count(*) filter (where due_at <= core.now())::int as due
    from ledger.hold where status = 'open'`;
  assert.equal(
    open!.held,
    played.balances.get(names.get("programme:held")!),
    "open holds are not programme:held",
  );
  assert.equal(open!.due, 0, "holds are due after their job");
}
