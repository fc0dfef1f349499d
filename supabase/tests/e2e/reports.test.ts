import assert from "node:assert/strict";
import { decode } from "fast-png";
import { strFromU8, unzipSync } from "fflate";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import type { ChatMessage } from "../_harness/chat.ts";
import { type TestStack, withTestStack } from "../_harness/stack.ts";
import { lastMessage, person, textOf, untilIdle } from "./_kit.ts";
import { changesNothing } from "./_state.ts";
import { wordsIn } from "./_words.ts";

/** A shop with an owner and a cashier, who sold this today. */
async function shop(stack: TestStack, owner: SimUser, cashier: SimUser, bills: number[]): Promise<void> {
  const { sql } = stack.database;
  for (const user of [owner, cashier]) await stack.send(user, "/start", "partner");
  await sql`with p as (insert into loyalty.partner (name) values ('Кав’ярня «Зерно»') returning id)
    insert into loyalty.staff (partner_id, person_id, role, added_by, added_at)
    select p.id, w.id, case w.telegram_id when ${owner.id} then 'owner' else 'cashier' end, 'test', core.now()
    from p, people.person w where w.telegram_id in (${owner.id}, ${cashier.id})`;
  await sql`select people.add_person('{"id": 999, "first_name": "Ann"}')`;
  for (const [n, bill] of bills.entries()) {
    await sql`select loyalty.purchase(${`test:${n}`}, s.partner_id, a.id, s.person_id, ${bill})
      from loyalty.staff s, people.person a where s.role = 'cashier' and a.telegram_id = 999`;
  }
}

async function download(stack: TestStack, message: ChatMessage): Promise<Uint8Array> {
  const id = message.document ?? assert.fail(`no document: ${textOf(message)}`);
  const file = await stack.emulator.call("partner", "getFile", { file_id: id });
  const { file_path } = file.result as { file_path: string };
  const token = stack.settings.bots.find((bot) => bot.name === "partner")?.token;
  return await (await fetch(`${stack.emulator.url}/file/bot${token}/${file_path}`)).bytes();
}

/** Runs the job, as the scheduler does every few seconds, until a message of the chat is a document. */
async function file(stack: TestStack, user: SimUser, messageId: number): Promise<ChatMessage> {
  const done = await stack.waitFor("the file to come", async () => {
    await stack.database.sql`select ops.run_job('partner_reports')`;
    const message = stack.chat(user, "partner").find(({ message_id }) => message_id === messageId);
    return message?.document ? message : undefined;
  });
  return done ?? assert.fail("there is no file");
}

Deno.test("from the day's picture to the month's and its Excel file, in Ukrainian", async () => {
  await withTestStack({}, async (stack) => {
    const [owner, cashier] = [person(301, "Оксана", "uk"), person(302, "Їван", "uk")];
    await shop(stack, owner, cashier, [12050, 30000]);
    await stack.database.sql`update loyalty.partner set created_at = created_at - interval '2 months'`;
    await stack.send(owner, "/start", "partner");
    const [menu] = await stack.press(owner, "📊 Звіти", "partner");
    assert.match(textOf(menu), /^📊 Звіти\nЩо показати\?$/);
    const [today] = await stack.press(owner, "☀️ Сьогодні", "partner");
    assert.ok(today?.photo, "sales by hour are a picture");
    const [before = ""] = today.buttons.flat();
    const [yesterday] = await stack.press(owner, before, "partner");
    assert.equal(textOf(yesterday), `${before.replace("◀️", "📆")}\n\nПокупок не було.`);
    await stack.press(owner, "◀️ Назад", "partner");
    const [month] = await stack.press(owner, "📅 Місяць", "partner");
    assert.ok(month?.photo, "sales by day are a picture");
    assert.match(textOf(month), /Покупки: 2, клієнтів: 1\nПродажі: 420,50.₴, середній чек 210,25.₴/);

    // Under a picture the next words are a new message, and that one becomes the file.
    const [preparing] = await stack.press(owner, "📥 Excel", "partner");
    assert.match(textOf(preparing), /^⏳ Готую файл/);
    assert.notEqual(preparing!.message_id, month!.message_id);
    const done = await file(stack, owner, preparing!.message_id);
    assert.match(textOf(done), /^Кав’ярня «Зерно», Покупки за місяць, .* · 2 рядки$/);
    assert.deepEqual(done.buttons, [["🏠 Меню"]]);
    const parts = unzipSync(await download(stack, done));
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
    assert.equal(sheet.match(/<row /g)?.length, 3);
    assert.match(sheet, /<v>120\.5<\/v>/);
    assert.match(strFromU8(parts["xl/sharedStrings.xml"]!), /Їван/);

    const [home] = await stack.press(owner, "🏠 Меню", "partner");
    assert.notEqual(home?.message_id, done.message_id, "the file stays in the chat");
    assert.equal(
      (await stack.database.sql`select 1 from gateway.outbox where outcome = 'dead' and bot_id = 'partner'`)
        .length,
      0,
    );
  });
});

