import assert from "node:assert/strict";
import { type TestStack, withTestStack } from "../_harness/stack.ts";
import { assertBooksBalance, balance, person, register, textOf, untilIdle } from "./_kit.ts";

const ADMIN = { env: { ADMIN_CHAT_ID: "900" } };

/** Presses a button of the admin bot; the last message that came of it. */
async function press(stack: TestStack, locale: string, button: string) {
  return (await stack.press(person(900, "Chief", locale), button, "admin")).at(-1);
}

for (
  const [locale, words] of [
    ["uk", {
      open: "⚙️ Налаштування програми",
      section: "Подарунки, запрошення, рівні",
      setting: "Вітальний подарунок",
      change: "✏️ Змінити",
      range:
        /Зараз: 100 балів\nНайменше значення: 0 балів, найбільше: 1\u{a0}000\u{a0}000 балів\.\n\nНапишіть нове значення\.$/u,
      wrong: /^⚠️ Таке значення сюди не підходить, нічого не змінено/,
      confirm: /Було: 100 балів\nСтане: 22 бали$/,
      done: /✅ Вітальний подарунок: тепер 22 бали\./,
      history: "🕘 Хто й коли змінював",
      line: /\d\d\.\d\d\.2\d{3} \d\d:\d\d, Chief: 100 балів → 22 бали$/,
    }],
    ["en", {
      open: "⚙️ Programme settings",
      section: "Gifts, invitations, levels",
      setting: "Welcome bonus",
      change: "✏️ Change",
      range: /Now: 100 points\nAnything from 0 points to 1,000,000 points\.\n\nWrite the new value\.$/,
      wrong: /^⚠️ That value does not fit here, and nothing was changed/,
      confirm: /It was: 100 points\nIt will be: 22 points$/,
      done: /✅ Welcome bonus: now 22 points\./,
      history: "🕘 Who changed it",
      line: /\d+ [A-Z][a-z]+ 2\d{3} \d\d:\d\d, Chief: 100 points → 22 points$/,
    }],
  ] as const
) {
  Deno.test(`an admin changes a setting, which counts for the next newcomer (${locale})`, async () => {
    await withTestStack(ADMIN, async (stack) => {
      const chief = person(900, "Chief", locale);
      await stack.send(chief, "/start", "admin");
      for (const button of [words.open, words.section, words.setting]) await press(stack, locale, button);
      assert.match((await press(stack, locale, words.change))?.text ?? "", words.range);
      for (const what of ["many", "-1", "1000001", { photo: true }]) {
        const [reply] = await stack.send(chief, what, "admin");
        assert.match(reply?.text ?? "", words.wrong, JSON.stringify(what));
      }
      const [confirmation] = await stack.send(chief, "22", "admin");
      assert.match(confirmation?.text ?? "", words.confirm);
      const ann = person(1, "Ann", locale);
      await stack.send(ann, "/start");
      assert.equal(await balance(stack, ann), 100);
      const said = await stack.press(chief, confirmation?.button_data[0]?.[0] ?? "", "admin");
      assert.match(said.map(textOf).join("\n"), words.done);
      const bob = person(2, "Bob", locale);
      await stack.send(bob, "/start");
      assert.equal(await balance(stack, bob), 22);
      for (const button of [words.section, words.setting]) await press(stack, locale, button);
      assert.match((await press(stack, locale, words.history))?.text ?? "", words.line);
    });
  });
}

for (
  const [locale, words] of [
    ["ru", {
      open: ["📅 Расписание", "🎁 Бонусы за месяц"],
      trial: /• Regulars: 2 человека, 20 баллов\n\nВсего: 20 баллов\.$/,
      who: "👥 Кто сколько получит",
      line: /Ann: 10 баллов \(Regulars\)\nBob: 10 баллов \(Regulars\)$/,
      back: "◀️ Итоги по правилам",
      now: "▶️ Начислить сейчас",
      wrong: /^⚠️ Это другой месяц, ничего не начислено/,
      done: /✅ Бонусы за \d\d\.\d{4} начислены: 2 человека, 20 баллов/,
    }],
    ["en", {
      open: ["📅 Schedule", "🎁 Monthly bonuses"],
      trial: /• Regulars: 2 people, 20 points\n\nTogether: 20 points\.$/,
      who: "👥 Who gets how much",
      line: /Ann: 10 points \(Regulars\)\nBob: 10 points \(Regulars\)$/,
      back: "◀️ Sums by rule",
      now: "▶️ Give them now",
      wrong: /^⚠️ That is not this month, and nothing was given/,
      done: /✅ The bonuses for \d\d\.\d{4} are given: 2 people, 20 points/,
    }],
  ] as const
) {
  Deno.test(`an admin looks at a month's bonuses and gives them, once its name is typed (${locale})`, async () => {
    await withTestStack(ADMIN, async (stack) => {
      const { sql } = stack.database;
      const chief = person(900, "Chief", locale);
      const [ann, bob] = [person(1, "Ann", locale), person(2, "Bob", locale)];
      for (const user of [ann, bob]) await register(stack, user).catch(() => stack.send(user, "/cancel"));
      await sql`update people.person set created_at = created_at - interval '90 days'`;
      const [month] = await sql`insert into loyalty.bonus_rule (name, points, valid_from)
        values ('Regulars', 10, (date_trunc('month', core.today()::timestamp) - interval '1 month')::date)
        returning to_char(valid_from::timestamp, 'MM.YYYY') as name`;
      await stack.send(chief, "/start", "admin");
      for (const button of words.open) await press(stack, locale, button);
      assert.match((await press(stack, locale, month?.name))?.text ?? "", words.trial);
      assert.match((await press(stack, locale, words.who))?.text ?? "", words.line);
      await press(stack, locale, words.back);
      await press(stack, locale, words.now);
      const [wrong] = await stack.send(chief, "13.1999", "admin");
      assert.match(wrong?.text ?? "", words.wrong);
      assert.equal(await balance(stack, ann), 100);
      const said = await stack.send(chief, month?.name, "admin");
      assert.match(said.map(textOf).join("\n"), words.done);
      assert.deepEqual([await balance(stack, ann), await balance(stack, bob)], [110, 110]);
      await assertBooksBalance(stack);
    });
  });
}

