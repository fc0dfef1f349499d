import assert from "node:assert/strict";
import { connect, withTestDatabase } from "../_harness/db.ts";
import { sqlState } from "./_ledger.ts";
import { addPayer, donation, points, provePayments, receive } from "./_payments.ts";

const PAYERS = 4;
const MONEY = 40;

/** A small generator of numbers that a seed decides, so that a failure can be repeated. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 32 * below);
  };
}

for (const seed of [1, 2, 3]) {
  Deno.test(`in whatever order money, refunds, repetitions and decisions come (seed ${seed}), credits are what was paid less what went back`, async () => {
    await withTestDatabase(async (database) => {
      const { sql } = database;
      const pick = numbers(seed);
      const payers = await Promise.all(Array.from({ length: PAYERS }, (_, n) => addPayer(sql, 71000001 + n)));
      const refunded = new Set<number>();
      const queue: string[] = [];
      for (let money = 0; money < MONEY; money++) {
        // One in four has no code: they wait, and an admin gives them to the payer.
        const note = pick(4) === 0 ? "111111_222222222" : payers[money % PAYERS]?.code ?? "";
        const paid = donation(money * 10 + 1, `pi_${money}`, note);
        queue.push(paid, ...(pick(3) === 0 ? [paid, donation(money * 10 + 2, `pi_${money}`, note)] : []));
        if (pick(3) === 0) {
          refunded.add(money);
          queue.push(donation(money * 10 + 3, `pi_${money}`, note, "refunded"));
          queue.push(donation(money * 10 + pick(2) + 3, `pi_${money}`, note, "refunded"));
        }
      }
      const deal = queue.map((body) => ({ body, place: pick(1_000_000) })).sort((a, b) => a.place - b.place);

      const many = connect(database.url, { max: 6 });
      try {
        await Promise.all(deal.map(async ({ body }, n) => {
          await receive(many, body);
          if (n % 5 === 0) await decideOne(n);
        }));
        while (await decideOne(0));
      } finally {
        await many.end();
      }

      for (const [n, payer] of payers.entries()) {
        const kept = Array.from({ length: MONEY }, (_, money) => money)
          .filter((money) => money % PAYERS === n && !refunded.has(money));
        assert.equal(await points(sql, payer.person), 1000 * kept.length, `person ${n}`);
      }
      await provePayments(sql);

      /** An admin credits a payment that waits to whom it is of; false when none waits. */
      async function decideOne(offset: number): Promise<boolean> {
        const waiting = await many<{ id: string; key: string }[]>`
          select id::text, transaction_key as key from payments.payment where status = 'queued' order by id`;
        const one = waiting[offset % Math.max(waiting.length, 1)];
        if (!one) return false;
        const person = payers[Number(one.key.slice(3)) % PAYERS]?.person ?? "";
        const said = await many`select payments.decide_credit(${one.id}, ${person}, null, 'person:1')`
          .then(() => "credited").catch(sqlState);
        assert.ok(["credited", "KP407"].includes(said), said);
        return true;
      }
    });
  });
}
