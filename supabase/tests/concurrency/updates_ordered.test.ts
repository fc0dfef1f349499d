import assert from "node:assert/strict";
import { backendPid, waitForLock } from "../_harness/race.ts";
import { handle, pressUpdate, textUpdate, withRace } from "./updates_kit.ts";

Deno.test("a message and a button press of one person wait for one another, and the second sees what the first did", async () => {
  await withRace(2, async ({ edge, sql }) => {
    await sql`select tests.add_probe('[{}, {}]')`;
    await handle(edge, "client", textUpdate(1, 5, "/start"));
    await handle(edge, "client", textUpdate(2, 5, "/probe"));
    await handle(edge, "client", textUpdate(3, 5, "one"));
    const message = await edge.reserve();
    const press = await edge.reserve();
    try {
      const [messagePid, pressPid] = [await backendPid(message), await backendPid(press)];
      await message`begin`;
      const { answer } = await handle(message, "client", textUpdate(4, 5, "two"));
      const confirm = (answer?.reply_markup as { inline_keyboard: { callback_data: string }[][] })
        .inline_keyboard[0]?.[0]?.callback_data ?? "";
      assert.match(confirm, /^form\.confirm:\d+$/);

      // Before the message is committed, this button is stale; after it, it submits the form.
      const pressed = handle(press, "client", pressUpdate(5, 5, confirm));
      const { blocked_by } = await waitForLock(sql, pressPid);
      assert.deepEqual(blocked_by, [messagePid]);
      await message`commit`;

      assert.equal((await pressed).status, 200);
      const submitted = await sql`select draft from tests.submitted`;
      assert.deepEqual(submitted.map((row) => row.draft), [{ q1: "one", q2: "two" }]);
    } finally {
      message.release();
      press.release();
    }
  });
});

Deno.test("five texts at once into a form of five questions land in a step of their own each", async () => {
  await withRace(5, async ({ edge, sql }) => {
    await sql`select tests.add_probe('[{}, {}, {}, {}, {}]')`;
    for (let user = 10; user < 15; user++) {
      await handle(edge, "client", textUpdate(user * 100, user, "/start"));
      await handle(edge, "client", textUpdate(user * 100 + 1, user, "/probe"));
      const words = ["one", "two", "three", "four", "five"];
      const results = await Promise.all(
        words.map((word, index) => handle(edge, "client", textUpdate(user * 100 + 10 + index, user, word))),
      );

      const [session] = await sql`select draft, step::int from dialog.session where user_id = ${user}`;
      assert.equal(session?.step, 6);
      assert.deepEqual(Object.keys(session?.draft).sort(), ["q1", "q2", "q3", "q4", "q5"]);
      assert.deepEqual(Object.values(session?.draft).sort(), [...words].sort());
      const questions = results.map(({ answer }) => String(answer?.text).match(/Step \d|Right/)?.[0]).sort();
      assert.deepEqual(questions, ["Right", "Step 2", "Step 3", "Step 4", "Step 5"]);
    }
  });
});

Deno.test("twenty presses of the confirmation at once submit a form once", async () => {
  await withRace(10, async ({ edge, sql }) => {
    await sql`select tests.add_probe('[{}]')`;
    await handle(edge, "client", textUpdate(1, 5, "/start"));
    await handle(edge, "client", textUpdate(2, 5, "/probe"));
    await handle(edge, "client", textUpdate(3, 5, "one"));
    const [session] = await sql`select version from dialog.session`;
    const results = await Promise.all(Array.from(
      { length: 20 },
      (_, index) => handle(edge, "client", pressUpdate(10 + index, 5, `form.confirm:${session?.version}`)),
    ));

    assert.equal(
      results.filter(({ answer }) => String(answer?.text).startsWith("This menu has expired")).length,
      19,
    );
    const [row] = await sql`select count(*)::int as n from tests.submitted`;
    assert.equal(row?.n, 1);
  });
});

Deno.test("different people do not wait for one another", async () => {
  await withRace(2, async ({ edge }) => {
    await handle(edge, "client", textUpdate(1, 5, "/start"));
    await handle(edge, "client", textUpdate(2, 6, "/start"));
    const [first, second] = [await edge.reserve(), await edge.reserve()];
    try {
      await first`begin`;
      await handle(first, "client", textUpdate(3, 5, "Anna"));
      await second`set lock_timeout = '1ms'`;
      assert.equal((await handle(second, "client", textUpdate(4, 6, "Hanna"))).status, 200);
      assert.equal((await handle(second, "client", textUpdate(5, 7, "/start"))).status, 200);
      await first`commit`;
    } finally {
      await second`reset lock_timeout`;
      first.release();
      second.release();
    }
  });
});
