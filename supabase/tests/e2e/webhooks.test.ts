import assert from "node:assert/strict";
import { type TestStack, withTestStack } from "../_harness/stack.ts";
import { botTexts, lastMessage, person, textOf } from "./_kit.ts";
import { hurry, startReceiver } from "./_receiver.ts";

const ADMIN = person(7300, "Admin");
const ANNA = person(7301, "Anna");
const BODY = { ADMIN_CHAT_ID: String(ADMIN.id) };

/** What became of the deliveries, in order. */
async function outcomes(stack: TestStack): Promise<string[]> {
  const rows = await stack.database.sql<{ said: string }[]>`
    select concat_ws(' ', coalesce(outcome, 'waits'), status_code, last_error) as said from webhooks.delivery order by id`;
  return rows.map(({ said }) => said);
}

Deno.test("a reply in the answer to a message batch reaches the person, as plain text", async () => {
  await withTestStack({}, async (stack) => {
    const make = await startReceiver(stack, ["message_batch"]);
    try {
      make.onWebhook = () => Response.json({ reply: "Hi <Anna> & co, 5 < 6" });
      await stack.send(ANNA, "/help");
      const answers = botTexts(stack, ANNA).length;
      await stack.send(ANNA, "do you sell mugs?");
      await stack.send(ANNA, "red ones");
      assert.equal(botTexts(stack, ANNA).length, answers, "the bot itself says nothing");
      await hurry(stack);
      await stack.waitFor("the reply", () => botTexts(stack, ANNA).length > answers);
      const said = lastMessage(stack, ANNA);
      assert.equal(
        textOf(said).replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"),
        "Hi <Anna> & co, 5 < 6",
      );
      assert.deepEqual(make.batches(ANNA.id), [["do you sell mugs?", "red ones"]]);
      assert.equal(make.got[0]!.body.data.name, "Anna");
      // Without a reply nothing more is said.
      make.onWebhook = () => new Response("Accepted");
      await stack.send(ANNA, "thanks");
      await hurry(stack);
      await stack.waitFor("the second batch", () => make.batches(ANNA.id).length === 2);
      await stack.waitFor(
        "its report",
        async () => (await outcomes(stack)).join() === "delivered 200,delivered 200",
      );
      assert.equal(botTexts(stack, ANNA).length, answers + 1);
    } finally {
      await make.stop();
    }
  });
});

Deno.test("500 is tried again under the same id, a redirect is a failure, 410 disables and alerts", async () => {
  await withTestStack({ env: BODY }, async (stack) => {
    const make = await startReceiver(stack, ["member"]);
    try {
      await stack.send(ADMIN, "/start", "admin");
      make.got.length = 0;
      await stack.database.sql`delete from webhooks.delivery`;
      make.onWebhook = () => new Response("oops", { status: make.got.length === 1 ? 500 : 200 });
      await stack.send(ANNA, "/start");
      await stack.waitFor(
        "the failure",
        async () => (await outcomes(stack)).join() === "waits 500 answered 500",
      );
      const [row] = await stack.database.sql<{ s: number }[]>`
        select extract(epoch from due_at - clock_timestamp())::float as s from webhooks.delivery`;
      assert.ok(row!.s > 2 && row!.s < 6, `again in ${row!.s} s`);
      await hurry(stack);
      await stack.waitFor("the success", async () => (await outcomes(stack)).join() === "delivered 200");
      assert.equal(make.got.length, 2);
      assert.equal(make.got[0]!.id, make.got[1]!.id);
      assert.deepEqual([
        make.got[0]!.body.type,
        make.got[0]!.body.data.action,
        make.got[0]!.body.data.user_id,
      ], [
        "member",
        "joined",
        ANNA.id,
      ]);

      make.onWebhook = () =>
        new Response(null, { status: 302, headers: { location: `${make.url}/elsewhere` } });
      await stack.send(person(7302, "Boris"), "/start");
      await stack.waitFor("the redirect", async () => (await outcomes(stack)).join().includes("waits 302"));
      assert.ok(make.got.every(({ path }) => path === "/hook"), "which is not followed");

      make.onWebhook = () => new Response(null, { status: 410 });
      await hurry(stack);
      await stack.waitFor("the end", async () => (await outcomes(stack)).join().includes("dead 410"));
      await stack.waitFor("the alert", () => /make.*410/.test(stack.lastText(ADMIN, "admin")));
      const before = make.got.length;
      await stack.send(person(7303, "Vera"), "/start");
      await hurry(stack);
      assert.equal(make.got.length, before, "what is switched off is not told");
    } finally {
      await make.stop();
    }
  });
});

Deno.test("a private address is never called where that is not allowed", async () => {
  await withTestStack({}, async (stack) => {
    const make = await startReceiver(stack, ["member"]);
    try {
      const { sql } = stack.database;
      await sql`select core.set_setting('webhooks_allow_private', 'false', 'test')`;
      for (const host of ["127.0.0.1", "localhost", "2130706433", "[::1]", "[::ffff:127.0.0.1]"]) {
        await sql`update webhooks.endpoint set url = ${
          make.url.replace("http://127.0.0.1", `https://${host}`)
        }`;
        await sql`select webhooks.send_test(${make.endpointId})`;
        await stack.waitFor(
          `the refusal of ${host}`,
          async () => /^dead .*private/.test((await outcomes(stack)).at(-1)!),
        );
      }
      assert.deepEqual([make.got, make.refused], [[], []]);
    } finally {
      await make.stop();
    }
  });
});

Deno.test("a Make that is busy is left in peace as long as it asks, and every event arrives", async () => {
  await withTestStack({}, async (stack) => {
    const make = await startReceiver(stack, ["member"]);
    try {
      let calls = 0;
      make.onWebhook = () =>
        ++calls === 1
          ? new Response(null, { status: 429, headers: { "retry-after": "1" } })
          : new Response("Accepted");
      const people = Array.from({ length: 30 }, (_, i) => person(7400 + i, `P${i}`));
      await stack.database.sql`
        select people.add_person(u) from jsonb_array_elements(${JSON.stringify(people)}::text::jsonb) u`;
      await stack.waitFor("every event", () => new Set(make.got.slice(1).map(({ id }) => id)).size === 30);
      const at = make.got.map((received) => received.at);
      const fastest = at.slice(8).map((later, i) => later - at[i + 1]!).sort((a, b) => a - b)[0]!;
      assert.ok(fastest > 150, `eight within ${fastest} ms`);
      const [row] = await stack.database.sql`select failures_in_a_row from webhooks.endpoint`;
      assert.equal(row!.failures_in_a_row, 0);
    } finally {
      await make.stop();
    }
  });
});
