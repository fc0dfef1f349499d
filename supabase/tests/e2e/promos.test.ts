import assert from "node:assert/strict";
import { type TestStack, withTestStack } from "../_harness/stack.ts";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import { botTexts, lastMessage, person, textOf } from "./_kit.ts";
import { openShop } from "./_shops.ts";
import { wordsIn } from "./_words.ts";

/** Pictures by their first bytes; the emulator reads their size from the header. */
const PNG_BASE64 =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const GIF_BASE64 = btoa("GIF89a\x02\x00\x02\x00\x00\x00\x00;");

/** What became of the copies, oldest first. */
async function copies(stack: TestStack): Promise<string[]> {
  const rows = await stack.database.sql<{ status: string; last_error: string | null }[]>`
    select status, last_error from media.item order by id`;
  return rows.map(({ status, last_error }) => last_error === null ? status : `${status}: ${last_error}`);
}

/** The photo of a person's last message, as the bytes that Telegram keeps for it. */
async function photoBytes(stack: TestStack, user: SimUser): Promise<Uint8Array> {
  const id = lastMessage(stack, user).photo;
  assert.ok(id, "the last message has no photo");
  return await (await fetch(`${stack.emulator.url}/sim/file?id=${encodeURIComponent(id)}`)).bytes();
}

const tomorrow = () => {
  const [year, month, day] = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10).split("-");
  return `${day}.${month}.${year}`;
};

for (const [ours, theirs] of [["ru", "uk"], ["en", "ru"]] as const) {
  Deno.test(`an owner makes a promo (${ours}), and a client sees it with its picture (${theirs})`, async () => {
    await withTestStack({}, async (stack) => {
      const [{ word, says }, clients] = [await wordsIn(stack, ours), await wordsIn(stack, theirs)];
      const owner = person(301, "Вера", ours);
      const client = person(302, "Олена", theirs);
      await openShop(stack, owner, "Зерно");
      await stack.send(client, "/start");
      await stack.send(client, "/cancel");
      const is = async (what: string | Record<string, unknown>, expected: RegExp) => {
        const replies = await stack.send(owner, what, "partner");
        assert.match(replies.map(textOf).join("\n"), expected);
      };
      const press = (key: string) => stack.press(owner, word(key), "partner");
      const step = (number: number) => says("dialog.step", { step: `${number}`, steps: "5" });

      await stack.send(owner, "/start", "partner");
      await press("promo.menu");
      assert.match(stack.lastText(owner, "partner"), says("promo.list_empty", { partner: "Зерно" }));
      await press("promo.button.new");
      await is({ photo: true }, says("promo.invalid.title"));
      await is("Второй кофе в подарок", step(2));
      await is("Каждый день до 10 утра.", step(3));
      await is({ document: true }, says("dialog.invalid.photo"));
      await is({ photo: PNG_BASE64 }, step(4));
      await is(word("dialog.skip"), step(5));
      await is("01.01.2020", says("error.bad_promo_dates"));
      await is(tomorrow(), says("promo.created"));
      const preview = lastMessage(stack, owner, "partner");
      assert.ok(preview.photo, "the preview has no picture");
      assert.match(textOf(preview), says("promo.status.draft"));
      assert.match(textOf(preview), /\n\n🎉 Второй кофе в подарок/);

      await stack.press(client, clients.word("offers.button"));
      assert.match(stack.lastText(client), clients.says("offers.empty"));
      await press("promo.button.publish");
      assert.match(stack.lastText(owner, "partner"), says("promo.status.running"));
      await stack.waitFor("the copy", async () => (await copies(stack)).join() === "copied");

      await stack.press(client, clients.word("flows.button.menu"));
      await stack.press(client, clients.word("offers.button"));
      await stack.press(client, "Второй кофе в подарок");
      const offer = textOf(lastMessage(stack, client));
      assert.match(offer, /^🎉 Второй кофе в подарок\n\nКаждый день до 10 утра\.\n\n🏪 Зерно\n📅 /);
      assert.match(offer, clients.says("offers.until"));
      assert.deepEqual((await photoBytes(stack, client)).toBase64(), PNG_BASE64);
      const [row] = await stack.database.sql<{ path: string }[]>`select storage_path as path from media.item`;
      const url = stack.functionsUrl.replace("/functions/v1", "/storage/v1/object/public/public/");
      assert.equal((await (await fetch(url + row?.path)).bytes()).toBase64(), PNG_BASE64);

      await press("promo.button.stop");
      await stack.press(client, clients.word("offers.button.all"));
      assert.match(stack.lastText(client), clients.says("offers.empty"));
    });
  });
}

Deno.test("a picture that cannot be copied stands in nobody's way: the bot that got it shows it, the others their words", async () => {
  await withTestStack({}, async (stack) => {
    const owner = person(303, "Olga");
    const client = person(304, "Carl");
    await openShop(stack, owner, "Bean");
    await stack.send(owner, "/start", "partner");
    await stack.press(owner, "🖼 Logo", "partner");
    const replies = await stack.send(owner, { photo: GIF_BASE64 }, "partner");
    assert.match(replies.map(textOf).join("\n"), /Your logo is saved/);
    await stack.waitFor(
      "the copy to be given up",
      async () => (await copies(stack))[0]?.startsWith("failed"),
    );
    assert.deepEqual(await copies(stack), ["failed: the file is no JPEG, PNG or WebP"]);
    await stack.press(owner, "🖼 Logo", "partner");
    assert.ok(stack.chat(owner, "partner").some((message) => message.from === "bot" && message.photo));

    await stack.database.sql`select loyalty.publish_promo(
      loyalty.create_promo(id, 'Half price', 'Today only', null, core.today(), 'test'), 'test') from loyalty.partner`;
    await stack.send(client, "/start");
    await stack.send(client, "/cancel");
    await stack.press(client, "🎉 Offers");
    await stack.press(client, "Half price");
    assert.match(botTexts(stack, client).at(-1) ?? "", /^🎉 Half price\n\nToday only\n\n🏪 Bean\n📅 until /);
    assert.equal(lastMessage(stack, client).photo, undefined);
  });
});
