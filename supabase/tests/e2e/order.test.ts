import assert from "node:assert/strict";
import { connect } from "../_harness/db.ts";
import { waitForLockIn } from "../_harness/race.ts";
import { withTestStack } from "../_harness/stack.ts";
import { addFiveFields } from "./_scenario.ts";
import { formVersion, lastMessage, person, statusOf, textUpdate, untilIdle } from "./_kit.ts";

Deno.test("a message and a button press of one person at once: the second waits for the first and sees what it left", async () => {
  await withTestStack({}, async (stack) => {
    const { sql } = stack.database;
    const ann = person(401, "Ann");
    await stack.send(ann, "/start");
    await stack.send(ann, "Ann");
    await stack.send(ann, "+380501234567");

    // Holds the conversation, so that both updates of Ann are seen waiting for it, the message first.
    const own = connect(stack.database.url, { max: 1 });
    try {
      const release = Promise.withResolvers<void>();
      const locked = Promise.withResolvers<void>();
      const holding = own.begin(async (tx) => {
        await tx`select 1 from dialog.session where user_id = ${ann.id} for update`;
        locked.resolve();
        await release.promise;
      });
      await locked.promise;
      const message = stack.emulator.sim.send({ bot: "client", user: ann, text: "24.08.1991", wait: true });
      const first = await waitForLockIn(sql, "api.handle_update");
      // The confirmation that the message will bring forth: its button carries the version after the next.
      const press = stack.emulator.sim.press({
        bot: "client",
        user: ann,
        button: `form.confirm:${await formVersion(stack, ann) + 1}`,
        force: true,
        wait: true,
      });
      const second = await stack.waitFor("the press to wait behind the message", async () => {
        const waiting = await sql<{ pid: number; blocked_by: number[] }[]>`
          select a.pid, pg_blocking_pids(a.pid) as blocked_by from pg_stat_activity a
          where a.datname = current_database() and a.wait_event_type = 'Lock' and a.pid <> ${first.pid}
            and a.query like '%api.handle_update%'`;
        return waiting[0];
      });
      assert.ok(second?.blocked_by.includes(first.pid), `${second?.blocked_by} should hold ${first.pid}`);
      release.resolve();
      await holding;
      await Promise.all([message, press]);
    } finally {
      await own.end();
    }
    const [registered] = await sql`select birthday::text from people.person where telegram_id = ${ann.id}
      and registered_at is not null`;
    assert.deepEqual(registered, { birthday: "1991-08-24" });
    const steps = await sql`select kind from dialog.step_log order by id desc limit 2`;
    assert.deepEqual(steps.map((step) => step.kind), ["callback", "text"]);
  });
});

Deno.test("five texts sent at once into a form each land in their own step", async () => {
  await withTestStack({}, async (stack) => {
    await addFiveFields(stack);
    const people = Array.from({ length: 4 }, (_, n) => person(410 + n, `P${n}`));
    await Promise.all(people.map(async (user) => {
      await stack.send(user, "/start");
      await stack.send(user, "/five");
      for (const answer of ["one", "two", "three", "four", "five"]) await stack.sendNow(user, answer);
      await stack.waitFor("the confirmation", () => /^scenario\.confirm/.test(stack.lastText(user)));
      await untilIdle(stack);
      await stack.press(user, lastMessage(stack, user).button_data[0]?.[0] ?? "");
    }));
    const rows = await stack.database.sql`select user_id::int, draft from scenario.answers order by user_id`;
    const draft = { f1: "one", f2: "two", f3: "three", f4: "four", f5: "five" };
    assert.deepEqual([...rows], people.map((user) => ({ user_id: user.id, draft })));
    assert.equal((await stack.database.sql`select 1 from gateway.failures`).length, 0);
  });
});

Deno.test("five texts that reach the functions at once, past Telegram's queues, land in five steps", async () => {
  await withTestStack({}, async (stack) => {
    await addFiveFields(stack);
    const ann = person(420, "Ann");
    await stack.send(ann, "/start");
    await stack.send(ann, "/five");
    const texts = ["one", "two", "three", "four", "five"];
    const calls = texts.map((text) => statusOf(stack.callWebhook("client", textUpdate(ann, text))));
    assert.deepEqual(await Promise.all(calls), [200, 200, 200, 200, 200]);
    const [session] = await stack.database
      .sql`select step, draft from dialog.session where user_id = ${ann.id}`;
    assert.equal(session?.step, 6);
    assert.deepEqual(Object.keys(session?.draft).sort(), ["f1", "f2", "f3", "f4", "f5"]);
    assert.deepEqual(Object.values(session?.draft).sort(), [...texts].sort());
  });
});
