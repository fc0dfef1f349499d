import assert from "node:assert/strict";
import { PAYMENT_PROVIDERS } from "../../functions/_shared/payments/types.ts";
import { eventOf, withTill } from "./_payments.ts";

Deno.test("an event that comes twice, and twenty times at once, is one credit and the same answer, at every provider", async () => {
  await withTill({}, async ({ stack, open, send, points, rows, problems }) => {
    let expected = 0;
    for (const [i, provider] of PAYMENT_PROVIDERS.entries()) {
      const note = await open(provider, 1000);
      const event = await eventOf({ provider, transaction: `at-once-${i}`, note });
      const answers = await Promise.all(Array.from({ length: 20 }, () => send(provider, event)));
      answers.push(await send(provider, event));
      const firsts = answers.filter(({ body }) => body.repeated === false);
      assert.equal(firsts.length, 1, `${provider}: one is the first`);
      for (const { status, body } of answers) {
        assert.deepEqual({ status, ...body, repeated: false }, { status: 200, ...firsts[0]!.body });
        assert.equal(body.outcome, "matched");
      }
      expected += 1000;
      assert.equal(await points(), expected, provider);
    }
    assert.deepEqual(await rows(), [4, 4, 4]);
    const times = await stack.database.sql`select times from payments.event where times <> 21`;
    assert.deepEqual([...times], []);
    assert.deepEqual(await problems(), []);
  });
});

Deno.test("one transaction under two event ids is one payment, also when both come at once", async () => {
  await withTill({}, async ({ open, send, points, rows }) => {
    const note = await open("bmc", 1000);
    const event = await eventOf({ provider: "bmc", transaction: "pi_1", note });
    const other = { ...event, event_id: 990_001, attempt: 2 };
    const outcomes = await Promise.all([send("bmc", event), send("bmc", other)]);
    assert.deepEqual(outcomes.map(({ body }) => body.outcome).sort(), ["ignored", "matched"]);
    assert.equal((await send("bmc", { ...event, event_id: 990_002 })).body.reason, "repeated");
    assert.deepEqual(await rows(), [3, 1, 1]);
    assert.equal(await points(), 1000);
  });
});

Deno.test("a refund first, of what never came, and twice: the points are what was paid and not refunded", async () => {
  await withTill({}, async ({ open, pay, send, points, problems }) => {
    const note = await open("bmc", 1000);
    const early = await pay({ provider: "bmc", transaction: "pi_early", note, refund: true });
    assert.deepEqual([early.status, early.body.outcome], [200, "tombstone"]);
    const late = await pay({ provider: "bmc", transaction: "pi_early", note });
    assert.deepEqual([late.status, late.body.outcome, late.body.reason], [200, "ignored", "refunded_before"]);
    assert.equal(await points(), 0);

    await pay({ provider: "bmc", transaction: "pi_2", note });
    assert.equal(await points(), 1000);
    const refund = await eventOf({ provider: "bmc", transaction: "pi_2", note, refund: true });
    const twice = await Promise.all([send("bmc", refund), send("bmc", { ...refund, event_id: 990_003 })]);
    assert.deepEqual(twice.map(({ body }) => body.outcome).sort(), ["ignored", "refunded"]);
    assert.equal(await points(), 0);
    assert.equal((await pay({ provider: "bmc", transaction: "pi_unheard_of", refund: true })).status, 200);
    assert.deepEqual(await problems(), []);
  });
});

Deno.test("what a payer wrote is shown to admins as it was written, and is no HTML of ours", async () => {
  await withTill({ env: { ADMIN_CHAT_ID: "900" } }, async ({ stack, pay, send }) => {
    const note = `<b>bold</b> & <a href="tg://user?id=1">me</a> <script>`;
    assert.equal((await pay({ provider: "bmc", transaction: "pi_1", note })).body.outcome, "queued");
    const event = await eventOf({ provider: "kofi", transaction: "t-1", note: "\u202e{amount}</b>" });
    assert.equal((await send("kofi", { ...event, from_name: `</b><i>Jo & "Co"` })).body.outcome, "queued");
    const rows = await stack.database.sql<{ text: string }[]>`
      select payload ->> 'text' as text from gateway.outbox where bot_id = 'admin' order by id`;
    const texts = rows.map(({ text }) => text).join("\n");
    assert.equal(rows.length, 2);
    assert.match(texts, /&lt;b&gt;bold&lt;\/b&gt; &amp; &lt;a href=/);
    assert.doesNotMatch(texts, /<b>bold|<a href="tg:|<script>|<i>Jo/);
  });
});

Deno.test("whatever order payments, repetitions and refunds come in, after each handful points are what was paid and not refunded", async () => {
  await withTill({}, async ({ stack, open, send, points, problems }) => {
    const notes: string[] = [];
    for (let i = 0; i < 4; i++) notes.push(await open("bmc", 700));
    const events: { i: number; refund: boolean; event: Record<string, unknown> }[] = [];
    const worth = (i: number) => 1 + i % 5;
    for (let i = 0; i < 16; i++) {
      const payment = {
        provider: "bmc",
        transaction: `pi_${i}`,
        amount: String(worth(i)),
        note: notes[i % 4],
      } as const;
      const event = await eventOf(payment);
      events.push({ i, refund: false, event }, {
        i,
        refund: false,
        event: { ...event, event_id: 880_000 + i },
      });
      if (i % 3 === 0) events.push({ i, refund: false, event });
      if (i % 2 === 0) events.push({ i, refund: true, event: await eventOf({ ...payment, refund: true }) });
    }
    const order = events.map((sent) => ({ sent, at: Math.random() })).sort((a, b) => a.at - b.at);
    const paid = new Set<number>();
    const refunded = new Set<number>();
    while (order.length > 0) {
      const batch = order.splice(0, 8).map(({ sent }) => sent);
      const answers = await Promise.all(batch.map(({ event }) => send("bmc", event)));
      assert.deepEqual(answers.filter(({ status }) => status !== 200), []);
      for (const { i, refund } of batch) (refund ? refunded : paid).add(i);
      const kept = [...paid.difference(refunded)].reduce((sum, i) => sum + 100 * worth(i), 0);
      const told = batch.map(({ i, refund }) => `${refund ? "-" : "+"}${i}`).join(" ");
      assert.equal(await points(), kept, `after ${told}`);
      const [sums] = await stack.database.sql`
        select coalesce(sum(points - refunded_points), 0)::int as points,
          coalesce(sum(amount_minor - refunded_minor), 0)::int as minor
        from payments.credit`;
      assert.deepEqual({ ...sums }, { points: kept, minor: kept }, `after ${told}`);
    }
    assert.deepEqual([paid.size, refunded.size], [16, 8]);
    assert.deepEqual(await problems(), []);
  });
});
