import assert from "node:assert/strict";
import { withOffice } from "./_broadcast.ts";
import { botTexts } from "./_kit.ts";
import { wordsIn } from "./_words.ts";

for (const language of ["ru", "en"] as const) {
  Deno.test(`${language}: who muted news gets none, nobody gets two in a day, nothing goes out at night`, async () => {
    await withOffice(
      { language, people: 3, rate: 25 },
      async ({ stack, admin, people, press, say, runJobs, got }) => {
        const { sql } = stack.database;
        const { word, says } = await wordsIn(stack, language);
        const [muted, ...others] = people;
        assert.ok(muted);
        await stack.send(muted, "/settings");
        await stack.press(muted, "notices");
        await stack.press(muted, "mute:news");
        const audience = async () => {
          const [row] = await sql<
            { n: string }[]
          >`select o_people::text as n from outreach.audience_size(null)`;
          return row?.n ?? "";
        };
        const compose = async (text: string) => {
          await stack.send(admin, "/start", "admin");
          await press(word("broadcast.button.list"));
          await press(word("broadcast.button.new"));
          await say(text);
          await press(word("dialog.skip"));
          return await press(word("dialog.skip"));
        };
        const confirm = async () => {
          await press(word("broadcast.button.now"));
          await say(await audience());
          return botTexts(stack, admin, "admin").slice(-2).join("\n");
        };

        assert.doesNotMatch(await compose("First"), says("broadcast.capped"));
        assert.match(await confirm(), says("broadcast.goes_now"));
        await runJobs();
        await stack.waitFor("the first", () => got(/^First$/) === others.length);
        await runJobs();
        assert.match(await compose("Second"), says("broadcast.capped"));

        await sql`select core.set_clock('2026-11-22 22:00+02')`;
        assert.match(await confirm(), says("broadcast.waits_for_day"));
        await runJobs();
        assert.equal(got(/^Second$/), 0);
        await sql`select core.set_clock('2026-11-23 10:30+02')`;
        await runJobs();
        await stack.waitFor("the second, in the morning", () => got(/^Second$/) === others.length);
        assert.ok(
          !botTexts(stack, muted).some((text) => /^(First|Second)$/.test(text)),
          "who muted news got some",
        );
        assert.deepEqual([...await sql`select message from gateway.failures`], []);
      },
    );
  });
}
