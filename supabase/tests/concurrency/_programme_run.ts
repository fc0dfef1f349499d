import assert from "node:assert/strict";
import type postgres from "postgres";
import { accept, buy, plan, takeBack, undo } from "./_programme_buying.ts";
import { call, moment } from "./_programme_call.ts";
import { ask, confirm, openCode } from "./_programme_consents.ts";
import type { Operation } from "./_programme_operations.ts";
import { type Claim, COUPON_ROWS, REWARD_ROWS, type World } from "./_programme_world.ts";

const picked = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(list.length, 1)];

/** A purchase's row without what refunds change. */
function constant(row: postgres.Row): postgres.Row {
  return { ...row, refunded_minor: null, points_taken_back: null, points_restored: null };
}

async function claim(world: World, n: number, client: number, reward: number, key: string): Promise<void> {
  const text = `select * from loyalty.claim_reward(${world.clients[client]!.id}, ${
    world.rewards[reward]
  }, '${key}')`;
  const row = await call(world, n, text, ["KP207", "KP381", "KP382"]);
  if (typeof row === "string") return;
  assert.equal(Number(row.points), REWARD_ROWS[reward]!.price);
  world.claims.set(Number(row.id), { id: Number(row.id), key, code: row.code, client, reward, text });
}

async function cancelReward(world: World, n: number, { id, client }: Claim): Promise<void> {
  const text = `select * from loyalty.cancel_reward(${id}, ${world.clients[client]!.id})`;
  const row = await call(world, n, text, ["KP384", "KP385"]);
  if (typeof row !== "string") assert.equal(row.status, "cancelled");
}

