import assert from "node:assert/strict";
import { inRoot } from "../../../scripts/lib/paths.ts";
import { type TestStack, withTestStack } from "../_harness/stack.ts";
import { Crawler, type Walk, type Walker } from "./_crawler.ts";
import type { Words } from "./_crawler_judge.ts";
import { person } from "./_kit.ts";
import { pay, untilCalled } from "./_stars.ts";

// Some 25 on an idle machine; a busy one may take long, and a walk that is cut short proves nothing.
const SECONDS = 240;
const ADMIN = 900;

const cast = (locale: string) => ({
  client: person(1, "Anna", locale),
  stranger: person(2, "Stan", locale),
  cashier: person(3, "Kate", locale),
  owner: person(4, "Olga", locale),
  admin: person(ADMIN, "Chief", locale),
  newcomer: person(5, "Nina", locale),
  applicant: person(6, "Petro", locale),
  others: [11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22].map((id) => person(id, `Guest${id}`, locale)),
});

/** Fills every list: partners, staff, purchases, spends, flags, applications, bonuses of months, dead letters. */
async function furnish(
  stack: TestStack,
  who: ReturnType<typeof cast>,
): Promise<void> {
  const { sql } = stack.database;
  for (const user of [who.client, who.applicant, who.admin, ...who.others]) {
    await stack.sendNow(user, "/start");
  }
  for (const user of [who.cashier, who.owner, who.applicant]) await stack.send(user, "/start", "partner");
  await stack.send(who.others.at(-1) ?? who.client, "/start");
  await sql.unsafe(await Deno.readTextFile(inRoot("supabase/seed.sql")));
  const id = async (telegram: number) =>
    (await sql`select id from people.person where telegram_id = ${telegram}`)[0]?.id;
  const [client, cashier, owner, applicant] = await Promise.all(
    [who.client, who.cashier, who.owner, who.applicant].map((user) => id(user.id)),
  );
  await sql`select people.register(p.id, p.first_name, '+38050' || lpad(p.telegram_id::text, 7, '0'), '1990-05-05')
    from people.person p where p.telegram_id < 100 and p.telegram_id not in (5)`;
  await sql`insert into loyalty.staff (partner_id, person_id, role, added_by, added_at) values (1, ${owner}, 'owner', 'test', now())`;
  await sql`select loyalty.add_staff(1, ${cashier}, 'cashier', 'test')`;
  await sql`select core.set_setting('flag_velocity_per_hour', '8', 'test')`;
  for (let n = 1; n <= 12; n++) {
    await sql`select loyalty.purchase(${`crawl:${n}`}, 1, ${client}, ${cashier}, ${
      100_000 + n
    }, p_receipt => ${`R-${n}`})`;
  }
  for (const other of who.others) {
    await sql`select loyalty.purchase(${`crawl:o${other.id}`}, 1, p.id, ${cashier}, 50000)
      from people.person p where p.telegram_id = ${other.id}`;
  }
  await sql`select loyalty.refund('crawl:refund', max(id), 1000, ${cashier}, 'test') from loyalty.purchase where person_id = ${client}`;
  await sql`select loyalty.apply(${applicant}, 'Книгарня', 'книги', 'Київ', '+380501112233')`;
  await sql`insert into loyalty.bonus_rule (name, points, valid_from)
    values ('Test', 10, (date_trunc('month', core.today()::timestamp) - interval '2 months')::date)`;
  await sql`update people.person set created_at = created_at - interval '100 days'`;
  // Twelve notices would take twelve seconds: one a second.
  await sql`update gateway.outbox set outcome = 'sent', finished_at = now(), leased = false where finished_at is null`;
  await sql`select loyalty.ask_spend(1, ${cashier}, ${client}, 50000, 20)`;
  // Orders in every status, more than a page of them, and one whose money is to be given back.
  await sql`select core.set_setting('order_unpaid_limit', '50', 'test')`;
  await sql`select orders.place('crawl:' || n, ${client}, i.id, 'stars', 'Anna', '+380501234567', 'Kyiv, 1')
    from generate_series(1, 12) n, orders.item i where i.price_stars = 150`;
  // Paid for indeed, so that the Stars can be given back wherever a walk asks for it.
  for (const order of [1, 2, 3, 4]) {
    await sql`select orders.invoice(${order}, ${client})`;
    await untilCalled(stack, "sendInvoice", order);
    assert.ok((await pay(stack, who.client)).paid);
    await stack.waitFor(
      `order ${order} to be paid`,
      async () =>
        (await sql`select from payments.payment where order_id = ${order} and status = 'matched'`).length > 0,
    );
  }
  await sql`select orders.move(2, 'shipped', 'test', null), orders.move(3, 'done', 'test', null), orders.cancel(4, 'test', 'test')`;
  // Dead letters of nobody's, so that what the walk itself leaves is told from them.
  await sql`insert into gateway.failures (bot_id, update_id, support_code, attempts, sqlstate, message, context, update, dead_at)
    select 'client', n, 'SEED' || n, 3, '22012', 'division by zero', 'test', jsonb_build_object('update_id', n, 'message',
      jsonb_build_object('message_id', 1, 'date', 1790000000, 'text', '/start', 'from', jsonb_build_object('id', 11, 'is_bot', false, 'first_name', 'Guest11'),
        'chat', jsonb_build_object('id', 11, 'type', 'private'))), now() from generate_series(1, 3) n`;
  await sql`insert into gateway.outbox (bot_id, chat_id, method, payload, due_at, outcome, finished_at, error_code, last_error, update_id)
    select 'client', 99, 'sendMessage', '{"chat_id": 99, "text": "hello"}', now(), 'dead', now(), 403, 'Forbidden: bot was blocked by the user', -1
    from generate_series(1, 10)`;
}