for (
  const [locale, words] of [
    ["uk", {
      status: /⚠️ Не доставлено: 1, не оброблено: 1/,
      open: "📭 Недоставлене",
      retry: "🔁 Повторити",
      drop: "🗑 Прибрати",
      yes: "🗑 Так, прибрати назавжди",
      who: /Хто: Ann\nЩо надіслав: \/boom\n/,
      to: /Кому: Ann\n/,
      empty: /✅ Тут порожньо/,
    }],
    ["en", {
      status: /⚠️ Not delivered: 1, not handled: 1/,
      open: "📭 Undelivered",
      retry: "🔁 Try again",
      drop: "🗑 Drop it",
      yes: "🗑 Yes, drop it for good",
      who: /Who: Ann\nWhat they sent: \/boom\n/,
      to: /To: Ann\n/,
      empty: /✅ Nothing here/,
    }],
  ] as const
) {
  Deno.test(`an admin has a dead update handled again and drops a dead call (${locale})`, async () => {
    await withTestStack(ADMIN, async (stack) => {
      const { sql } = stack.database;
      const [chief, ann] = [person(900, "Chief", locale), person(1, "Ann", locale)];
      await stack.send(ann, "/start");
      await stack.send(chief, "/start", "admin");
      await sql.unsafe(
        `create function dialog.boom(p_turn dialog.turn) returns dialog.outcome language plpgsql as
        $$ begin perform 1 / (p_turn.chat_id - p_turn.chat_id); return null; end $$;
        insert into dialog.transition (bot_id, kind, word, handler, next_states)
        values ('client', 'command', 'boom', 'dialog.boom', '{client.home}')`,
      );
      await stack.send(ann, "/boom");
      const [code] = await sql`select support_code from gateway.failures`;
      assert.ok(stack.lastText(ann).includes(code?.support_code), stack.lastText(ann));
      await sql`insert into gateway.outbox (bot_id, chat_id, method, payload, due_at, outcome, finished_at, error_code, last_error)
        values ('client', ${ann.id}, 'sendMessage', '{"chat_id": 1, "text": "lost"}', now(), 'dead', now(), 400, 'Bad Request: wrong file identifier')`;

      await stack.send(chief, "/status", "admin");
      assert.match(stack.lastText(chief, "admin"), words.status);
      const list = await press(stack, locale, words.open);
      assert.equal(list?.button_data.flat().filter((data) => data.startsWith("dead_show:")).length, 2);
      const update = list?.button_data.flat().find((data) => data.startsWith("dead_show:update")) ?? "";
      assert.match((await press(stack, locale, update))?.text ?? "", words.who);
      await sql`update dialog.transition set handler = null where word = 'boom'`;
      const length = stack.chat(ann).length;
      await press(stack, locale, words.retry);
      await sql`select ops.run_job('update_retry')`;
      await stack.waitFor("the answer", () => stack.chat(ann).length === length + 1);
      assert.match(stack.lastText(ann), /^Ann, /);

      const call = list?.button_data.flat().find((data) => data.startsWith("dead_show:call"));
      assert.match((await press(stack, locale, call ?? ""))?.text ?? "", words.to);
      await press(stack, locale, words.drop);
      assert.match((await press(stack, locale, words.yes))?.text ?? "", words.empty);
      await untilIdle(stack);
      assert.equal((await sql`select 1 from gateway.dead_letters`).length, 0);
      const audit =
        await sql`select action, actor from core.audit where action like '%dead_letter' order by id`;
      assert.deepEqual(audit.map(({ action }) => action), ["retry.dead_letter", "drop.dead_letter"]);
    });
  });
}
