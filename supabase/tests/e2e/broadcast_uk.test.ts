import assert from "node:assert/strict";
import { withOffice } from "./_broadcast.ts";
import { botTexts } from "./_kit.ts";

Deno.test("a broadcast in Ukrainian: with a picture, aimed, set for a time, paused and cancelled on the way", async () => {
  await withOffice(
    { language: "uk", people: 12, rate: 4 },
    async ({ stack, admin, press, say, runJobs, people, got, rests }) => {
      const { sql } = stack.database;
      await press("📣 Розсилки");
      await press("➕ Нова розсилка");
      assert.match(await say("1 < 2"), /^⚠️ Знак «<» тут не починає тег: < 2/);
      await say("<i>Знижки</i>");
      await say({ photo: true });
      assert.match(await press("Пропустити"), /Отримають зараз: 12 людей/);
      await stack.waitFor("the copy of the picture", async () => {
        const [row] = await sql`select status from media.item`;
        return row?.status === "copied";
      });

      // For those only who are tagged: all but one.
      await sql`select people.add_tag(id, 'vip', 'test') from people.person
      where telegram_id in ${sql(people.slice(1).map((user) => user.id))}`;
      await press("👥 Кому");
      await press("🏷 Мітка");
      assert.match(await say("не мітка"), /^Мітка: від 1 до 32/);
      assert.match(await say("#VIP"), /🏷 Мітка: vip\n\n👥 Отримають зараз: 11 людей/);

      await press("🕒 Призначити час");
      assert.match(await say("завтра"), /^⚠️ Не вдалося прочитати час/);
      assert.match(await say("20.11.2026 11:59"), /^Цей момент уже минув/);
      assert.match(await say("20.11.2026 12:30"), /напишіть кількість одержувачів/);
      await say("11");
      assert.ok(
        botTexts(stack, admin, "admin").some((text) => /почнеться 20\.11\.2026, 12:30: 11/.test(text)),
      );
      await runJobs();
      assert.equal(got(/^Знижки$/), 0);

      await sql`select core.set_clock('2026-11-20 12:30+02')`;
      await runJobs();
      await stack.waitFor("some messages", () => got(/^Знижки$/) >= 3);
      await stack.waitFor("progress", () => /триває/.test(stack.lastText(admin, "admin")));
      await press("⏸ Призупинити");
      assert.match(await press("✖️ Скасувати розсилку"), /✖️ скасована/);
      await runJobs();
      const sent = await rests(/^Знижки$/);
      assert.ok(sent < 11, "it was cancelled on the way");
      await runJobs();
      await stack.waitFor(
        "the last figures",
        () => stack.lastText(admin, "admin").includes(`Надіслано: ${sent} із 11`),
      );
      assert.equal(
        botTexts(stack, people[0]!).filter((text) => text === "Знижки").length,
        0,
      );
      assert.deepEqual([...await sql`select message from gateway.failures`], []);
    },
  );
});