Deno.test("today is a picture and a CSV, in Russian; who goes on gets a message of its own", async () => {
  await withTestStack({}, async (stack) => {
    const [owner, cashier] = [person(303, "Ольга", "ru"), person(304, "=1+1", "ru")];
    await shop(stack, owner, cashier, [5025]);
    await stack.send(owner, "/start", "partner");
    await stack.press(owner, "📊 Отчёты", "partner");
    const [today] = await stack.press(owner, "☀️ Сегодня", "partner");
    assert.ok(today?.photo, "sales by hour are a picture");
    assert.match(textOf(today), /^☀️ Сегодня, .*\n\nПокупки: 1, клиентов: 1\nПродажи: 50,25.₴/);
    const [preparing] = await stack.press(owner, "📥 CSV", "partner");
    assert.match(textOf(preparing), /^⏳ Готовлю файл/);
    const done = await file(stack, owner, preparing!.message_id);
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await download(stack, done));
    const [head, line, ...rest] = text.split("\r\n");
    assert.equal(
      head,
      "\ufeffВремя;Чек;Карта клиента;Кассир;Сумма, ₴;Возвращено, ₴;Начислено баллов;Принято баллов",
    );
    assert.match(line!, /^\d\d\.\d\d\.\d{4} \d\d:\d\d;;•••• \d{4};"'=1\+1";50,25;0,00;2;0$/);
    assert.deepEqual(rest, [""]);

    await stack.press(owner, "🏠 Меню", "partner");
    await stack.press(owner, "📊 Отчёты", "partner");
    // One cashier makes no picture, and the words are edited where they stand.
    const [staff] = await stack.press(owner, "👥 По кассирам", "partner");
    const [waiting] = await stack.press(owner, "📥 CSV", "partner");
    assert.equal(waiting?.message_id, staff?.message_id);
    assert.match(textOf(await file(stack, owner, staff!.message_id)), /По кассирам, .* · 1 строка$/);

    await stack.press(owner, "🏠 Меню", "partner");
    await stack.press(owner, "📊 Отчёты", "partner");
    await stack.press(owner, "☀️ Сегодня", "partner");
    const [again] = await stack.press(owner, "📥 Excel", "partner");
    await stack.press(owner, "🏠 Меню", "partner");
    await stack.database.sql`select ops.run_job('partner_reports')`;
    const second = await stack.waitFor("the file to come", () => {
      const last = lastMessage(stack, owner, "partner");
      return last.document ? last : undefined;
    });
    assert.ok(second && second.message_id > again!.message_id);
    const home = stack.chat(owner, "partner").find(({ message_id }) => message_id === again!.message_id);
    assert.match(textOf(home), /^🏪 Кав’ярня «Зерно»/);
  });
});

for (const locale of ["uk", "en"] as const) {
  Deno.test(`${locale}: a cashier gets the poster and their own day, and no report`, async () => {
    await withTestStack({}, async (stack) => {
      const { word, says } = await wordsIn(stack, locale);
      const [owner, cashier] = [person(305, "Olha", locale), person(306, "Ivan", locale)];
      await shop(stack, owner, cashier, [10000]);
      const [menu] = await stack.send(cashier, "/start", "partner");
      assert.ok(!menu!.buttons.flat().includes(word("partner_reports.button.reports")));
      for (const button of ["rep", "rep_month", "rep_file:month_xlsx:2026-11-01"]) {
        await changesNothing(stack, button, async () => {
          const { messages } = await stack.emulator.sim.press({
            bot: "partner",
            user: cashier,
            button,
            message_id: menu!.message_id,
            force: true,
            wait: true,
          });
          assert.match(messages!.map(textOf).join(), says("error.not_owner"), button);
        });
      }
      assert.equal((await stack.database.sql`select 1 from flows.report_request`).length, 0);

      await stack.send(cashier, "/start", "partner");
      const [mine] = await stack.press(cashier, word("partner_reports.button.mine"), "partner");
      assert.match(textOf(mine), says("partner_reports.lines", { purchases: "1", clients: "1" }));
      await stack.press(cashier, word("flows.button.menu"), "partner");
      const [invite] = await stack.press(cashier, word("partner_reports.button.invite"), "partner");
      const [, link] = /(https:\/\/t\.me\/\w+\?start=partner_\d+)\n/.exec(textOf(invite)) ?? [];
      assert.ok(link, textOf(invite));
      await stack.press(cashier, word("partner_reports.button.poster"), "partner");
      await untilIdle(stack);
      const poster = lastMessage(stack, cashier, "partner");
      assert.match(textOf(poster), says("partner_reports.poster_caption"));
      const { width, height } = decode(await download(stack, poster));
      assert.deepEqual([width, height], [1240, 1748]);
      const { calls } = stack.emulator.sim.calls({ bot: "partner", limit: 100 });
      const methods = calls.map(({ method }) => method);
      const [action, document] = [methods.indexOf("sendChatAction"), methods.indexOf("sendDocument")];
      assert.ok(action >= 0 && action < document, `the chat says that a file is coming: ${methods}`);

      const client = person(307, "Kate", locale);
      await stack.send(client, `/start ${link.split("start=")[1]}`);
      const [member] = await stack.database.sql`select count(*)::int as n from loyalty.membership m
        join people.person p on p.id = m.person_id where p.telegram_id = 307`;
      assert.equal(member?.n, 1, "the link makes a client of the shop");
    });
  });
}
