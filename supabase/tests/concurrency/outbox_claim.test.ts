import assert from "node:assert/strict";
import type postgres from "postgres";
import { backendPid, lockWaits } from "../_harness/race.ts";
import { handle, textUpdate, withRace } from "./updates_kit.ts";

interface Claim {
  deliveries: { bot: string; id: number }[];
  next_in_ms: number | null;
}

async function claim(sql: postgres.ISql, limit: number): Promise<Claim> {
  const [row] = await sql<{ result: Claim }[]>`select api.claim_outbox(${limit}) as result`;
  if (!row) throw new Error("no answer");
  return row.result;
}

/** Claims as a dispatcher of this name. */
async function claimAs(sql: postgres.ISql, name: string): Promise<number> {
  const [row] = await sql<{ result: Claim }[]>`select api.claim_outbox(100, ${name}) as result`;
  return row!.result.deliveries.length;
}

async function report(sql: postgres.ISql, results: Record<string, unknown>[]): Promise<void> {
  await sql`select api.report_deliveries('client', ${sql.json(results as postgres.JSONValue)})`;
}

async function queue(sql: postgres.Sql, count: number, priority = 5): Promise<void> {
  await sql`update core.setting set value = '100000' where key = 'dispatch_messages_per_second'`;
  await sql`update gateway.bot set next_slot_at = clock_timestamp()`;
  await sql`select tests.queue(chat, ${priority}::int) from generate_series(1, ${count}::int) chat`;
}

Deno.test("dispatchers that claim at once get no call twice, and all of them together", async () => {
  await withRace(4, async ({ edge, sql }) => {
    await queue(sql, 400);
    const seen: number[] = [];
    await Promise.all(Array.from({ length: 4 }, async () => {
      while (seen.length < 400) {
        const { deliveries } = await claim(edge, 10);
        seen.push(...deliveries.map((delivery) => delivery.id));
      }
    }));

    assert.equal(seen.length, 400);
    assert.equal(new Set(seen).size, 400);
    const [row] = await sql`select count(*)::int as n from gateway.outbox where leased`;
    assert.equal(row?.n, 400);
  });
});

Deno.test("a dispatcher passes over the bot that another one is claiming for, and does not wait", async () => {
  await withRace(2, async ({ edge, sql }) => {
    await queue(sql, 20);
    await sql`select tests.queue(1, 5, 'hello', 'partner')`;
    const [first, second] = [await edge.reserve(), await edge.reserve()];
    try {
      await first`begin`;
      await first`select api.claim_outbox(10)`;
      await sql`select tests.queue(2, 5, 'hello', 'partner')`;
      await second`set lock_timeout = '100ms'`;
      const { deliveries } = await claim(second, 100);
      assert.deepEqual(deliveries, []);
      await first`commit`;
      assert.equal((await claim(second, 100)).deliveries.length, 11);
    } finally {
      await second`reset lock_timeout`;
      first.release();
      second.release();
    }
  });
});

Deno.test("of two dispatchers that come at once one gets the bot, and the other nothing", async () => {
  await withRace(2, async ({ edge, sql }) => {
    await queue(sql, 300);
    for (let round = 0; round < 10; round++) {
      await sql`update gateway.bot set dispatcher = null, next_slot_at = clock_timestamp()`;
      await sql`update gateway.outbox set leased = false, due_at = clock_timestamp()`;
      await sql`update gateway.chat set next_at = clock_timestamp()`;
      const got = await Promise.all([claimAs(edge, "one"), claimAs(edge, "two")]);
      assert.deepEqual(got.toSorted(), [0, 100], `round ${round}`);
    }
  });
});

Deno.test("a call that is being reported is not claimed meanwhile, though its lease has run out", async () => {
  await withRace(2, async ({ edge, sql }) => {
    await queue(sql, 1, 0);
    const [delivery] = (await claim(edge, 10)).deliveries;
    assert.ok(delivery);
    await sql`update gateway.outbox set due_at = clock_timestamp() - interval '1 second'`;
    await sql`update gateway.chat set next_at = clock_timestamp()`;
    const [reporting, claiming] = [await edge.reserve(), await edge.reserve()];
    try {
      await reporting`begin`;
      await report(reporting, [{ id: delivery.id, outcome: "sent", message_id: 9 }]);
      await claiming`set lock_timeout = '500ms'`;
      assert.deepEqual((await claim(claiming, 10)).deliveries, []);
      await reporting`commit`;
      const { deliveries, next_in_ms } = await claim(claiming, 10);
      assert.deepEqual({ deliveries, next_in_ms }, { deliveries: [], next_in_ms: null });
    } finally {
      await claiming`reset lock_timeout`;
      reporting.release();
      claiming.release();
    }
  });
});

