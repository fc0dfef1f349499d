import assert from "node:assert/strict";
import { type TestStack, withTestStack } from "../_harness/stack.ts";
import { assertBooksBalance, balance, person, textOf } from "./_kit.ts";

const ADMIN = { env: { ADMIN_CHAT_ID: "900" } };

/** What the bot answers an administrator who says or presses this, all of it. */
function deskOf(stack: TestStack, locale: string) {
  const chief = person(900, "Chief", locale);
  const words = (messages: Parameters<typeof textOf>[0][]) => messages.map(textOf).join("\n");
  return {
    say: async (what: string) => words(await stack.send(chief, what, "admin")),
    press: async (button: string) => words(await stack.press(chief, button, "admin")),
  };
}

for (
  const [locale, words] of [
    ["ru", {
      open: "🎁 Награды",
      none: /^🎁 Наград пока нет/,
      add: "➕ Новая награда",
      second: /Шаг 2 из 7/,
      skip: "Пропустить",
      whole: /^⚠️ Нужно целое число от 1 до/,
      nobody: /^⚠️ Такого партнёра среди работающих нет/,
      confirm:
        /🎁 Капучино\n\n💰 60 баллов\n📍 Выдаёт: «Зерно»\n📦 Осталось: 1\n.*сколько угодно\n📅 Без срока$/,
      add_it: "✅ Добавить в каталог",
      card:
        /награда в каталоге.*Выдаёт: «Зерно»\n📦 Осталось: 1\n.*сколько угодно\n📅 Без срока\n▶️ В каталоге\n\nВыдано: 0, ждут выдачи: 0$/s,
      shop: "🎁 Награды",
      take: "🎁 Взять за 60 баллов",
      price: "💰 Цена",
      repriced: /^Цена этой награды только что изменилась, баллы остались у вас/m,
      take_again: "🎁 Взять за 80 баллов",
      code: /Капучино\n[2-9A-Z]{4}-[2-9A-Z]{4}, до /,
      list: "◀️ Все награды",
      gone: /• Капучино: 80 баллов\. 📦 Закончилась$/,
      off: "⏸ Убрать из каталога",
      out: /⏸ Убрана из каталога\n\nВыдано: 0, ждут выдачи: 1$/,
    }],
    ["en", {
      open: "🎁 Rewards",
      none: /^🎁 There are no rewards yet/,
      add: "➕ New reward",
      second: /Step 2 of 7/,
      skip: "Skip",
      whole: /^⚠️ It takes a whole number from 1 to/,
      nobody: /^⚠️ There is no such active partner/,
      confirm:
        /🎁 Капучино\n\n💰 60 points\n📍 Given out by: “Зерно”\n📦 Left: 1\n.*any number\n📅 No last day$/,
      add_it: "✅ Add to the catalogue",
      card:
        /is in the catalogue.*Given out by: “Зерно”\n📦 Left: 1\n.*any number\n📅 No last day\n▶️ In the catalogue\n\nGiven out: 0, waiting with a code: 0$/s,
      shop: "🎁 Rewards",
      take: "🎁 Take it for 60 points",
      price: "💰 Price",
      repriced: /^The price of this reward has just changed, and you keep your points/m,
      take_again: "🎁 Take it for 80 points",
      code: /Капучино\n[2-9A-Z]{4}-[2-9A-Z]{4}, until /,
      list: "◀️ All rewards",
      gone: /• Капучино: 80 points\. 📦 None left$/,
      off: "⏸ Take out",
      out: /⏸ Taken out of the catalogue\n\nGiven out: 0, waiting with a code: 1$/,
    }],
  ] as const
) {
  Deno.test(`an admin adds a reward, changes its price while a client looks at it, and takes it out (${locale})`, async () => {
    await withTestStack(ADMIN, async (stack) => {
      await stack.database.sql`insert into loyalty.partner (name) values ('Зерно')`;
      const { say, press } = deskOf(stack, locale);
      const anna = person(1, "Anna", locale);
      await stack.send(anna, "/start");
      await stack.send(anna, "/cancel");
      await say("/start");
      assert.match(await press(words.open), words.none);
      await press(words.add);
      assert.match(await say("Капучино"), words.second);
      await say(words.skip);
      assert.match(await say("0"), words.whole);
      for (const answer of ["60", "1", words.skip]) await say(answer);
      assert.match(await say("Хлеб"), words.nobody);
      await say("зерно");
      assert.match(await say(words.skip), words.confirm);
      assert.match(await press(words.add_it), words.card);

      await stack.press(anna, words.shop);
      await stack.press(anna, "Капучино · 60");
      await press(words.price);
      await say("80");
      const before = await balance(stack, anna);
      assert.match((await stack.press(anna, words.take)).map(textOf).join("\n"), words.repriced);
      assert.equal(await balance(stack, anna), before);
      await stack.send(anna, "/rewards");
      await stack.press(anna, "Капучино · 80");
      assert.match((await stack.press(anna, words.take_again)).map(textOf).join("\n"), words.code);
      assert.equal(await balance(stack, anna), before - 80);

      assert.match(await press(words.list), words.gone);
      await press("Капучино");
      assert.match(await press(words.off), words.out);
      await assertBooksBalance(stack);
    });
  });
}
