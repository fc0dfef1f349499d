import assert from "node:assert/strict";
import { type TestStack, withTestStack } from "../_harness/stack.ts";
import { assertBooksBalance, balance, botTexts, person, register, untilIdle } from "./_kit.ts";

const ADMIN = person(900, "Chief");

/** Gives the client bot /boom and a button boom, whose handler first gives a point and then raises. */
async function addBoom({ database: { sql } }: TestStack): Promise<void> {
  await sql.unsafe(`
    create schema scenario;
    create function scenario.boom(p_turn dialog.turn) returns dialog.outcome
    language plpgsql volatile set search_path = '' as $$
    begin
      perform ledger.post_one('boom:' || pg_catalog.gen_random_uuid(), 'welcome',
        ledger.account_id('programme:bonuses'), ledger.open_wallet(p_turn.person_id), 1, 'test');
      perform 1 / (p_turn.chat_id - p_turn.chat_id);
      return null;
    end $$;
    create function scenario.refuse(p_turn dialog.turn) returns dialog.outcome
    language plpgsql volatile set search_path = '' as $$
    begin
      perform ledger.post_one('refuse:' || pg_catalog.gen_random_uuid(), 'welcome',
        ledger.account_id('programme:bonuses'), ledger.open_wallet(p_turn.person_id), 1, 'test');
      perform core.raise_error('KP900', 'the detail is not for people');
      return null;
    end $$;
    insert into core.texts (key, ru, uk, en) values ('scenario.no', 'нет', 'ні', 'no, for a reason');
    insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal)
    values ('KP900', 'scenario_refused', 'scenario.no', 'test', true);
    insert into dialog.transition (bot_id, kind, word, handler, next_states) values
      ('client', 'command', 'boom', 'scenario.boom', '{client.home}'),
      ('client', 'callback', 'boom', 'scenario.boom', '{client.home}'),
      ('client', 'command', 'refuse', 'scenario.refuse', '{client.home}');`);
}

Deno.test("a command whose handler always raises: three attempts, an apology with a code, an alert, and the next message works", async () => {
  await withTestStack({ env: { ADMIN_CHAT_ID: String(ADMIN.id) } }, async (stack) => {
    const { sql } = stack.database;
    await addBoom(stack);
    const ann = person(701, "Ann");
    await register(stack, ann);
    const { update_id } = await stack.emulator.sim.send({ bot: "client", user: ann, text: "/boom" });
    await stack.send(ann, "/balance");
    assert.equal(stack.lastText(ann), "💰 You have 100 points.");

    const [boom] = stack.emulator.sim.updates({ bot: "client", update_id }).updates;
    assert.deepEqual(boom?.attempts.map(({ status }) => status), [500, 500, 200]);
    const [failure] =
      await sql`select support_code, attempts, sqlstate, dead_at is not null as dead, update, context
      from gateway.failures`;
    assert.deepEqual([failure?.attempts, failure?.sqlstate, failure?.dead], [3, "22012", true]);
    assert.equal(failure?.update.message.text, "/boom");
    assert.match(failure?.context, /scenario\.boom/);
    const apology =
      `Sorry, something broke on our side. We already know about it. Please try again; if it happens ` +
      `once more, write to us and quote the code ${failure?.support_code}.`;
    assert.deepEqual(botTexts(stack, ann).slice(-2), [apology, "💰 You have 100 points."]);
    await stack.waitFor("the alert", () => stack.chat(ADMIN, "admin").length === 1);
    assert.equal(
      stack.lastText(ADMIN, "admin"),
      `⚠️ Обновление бота client трижды не удалось обработать. Код ${failure?.support_code}, ошибка 22012: division by zero`,
    );
    const [inbox] =
      await sql`select outcome from gateway.inbox where bot_id = 'client' and update_id = ${update_id}`;
    assert.equal(inbox?.outcome, "dead");

    // A fourth delivery of the dead letter says nothing again.
    await stack.emulator.sim.duplicate({ bot: "client", update_id, times: 3 });
    await untilIdle(stack);
    assert.equal(botTexts(stack, ann).filter((text) => text === apology).length, 1);
    assert.equal(stack.chat(ADMIN, "admin").length, 1);
    assert.equal(await balance(stack, ann), 100);
    await assertBooksBalance(stack);
  });
});

Deno.test("a button whose handler always raises: the query is answered, the person gets an apology, the bot goes on", async () => {
  await withTestStack({}, async (stack) => {
    await addBoom(stack);
    const ann = person(702, "Анна", "ru");
    await register(stack, ann);
    const pressed = await stack.emulator.sim.press({
      bot: "client",
      user: ann,
      button: "boom",
      force: true,
      wait: true,
    });
    assert.equal(pressed.attempts, 3);
    assert.equal(pressed.answered, true);
    const [failure] = await stack.database
      .sql`select support_code from gateway.failures where dead_at is not null`;
    assert.ok(stack.lastText(ann).includes(`назовите код ${failure?.support_code}.`), stack.lastText(ann));
    const [balanced] = await stack.press(ann, "💰 Баланс");
    assert.equal(balanced?.text, "💰 На вашем счёте 100 баллов.");
  });
});

Deno.test("a handler that recovers before the third attempt leaves no trace with the person", async () => {
  await withTestStack({ timing: { retryScale: 0.2 } }, async (stack) => {
    const { sql } = stack.database;
    await addBoom(stack);
    const ann = person(703, "Ann");
    await register(stack, ann);
    const length = stack.chat(ann).length;
    const sending = stack.send(ann, "/boom");
    await stack.waitFor("two attempts", async () => {
      const [failure] = await sql`select attempts from gateway.failures`;
      return failure?.attempts === 2;
    });
    await sql`update dialog.transition set handler = null where word = 'boom'`;
    const replies = await sending;
    assert.deepEqual(replies.map(({ text }) => text), ["Ann, you have 100 points.\nWhat shall I open?"]);
    assert.equal(stack.chat(ann).length, length + 2);
    assert.equal((await sql`select 1 from gateway.dead_letters`).length, 0);
  });
});

Deno.test("a rule that refuses is no failure: undone at once, told in the person's language, not repeated", async () => {
  await withTestStack({ env: { ADMIN_CHAT_ID: String(ADMIN.id) } }, async (stack) => {
    await addBoom(stack);
    const ann = person(704, "Ann");
    await register(stack, ann);
    const sent = await stack.emulator.sim.send({ bot: "client", user: ann, text: "/refuse", wait: true });
    assert.equal(sent.attempts, 1);
    assert.deepEqual(sent.messages?.map(({ text }) => text), ["no, for a reason"]);
    await untilIdle(stack);
    assert.equal(await balance(stack, ann), 100);
    assert.equal((await stack.database.sql`select 1 from gateway.failures`).length, 0);
    assert.equal(stack.chat(ADMIN, "admin").length, 0);
  });
});
