import assert from "node:assert/strict";
import { backendPid, waitForLock } from "../_harness/race.ts";
import { handle, hasMessage, pressUpdate, textUpdate, withRace } from "./updates_kit.ts";

Deno.test("one update delivered twenty times at once has one effect and one message", async () => {
  await withRace(10, async ({ edge, sql }) => {
    const update = textUpdate(1, 5, "/start");
    const results = await Promise.all(Array.from({ length: 20 }, () => handle(edge, "client", update)));

    assert.deepEqual(new Set(results.map((result) => result.status)), new Set([200]));
    assert.equal(results.filter(hasMessage).length, 1);
    const [counts] = await sql`select
      (select count(*)::int from people.person) as people, (select count(*)::int from ledger.transfer) as transfers,
      (select count(*)::int from gateway.outbox) as calls, (select count(*)::int from dialog.step_log) as steps,
      (select balance::int from ledger.account where person_id is not null) as balance`;
    assert.deepEqual({ ...counts }, { people: 1, transfers: 1, calls: 1, steps: 1, balance: 100 });
  });
});

Deno.test("one button press delivered twenty times at once gets twenty equal answers and one message", async () => {
  await withRace(10, async ({ edge, sql }) => {
    await handle(edge, "client", textUpdate(1, 5, "/start"));
    const results = await Promise.all(
      Array.from({ length: 20 }, () => handle(edge, "client", pressUpdate(2, 5, "mute:news"))),
    );

    for (const { answer } of results) {
      assert.deepEqual(answer, { method: "answerCallbackQuery", callback_query_id: "query2" });
    }
    assert.equal(results.filter(hasMessage).length, 1);
    const [row] = await sql`select count(*)::int as mutes from people.mute`;
    assert.equal(row?.mutes, 1);
  });
});

Deno.test("a repetition waits for the update under way, and takes its place when it is undone", async () => {
  await withRace(2, async ({ edge, sql }) => {
    const update = textUpdate(1, 5, "/start");
    const first = await edge.reserve();
    const second = await edge.reserve();
    try {
      const [firstPid, secondPid] = [await backendPid(first), await backendPid(second)];
      await first`begin`;
      await handle(first, "client", update);
      const repetition = handle(second, "client", update);
      const { blocked_by } = await waitForLock(sql, secondPid);
      assert.deepEqual(blocked_by, [firstPid]);
      await first`rollback`;

      assert.equal(hasMessage(await repetition), true);
      const [row] = await sql`select count(*)::int as transfers from ledger.transfer`;
      assert.equal(row?.transfers, 1);
    } finally {
      first.release();
      second.release();
    }
  });
});

Deno.test("an update that always fails, delivered ten times at once, is given up with one apology", async () => {
  await withRace(10, async ({ edge, sql }) => {
    await sql`create function flows.break(p_turn dialog.turn) returns dialog.outcome language plpgsql
      as 'begin raise exception ''no''; end'`;
    await sql`insert into dialog.transition (bot_id, kind, word, handler, next_states)
      values ('client', 'command', 'break', 'flows.break', '{client.home}')`;
    await handle(edge, "client", textUpdate(1, 5, "/start"));
    const results = await Promise.all(
      Array.from({ length: 10 }, () => handle(edge, "client", textUpdate(2, 5, "/break"))),
    );

    assert.equal(results.filter(hasMessage).length, 1);
    const [apologies] = await sql`select count(*)::int as n from gateway.outbox where update_id = 2`;
    assert.equal(apologies?.n, 1);
    const [failure] = await sql`select attempts::int, dead_at is not null as dead from gateway.failures`;
    assert.equal(failure?.dead, true);
    assert.equal((await handle(edge, "client", textUpdate(3, 5, "Anna"))).status, 200);
  });
});
