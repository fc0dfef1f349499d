/** Checks of the model: invitations and the bonuses of months. */
import assert from "node:assert/strict";
import { hash } from "./_programme_expectations.ts";
import type { Facts } from "./_programme_facts.ts";
import { leftOf } from "./_programme_grants.ts";
import { INVITERS } from "./_programme_operations.ts";
import { DAY_MS, localDay, localMonth } from "./_programme_rules.ts";
import { BONUS_ROWS, FRIEND_POINTS, INVITER_POINTS, MONTHLY_CAP, type Purchase } from "./_programme_world.ts";

/** An invitation is decided at the friend's first purchase, and anew only when all they bought was taken back. */
export async function checkReferrals({ world, replay, refunded, flags }: Facts): Promise<void> {
  const rows = await world.sql<
    {
      friend: number;
      inviter: number;
      purchase: number;
      status: string;
      reason: string;
      points: number[];
      at: number;
    }[]
  >`
    select person_id::int as friend, inviter_id::int as inviter, purchase_id::int as purchase, status, coalesce(reason, '') as reason,
      array[inviter_points::int, friend_points::int] as points, extract(epoch from decided_at)::float8 * 1000 as at
    from loyalty.referral`;
  const bought = new Map(Map.groupBy(world.purchases.values(), ({ client }) => client));
  INVITERS.forEach((inviter, i) => {
    const row = rows.find(({ friend }) => friend === world.clients[i]!.id);
    const purchases = bought.get(i) ?? [];
    assert.equal(
      row !== undefined,
      inviter !== null && purchases.length > 0,
      `invitation of client ${i} is decided`,
    );
    if (!row) return;
    const { status, reason, points, purchase } = row;
    assert.equal(row.inviter, world.clients[inviter!]!.id);
    const flagged = flags.some((flag) => flag.purchase === purchase);
    const none = reason === "fraud" || reason === "monthly_cap" && flagged;
    // What was taken back has no reason any more.
    const full = reason !== "monthly_cap" && (status !== "taken_back" || points[0] !== 0);
    assert.deepEqual(
      points,
      none ? [0, 0] : [full ? INVITER_POINTS : 0, FRIEND_POINTS],
      `points of the invitation of client ${i}: ${status} ${reason}`,
    );
    const gone = purchases.every(({ id, minor }) => refunded.get(id)?.minor === minor);
    if (gone) {
      assert.ok(status === "taken_back" || points[1] === 0, `the invitation of client ${i} is ${status}`);
    }
    for (const [side, n] of [["inviter", 0], ["friend", 1]] as const) {
      const one = replay.grants.get(`referral:${hash(world.clients[i]!.telegramId)}:${purchase}:${side}`);
      const left = one ? leftOf(one) : 0;
      assert.equal(
        left,
        status === "taken_back" ? 0 : points[n],
        `${side} of the invitation of client ${i}: ${status}`,
      );
      if (one && left > 0) assert.equal(one.posted > 0, status !== "held", `${one.key} arrived`);
    }
  });
  for (const [, list] of Map.groupBy(rows, ({ inviter, at }) => `${inviter} ${localMonth(at)}`)) {
    const rewarded = list.filter(({ status }) => status === "paid" || status === "held").length;
    assert.ok(rewarded <= MONTHLY_CAP, `${rewarded} rewarded invitations of one inviter in a month`);
  }
}

/** One bonus a month and rule and person, of every month that is over, for who was there often enough. */
export async function checkMonths({ world, replay, refunded }: Facts): Promise<void> {
  const people = [...world.clients, ...world.partners.flatMap(({ staff }) => staff)];
  const runs = await world.sql<{ month: string }[]>`
    select to_char(period, 'YYYY-MM') as month from loyalty.run where kind = 'monthly_bonus' and status = 'done' order by 1`;
  const over: string[] = [];
  for (let at = Date.UTC(2026, 0, 15); localMonth(at) < localMonth(world.now); at += 30 * DAY_MS) {
    if (over.at(-1) !== localMonth(at)) over.push(localMonth(at));
  }
  assert.deepEqual(runs.map(({ month }) => month), over, "months whose bonuses are given");
  for (const month of over) {
    if (!world.months.has(month)) world.months.set(month, world.round);
    BONUS_ROWS.forEach(({ visits }, rule) =>
      people.forEach(({ id }, client) => {
        const given = replay.keys.has(`monthly:${month}:${world.rules[rule]}:${id}`);
        const there = [...world.purchases.values()].filter((one) =>
          one.client === client && localMonth(one.at) === month && one.round <= world.months.get(month)!
        );
        const count = (list: readonly Purchase[]): number =>
          new Set(list.map(({ partner, at }) => `${partner} ${localDay(at)}`)).size;
        const sure = there.filter((one) =>
          one.round < world.months.get(month)! && refunded.get(one.id)?.minor !== one.minor
        );
        if (given) assert.ok(count(there) >= visits, `bonus ${rule} of ${month} for person ${id}`);
        else assert.ok(count(sure) < visits, `no bonus ${rule} of ${month} for person ${id}`);
      })
    );
  }
}
