import assert from "node:assert/strict";
import { type TestStack, withTestStack } from "../_harness/stack.ts";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import { botTexts, person } from "./_kit.ts";
import { hurry, listen } from "./_receiver.ts";

const KEY = /whsec_[A-Za-z0-9+/=]+/;

/** The keys that the admin's chat shows now. */
function keysIn(stack: TestStack, admin: SimUser): string[] {
  return botTexts(stack, admin, "admin").flatMap((text) => KEY.exec(text)?.[0] ?? []);
}

/** The tables that hold a text anywhere. */
async function tablesWith(stack: TestStack, text: string): Promise<string[]> {
  const { sql } = stack.database;
  const tables = await sql<{ name: string }[]>`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname !~ '^pg_|^information_schema$'`;
  const found = tables.map(async ({ name }) => {
    const rows = await sql`select from ${sql.unsafe(name)} t where strpos(t::text, ${text}) > 0 limit 1`;
    return rows.length > 0 ? [name] : [];
  });
  return (await Promise.all(found)).flat();
}

const WORDS = {
  en: {
    hooks: "🔌 Webhooks",
    add: "➕ Add a webhook",
    refused: /without a user and password/,
    choice: "Members",
    confirm: "✅ Add it",
    confirmed: /Address: 127\.0\.0\.1:\d+\nName: CRM\nEvents: Members/,
    verify: /^🔑 CRM: signing key\n[^]*Standard Webhooks/,
    added: /^✅ The webhook CRM was added/,
    test: "🧪 Send a test",
    hide: "🙈 I have copied the key, hide it",
    card: /^🔌 CRM\n✅ working/,
    key: ["🔑 New key", "🔑 Yes, change the key"],
    dead: ["📭 Undelivered (2)", "🗑 2", "🗑 Dismiss all", "🗑 Yes, dismiss all"],
    noneDead: /Nothing is undelivered/,
    remove: ["🗑 Remove", "🗑 Yes, remove it"],
    none: /There are none yet/,
  },
  ru: {
    hooks: "🔌 Вебхуки",
    add: "➕ Добавить вебхук",
    refused: /без имени и пароля/,
    choice: "Участники",
    confirm: "✅ Добавить",
    confirmed: /Адрес: 127\.0\.0\.1:\d+\nНазвание: CRM\nСобытия: Участники/,
    verify: /^🔑 CRM: ключ подписи\n[^]*Standard Webhooks/,
    added: /^✅ Вебхук CRM добавлен/,
    test: "🧪 Отправить тест",
    hide: "🙈 Ключ скопирован, убрать",
    card: /^🔌 CRM\n✅ работает/,
    key: ["🔑 Новый ключ", "🔑 Да, сменить ключ"],
    dead: ["📭 Недоставленное (2)", "🗑 2", "🗑 Убрать все", "🗑 Да, убрать все"],
    noneDead: /Недоставленного нет/,
    remove: ["🗑 Удалить", "🗑 Да, удалить"],
    none: /Пока нет ни одного/,
  },
} as const;

/** An admin adds a webhook, tests it with the key they were shown, changes the key, dismisses, removes. */
async function tour(
  stack: TestStack,
  admin: SimUser,
  words: typeof WORDS[keyof typeof WORDS],
): Promise<void> {
  const crm = listen();
  const { sql } = stack.database;
  const press = (button: string) => stack.press(admin, button, "admin");
  const say = (text: string) => stack.send(admin, text, "admin");
  const last = () => stack.lastText(admin, "admin");
  const tests = () => crm.got.filter(({ body }) => body.type === "test").length;
  const open = async () => {
    await press("hooks");
    await press("CRM");
  };
  try {
    await say("/start");
    await press("status");
    await press(words.hooks);
    await press(words.add);
    await say(crm.url.replace("127", "me:pass@127"));
    assert.match(last(), words.refused);
    await say(crm.url);
    await say("CRM");
    await say(words.choice);
    assert.match(last(), words.confirmed);
    await press(words.confirm);
    const shown = botTexts(stack, admin, "admin").slice(-3);
    assert.match(shown[0]!, words.verify);
    assert.match(shown[1]!, words.added);
    const old = keysIn(stack, admin).join();
    assert.deepEqual(await tablesWith(stack, old), ["webhooks.endpoint"]);

    crm.secret = old;
    await press(words.test);
    await stack.waitFor("the test", () => tests() === 1);
    assert.deepEqual(keysIn(stack, admin), [], "the key has left the chat");
    const anna = person(admin.id + 10, "Anna");
    await stack.send(anna, "/start");
    await stack.waitFor("the event", () => crm.got.some(({ body }) => body.data.user_id === anna.id));

    // Both keys sign for a day: the receiver may take its time.
    await open();
    for (const button of words.key) await press(button);
    const [changed] = keysIn(stack, admin);
    assert.ok(changed && changed !== old);
    await press(words.hide);
    assert.match(last(), words.card);
    for (const key of [old, changed]) {
      const before = tests();
      crm.secret = key;
      await press(words.test);
      await stack.waitFor("the test by either key", () => tests() > before);
    }
    assert.deepEqual(crm.refused, []);

    await stack.waitFor("the reports", async () => {
      const [row] = await sql`select count(*)::int as n from webhooks.delivery where finished_at is null`;
      return row!.n === 0;
    });
    await sql`update webhooks.delivery set outcome = 'dead'
      where id in (select d.id from webhooks.delivery d order by d.id desc limit 2)`;
    await open();
    for (const button of words.dead) await press(button);
    assert.match(last(), words.noneDead);

    await open();
    for (const button of words.remove) await press(button);
    assert.match(last(), words.none);
    const before = crm.got.length;
    await stack.send(person(admin.id + 20, "Boris"), "/start");
    await hurry(stack);
    assert.equal(crm.got.length, before, "it is told nothing more");
    assert.deepEqual(await tablesWith(stack, changed), []);
  } finally {
    await crm.stop();
  }
}

Deno.test("admins add a webhook, test it with the key they were shown, change the key, remove it; in English and Russian", async () => {
  const admins = [person(7500, "Admin", "en"), person(7501, "Админ", "ru")] as const;
  await withTestStack({ env: { ADMIN_CHAT_ID: String(admins[0].id) } }, async (stack) => {
    await stack.send(admins[1], "/start", "admin");
    await stack.database.sql`select ops.name_admin(${admins[1].id})`;
    await tour(stack, admins[0], WORDS.en);
    await tour(stack, admins[1], WORDS.ru);
  });
});