Deno.test("bulk mail whose report comes just as its lease is found run out is neither waited for nor given up", async () => {
  await withRace(2, async ({ edge, sql }) => {
    await queue(sql, 1, 9);
    const [delivery] = (await claim(edge, 10)).deliveries;
    assert.ok(delivery);
    await sql`update gateway.outbox set due_at = clock_timestamp() - interval '1 second'`;
    // A report locks its calls, then the bot; a claim the bot, then calls: it must not wait for one.
    const reporting = await sql.reserve();
    const claiming = await edge.reserve();
    try {
      const claimingPid = await backendPid(claiming);
      await reporting`begin`;
      await reporting`select from gateway.outbox where id = ${delivery.id} for update`;
      await claiming`begin`;
      const claimed = claim(claiming, 10);
      await Promise.race([claimed, new Promise((done) => setTimeout(done, 1000))]);
      assert.deepEqual((await lockWaits(sql)).filter((wait) => wait.pid === claimingPid), []);
      assert.deepEqual((await claimed).deliveries, []);
      await claiming`commit`;
      await report(reporting, [{ id: delivery.id, outcome: "sent" }]);
      await reporting`commit`;

      const [row] = await sql`select outcome from gateway.outbox`;
      assert.equal(row?.outcome, "sent");
    } finally {
      reporting.release();
      claiming.release();
    }
  });
});

Deno.test("two reports of the same calls at once, in opposite order, both end and the first counts", async () => {
  await withRace(4, async ({ edge, sql }) => {
    await queue(sql, 100);
    const ids = (await claim(edge, 100)).deliveries.map((delivery) => delivery.id);
    assert.equal(ids.length, 100);
    await Promise.all([
      report(edge, ids.map((id) => ({ id, outcome: "sent", message_id: 1 }))),
      report(
        edge,
        ids.toReversed().map((id) => ({ id, outcome: "dead", error_code: 403, error: "Forbidden" })),
      ),
      claim(edge, 100),
      claim(edge, 100),
    ]);

    const rows = await sql`select outcome, count(*)::int as n from gateway.outbox group by 1`;
    assert.equal(rows.length, 1);
    assert.equal(rows[0]?.n, 100);
  });
});

Deno.test("dispatchers and reports at once lose nothing and send nothing twice", async () => {
  await withRace(6, async ({ edge, sql }) => {
    await queue(sql, 300);
    const sent: number[] = [];
    await Promise.all(Array.from({ length: 6 }, async () => {
      while (sent.length < 300) {
        const { deliveries } = await claim(edge, 20);
        sent.push(...deliveries.map((delivery) => delivery.id));
        if (deliveries.length > 0) await report(edge, deliveries.map(({ id }) => ({ id, outcome: "sent" })));
      }
    }));

    assert.equal(new Set(sent).size, 300);
    assert.equal(sent.length, 300);
    const [row] = await sql`select count(*)::int as n from gateway.outbox where outcome = 'sent'`;
    assert.equal(row?.n, 300);
  });
});

Deno.test("dispatch is woken when a notice is committed, and not when it is undone", async () => {
  await withRace(1, async ({ edge, sql }) => {
    await handle(edge, "client", textUpdate(1, 5, "/start"));
    let woken = 0;
    const listening = await sql.listen("kopilka_outbox", () => void woken++);
    try {
      await sql.begin(async (transaction) => {
        await transaction`select gateway.notify(id, 'client', null, 'client.help') from people.person`;
        throw new Error("undone");
      }).catch((error: Error) => assert.equal(error.message, "undone"));
      await sql`select 1`;
      assert.equal(woken, 0);
      await sql`select gateway.notify(id, 'client', null, 'client.help') from people.person`;
      for (let tries = 0; woken === 0 && tries < 100; tries++) {
        await new Promise((done) => setTimeout(done, 20));
      }
      assert.equal(woken, 1);
    } finally {
      await listening.unlisten();
    }
  });
});
