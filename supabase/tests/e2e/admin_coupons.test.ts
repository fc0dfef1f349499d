import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { balance, person, textOf } from "./_kit.ts";

const ADMIN = { env: { ADMIN_CHAT_ID: "900" } };

for (
  const [locale, words] of [
    ["uk", {
      open: "🎟 Купони",
      add: "➕ Новий купон",
      wrong: /^⚠️ Це не годиться для коду/,
      second: /Крок 2 з 7/,
      skip: "Пропустити",
      confirm:
        /🎟 Весна\nКод: SPRING50\n\n💰 50 балів, згорять як завжди\n🏦 Коштом програми\n👥 Для 2 людей\n📅 Без терміну$/,
      add_it: "✅ Створити купон",
      listed: /✅ Купон SPRING50 створено.*• SPRING50 Весна: 50 балів\. Використано 0 з 2$/s,
      card: /50 балів, згорять як завжди\n🏦 Коштом програми\n👥 Використано 1 з 2\n📅 Без терміну\n▶️ Діє$/,
      stop: "⏹ Зупинити",
      sure: /^Зупинити купон SPRING50 назавжди\?/,
      stop_it: "⏹ Зупинити назавжди",
      stopped: /⏹ Зупинено$/,
      refused: /^Такий купон зараз не діє/,
    }],
    ["en", {
      open: "🎟 Coupons",
      add: "➕ New coupon",
      wrong: /^⚠️ That cannot be a code/,
      second: /Step 2 of 7/,
      skip: "Skip",
      confirm:
        /🎟 Весна\nCode: SPRING50\n\n💰 50 points, which expire as all points do\n🏦 The programme pays\n👥 For 2 people\n📅 No last day$/,
      add_it: "✅ Create the coupon",
      listed: /✅ The coupon SPRING50 works from now on.*• SPRING50 Весна: 50 points\. Used 0 of 2$/s,
      card:
        /50 points, which expire as all points do\n🏦 The programme pays\n👥 Used 1 of 2\n📅 No last day\n▶️ It works$/,
      stop: "⏹ Stop it",
      sure: /^Stop the coupon SPRING50 for good\?/,
      stop_it: "⏹ Stop it for good",
      stopped: /⏹ Stopped$/,
      refused: /^There is no such coupon right now/,
    }],
  ] as const
) {
  Deno.test(`an admin creates a coupon, a client uses it, and the admin stops it (${locale})`, async () => {
    await withTestStack(ADMIN, async (stack) => {
      const [chief, anna, bohdan] = [
        person(900, "Chief", locale),
        person(1, "Anna", locale),
        person(2, "Bohdan", locale),
      ];
      const say = async (what: string) => (await stack.send(chief, what, "admin")).map(textOf).join("\n");
      const press = async (what: string) => (await stack.press(chief, what, "admin")).map(textOf).join("\n");
      for (const client of [anna, bohdan]) {
        await stack.send(client, "/start");
        await stack.send(client, "/cancel");
      }
      await say("/start");
      await press(words.open);
      await press(words.add);
      assert.match(await say("весна"), words.wrong);
      assert.match(await say("spring50"), words.second);
      for (const answer of ["Весна", "50", "2", words.skip, words.skip]) await say(answer);
      assert.match(await say(words.skip), words.confirm);
      assert.match(await press(words.add_it), words.listed);
      const before = await balance(stack, anna);
      await stack.send(anna, "/coupon spring50");
      assert.equal(await balance(stack, anna), before + 50);
      assert.match(await press("SPRING50"), words.card);
      assert.match(await press(words.stop), words.sure);
      assert.match(await press(words.stop_it), words.stopped);
      assert.match((await stack.send(bohdan, "/coupon spring50")).map(textOf).join("\n"), words.refused);

      const audit = await stack.database
        .sql`select action from core.audit where actor like 'person:%' and subject like 'coupon:%' order by id`;
      assert.deepEqual(audit.map(({ action }) => action), ["add.coupon", "stop.coupon"]);
    });
  });
}