async function wordsOf({ database: { sql } }: TestStack, locale: string): Promise<Words> {
  const keys = await sql<{ key: string }[]>`select key from core.texts`;
  const text = async (key: string) =>
    (await sql`select core.text(${key}, ${locale}) as text`)[0]?.text as string;
  const apologies = await Promise.all(["gateway.apology", "dialog.apology"].map(text));
  return {
    keys: new Set(keys.map(({ key }) => key)),
    apologies: apologies.map((apology) => apology.slice(0, 40)),
    refusals: new Set(
      (await sql`select core.text(text_key, ${locale}) as text from core.error where is_a_refusal`).map((
        { text },
      ) => text),
    ),
    cancel: await text("dialog.cancel"),
    back: await text("dialog.back"),
    skip: await text("dialog.skip"),
  };
}

async function walkAll(locale: Walker["locale"], until: number): Promise<Walk[]> {
  const walks: Walk[] = [];
  await withTestStack({ env: { ADMIN_CHAT_ID: String(ADMIN) } }, async (stack) => {
    const { sql } = stack.database;
    const who = cast(locale);
    await furnish(stack, who);
    const words = await wordsOf(stack, locale);
    const card = (await sql`select card_number::text as n from people.person where telegram_id = 1`)[0]
      ?.n as string;
    const claims = await sql`select (loyalty.claim_reward(p.id, 1, 'crawl:' || p.id)).code
      from people.person p where p.telegram_id between 11 and 16`;
    const knows = [card, ...claims.map(({ code }) => code as string), "12", "KOPILKA50", "+380500000011"];
    const walk = async (
      role: string,
      bot: Walker["bot"],
      user = who.client,
      commands = ["/start", "/help", "/settings"],
    ) => {
      const crawler = new Crawler(
        stack,
        { role, bot, user, locale, served: role !== "no admin", knows },
        words,
        until,
      );
      walks.push(await crawler.walk(commands));
    };
    await walk("stranger", "partner", who.stranger);
    await walk("cashier", "partner", who.cashier);
    await walk("owner", "partner", who.owner);
    await walk("newcomer", "client", who.newcomer);
    await walk("client", "client", who.client);
    await walk("admin", "admin", who.admin, ["/start", "/help", "/status"]);
    await walk("no admin", "admin", who.stranger, ["/start"]);
    const wrong = [
      ...await sql`select 'failure' as what, bot_id, sqlstate, message, context from gateway.failures where context <> 'test'`,
      ...await sql`select 'dead call' as what, bot_id, method, error_code, last_error, left(payload::text, 300) as payload
        from gateway.outbox o where chat_id <> 99
          and exists (select from gateway.dead_letters l where l.direction = 'call' and l.id = o.id)`,
      ...stack.emulator.sim.answerErrors().errors,
    ].map((row) => JSON.stringify(row));
    walks.at(-1)?.findings.push(...new Set(wrong));
  });
  return walks;
}

Deno.test("every button of every bot leads somewhere, in each role and language", async (t) => {
  const until = Date.now() + SECONDS * 1000;
  const walks = (await Promise.all((["ru", "uk", "en"] as const).map((locale) => walkAll(locale, until))))
    .flat();
  for (const { role, locale, screens, buttons, forms, presses, findings, unfinished } of walks) {
    const figures = `${screens} screens, ${buttons} buttons, ${forms} forms filled in, ${presses} inputs`;
    await t.step(
      `${locale} ${role}: ${figures}`,
      () => assert.deepEqual({ findings, unfinished }, { findings: [], unfinished: [] }),
    );
  }
});
