import assert from "node:assert/strict";
import { backendPid, waitForLock } from "../_harness/race.ts";
import { handle, lastText, pressUpdate, textUpdate, withRace } from "./updates_kit.ts";

Deno.test("two first contacts of one person with two bots at once make one person", async () => {
  await withRace(2, async ({ edge, sql }) => {
    const [client, partner] = [await edge.reserve(), await edge.reserve()];
    try {
      const [clientPid, partnerPid] = [await backendPid(client), await backendPid(partner)];
      await client`begin`;
      await handle(client, "client", textUpdate(1, 5, "/start"));
      const greeted = handle(partner, "partner", textUpdate(1, 5, "/start"));
      const { blocked_by } = await waitForLock(sql, partnerPid);
      assert.deepEqual(blocked_by, [clientPid]);
      await client`commit`;

      assert.equal((await greeted).status, 200);
      const people = await sql`select s.bot_id, s.person_id from dialog.session s order by s.bot_id`;
      assert.deepEqual(people.map((row) => row.bot_id), ["client", "partner"]);
      assert.equal(people[0]?.person_id, people[1]?.person_id);
    } finally {
      client.release();
      partner.release();
    }
  });
});

Deno.test("first contacts of many people with all bots at once make each person once", async () => {
  await withRace(10, async ({ edge, sql }) => {
    const contacts = ["client", "partner", "admin"].flatMap((bot) =>
      Array.from({ length: 15 }, (_, user) => ({ bot, user: user + 1 }))
    );
    const results = await Promise.all(
      contacts.map(({ bot, user }) => handle(edge, bot, textUpdate(user, user, "/start"))),
    );

    assert.deepEqual(new Set(results.map((result) => result.status)), new Set([200]));
    const [row] = await sql`select (select count(*)::int from people.person) as people,
      (select count(*)::int from dialog.session) as sessions, (select count(*)::int from ledger.transfer) as bonuses`;
    assert.deepEqual({ ...row }, { people: 15, sessions: 45, bonuses: 15 });
  });
});

Deno.test("what a person sends while their data is being deleted finds them a newcomer", async () => {
  await withRace(2, async ({ edge, sql }) => {
    await handle(edge, "client", textUpdate(1, 5, "/start"));
    const [leaving, writing] = [await edge.reserve(), await edge.reserve()];
    try {
      const writingPid = await backendPid(writing);
      await leaving`begin`;
      await handle(leaving, "client", pressUpdate(2, 5, "delete_me"));
      const written = handle(writing, "client", textUpdate(3, 5, "/start"));
      await waitForLock(sql, writingPid);
      await leaving`commit`;

      assert.match(lastText(await written), /^👋 Hello, Anna!/);
      const people = await sql`select telegram_id::int, first_name from people.person order by id`;
      assert.deepEqual(people.map((row) => ({ ...row })), [
        { telegram_id: null, first_name: "" },
        { telegram_id: 5, first_name: "Anna" },
      ]);
      const [bonus] = await sql`select count(*)::int as n from ledger.transfer`;
      assert.equal(bonus?.n, 1);
    } finally {
      leaving.release();
      writing.release();
    }
  });
});