/** What a connection does for one operation. */
export async function perform(world: World, n: number, operation: Operation): Promise<void> {
  world.operations += 1;
  const key = `t${world.operations}`;
  const purchases = [...world.purchases.values()];
  const recent = purchases.slice(-20);
  switch (operation.type) {
    case "buy":
      return await buy(world, n, operation.buy, key);
    case "buyTogether":
      world.operations += operation.buys.length - 1;
      await Promise.all(operation.buys.map((one, i) => buy(world, i ? -1 : n, one, `${key}:${i}`)));
      return;
    case "buyTwice": {
      const asked = await plan(world, n, { ...operation.buy, pay: "money", cashier: 0 }, key);
      const rows = await Promise.all([call(world, n, asked.call()), call(world, -1, asked.call())]);
      assert.deepEqual(
        constant(rows[0] as postgres.Row),
        constant(rows[1] as postgres.Row),
        `${key}: one of two`,
      );
      accept(world, asked, rows[0] as postgres.Row);
      return;
    }
    case "again":
    case "otherBill":
    case "sameReceipt": {
      const receipts = operation.type === "sameReceipt"
        ? purchases.filter(({ receipt }) => receipt)
        : purchases;
      const before = picked(receipts, operation.pick);
      if (!before) return;
      if (operation.type === "again") {
        const row = await call(world, n, before.call()) as postgres.Row;
        assert.deepEqual(constant(row), constant(before.row), `${before.key}: the first row again`);
      } else if (operation.type === "otherBill") {
        assert.equal(await call(world, n, before.call({ minor: before.minor + 1 }), ["KP317"]), "KP317");
      } else {
        const [owner] = world.partners[before.partner]!.staff;
        const other = before.call({ key, cashier: owner!.id, points: 0, spend: null, at: null });
        assert.equal(await call(world, n, other, ["KP316"]), "KP316");
      }
      return;
    }
    case "openCode":
      return void await openCode(world, n, operation.client, operation.points);
    case "ask":
      return void await ask(world, n, operation.buy);
    case "confirm":
    case "decline":
    case "cancel": {
      const spend = picked([...world.spends.values()].slice(-6), operation.pick);
      if (!spend) return;
      const { id } = world.clients[spend.client]!;
      if (operation.type === "confirm") await confirm(world, n, spend);
      else {
        await call(
          world,
          n,
          operation.type === "decline"
            ? `select * from loyalty.decline_spend(${spend.id}, ${id})`
            : `select * from loyalty.cancel_spend(${spend.id}, 'person:${spend.request?.cashier ?? id}')`,
          ["KP331", "KP333"],
        );
      }
      return;
    }
    case "refund": {
      const purchase = picked(operation.pick % 3 ? recent : purchases, operation.pick);
      if (!purchase) return;
      const minor = Math.max(1, Math.floor(purchase.minor * operation.share / 100));
      const { id } = world.partners[purchase.partner]!.staff[operation.cashier]!;
      const text = `select * from loyalty.refund('${key}', ${purchase.id}, ${minor}, ${id}, 'model')`;
      return await takeBack(world, n, purchase, text, minor);
    }
    case "refundAgain": {
      const before = picked([...world.refunds.values()], operation.pick);
      if (before) {
        assert.deepEqual({ ...await call(world, n, before.text) as postgres.Row }, { ...before.row });
      }
      return;
    }
    case "undo": {
      const purchase = picked(recent, operation.pick);
      if (!purchase) return;
      const other = world.partners[purchase.partner]!.staff.find(({ id }) => id !== purchase.cashier)!;
      return await undo(world, n, purchase, key, operation.other ? other.id : undefined);
    }
    case "undoAndBuy": {
      const purchase = picked(recent.filter(({ recordedAt }) => recordedAt === world.now), operation.pick);
      if (!purchase) return;
      world.operations += 2;
      const { client, partner, minor } = purchase;
      const anew = {
        client,
        partner,
        cashier: 0,
        minor,
        category: 0,
        receipt: false,
        approved: false,
        hoursAgo: 0,
      };
      await Promise.all([
        undo(world, n, purchase, key),
        ...["a", "b"].map((which, i) =>
          buy(
            world,
            -1,
            { ...anew, partner: (partner + i) % world.partners.length, pay: "money", share: 1 },
            key + which,
          )
        ),
      ]);
      return;
    }
    case "claim":
      return await claim(world, n, operation.client, operation.reward, key);
    case "exchange": {
      const before = picked([...world.claims.values()].slice(-8), operation.pick);
      if (!before) return;
      world.operations += 1;
      await Promise.all([
        cancelReward(world, n, before),
        claim(world, -1, before.client, before.reward, key),
      ]);
      return;
    }
    case "claimAgain": {
      const before = picked([...world.claims.values()], operation.pick);
      if (!before) return;
      const row = await call(world, n, before.text) as postgres.Row;
      assert.deepEqual([Number(row.id), row.code], [before.id, before.code]);
      return;
    }
    case "cancelReward": {
      const before = picked([...world.claims.values()], operation.pick);
      if (before) await cancelReward(world, n, before);
      return;
    }
    case "give": {
      const claim = picked([...world.claims.values()].slice(-8), operation.pick);
      if (!claim) return;
      const own = REWARD_ROWS[claim.reward]!.partner;
      const place = operation.pick % 5 === 0 ? operation.partner : own ?? operation.partner;
      const partner = world.partners[place]!;
      const text = `select * from loyalty.confirm_reward('${claim.code}', ${partner.id}, ${
        partner.staff[operation.cashier]!.id
      })`;
      const row = await call(world, n, text, own === null || own === place ? ["KP384", "KP385"] : ["KP386"]);
      if (own !== null && own !== place) assert.equal(row, "KP386");
      return;
    }
    case "coupon": {
      const { client, coupon } = operation;
      const { code, points } = COUPON_ROWS[coupon]!;
      const text = `select loyalty.use_coupon(${world.clients[client]!.id}, '${code}') as points`;
      const row = await call(world, n, text, ["KP388", "KP389"]);
      if (typeof row === "string") return;
      assert.equal(Number(row.points), points);
      return void world.used.push({ client, coupon });
    }
    case "flag": {
      const flags = await world.sql<
        { id: string }[]
      >`select id from loyalty.flag where status = 'open' order by id`;
      const flag = picked(flags, operation.pick);
      if (flag) {
        await call(world, n, `select loyalty.decide_flag(${flag.id}, ${operation.confirmed}, 'admin')`, [
          "KP346",
        ]);
      }
      return;
    }
    case "job":
      return void await call(world, n, `select ${operation.job}`);
  }
}

/** Runs every job until nothing is left to do, with nothing beside it. */
export async function finishJobs(world: World): Promise<void> {
  for (const job of ["loyalty.expire_spends()", "loyalty.expire_rewards()", "ledger.settle_due_holds()"]) {
    await call(world, -1, `select ${job}`);
  }
  for (
    const job of ["loyalty.run_expiry(50)", "loyalty.run_monthly_bonuses(50)", "loyalty.review_tiers(50)"]
  ) {
    while (Number((await call(world, -1, `select ${job} as n`) as postgres.Row).n) > 0);
  }
}

/** Moves the clock. */
export async function wait(world: World, milliseconds: number): Promise<void> {
  world.now += milliseconds;
  await call(world, -1, `select core.set_clock(${moment(world.now)})`);
}
