import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { person, textOf } from "./_kit.ts";

const ADMIN = { env: { ADMIN_CHAT_ID: "900" } };

for (
  const [locale, words] of [
    ["ru", {
      rules: ["📅 Расписание", "🎁 Бонусы за месяц", "📐 Правила бонусов"],
      add: "➕ Новое правило",
      second: /Шаг 2 из 7/,
      any: "Любой",
      skip: "Пропустить",
      this: "Этот месяц",
      confirm:
        /^Добавить правило\?\n\n📐 Гостю\n\n💰 40 баллов, сгорят как обычно\n👥 Кому: от 4 визитов в месяц\n📅 с \d\d\.\d{4}$/,
      add_it: "✅ Добавить правило",
      rule: /✅ Гостю: правило добавлено\..*• Гостю: 40 баллов, от 4 визитов в месяц$/s,
      stop: "⏹ Остановить",
      when: /^Когда остановить правило «Гостю»\?/,
      later: "📅 После этого месяца",
      now: "⏹ Сразу, за этот месяц не давать",
      empty: /^📐 Правил пока нет/,
    }],
    ["en", {
      rules: ["📅 Schedule", "🎁 Monthly bonuses", "📐 Bonus rules"],
      add: "➕ New rule",
      second: /Step 2 of 7/,
      any: "Any level",
      skip: "Skip",
      this: "This month",
      confirm:
        /^Add the rule\?\n\n📐 Гостю\n\n💰 40 points, which expire as all points do\n👥 For: 4 visits a month or more\n📅 from \d\d\.\d{4} on$/,
      add_it: "✅ Add the rule",
      rule: /✅ Гостю: the rule is added\..*• Гостю: 40 points, 4 visits a month or more$/s,
      stop: "⏹ Stop it",
      when: /^When shall the rule “Гостю” stop\?/,
      later: "📅 After this month",
      now: "⏹ At once, nothing for this month",
      empty: /^📐 There are no rules yet/,
    }],
  ] as const
) {
  Deno.test(`an admin adds a rule of monthly bonuses and stops it, first after this month, then at once (${locale})`, async () => {
    await withTestStack(ADMIN, async (stack) => {
      const chief = person(900, "Chief", locale);
      const say = async (what: string) => (await stack.send(chief, what, "admin")).map(textOf).join("\n");
      const press = async (what: string) => (await stack.press(chief, what, "admin")).map(textOf).join("\n");
      await say("/start");
      for (const button of words.rules) await press(button);
      await press(words.add);
      assert.match(await say("Гостю"), words.second);
      for (const answer of ["40", words.any, "4", words.skip, words.skip]) await say(answer);
      assert.match(await say(words.this), words.confirm);
      assert.match(await press(words.add_it), words.rule);
      await press("Гостю");
      assert.match(await press(words.stop), words.when);
      await press(words.later);
      await press("Гостю");
      await press(words.stop);
      assert.match(await press(words.now), words.empty);
      const audit = await stack.database
        .sql`select action from core.audit where actor like 'person:%' order by id`;
      assert.deepEqual(audit.map(({ action }) => action), [
        "add.bonus_rule",
        "stop.bonus_rule",
        "stop.bonus_rule",
      ]);
    });
  });
}
