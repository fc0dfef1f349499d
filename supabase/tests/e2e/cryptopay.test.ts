import assert from "node:assert/strict";
import { createHash, createHmac } from "node:crypto";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import { type TestStack, withTestStack } from "../_harness/stack.ts";
import { assertBooksBalance, balance, botTexts, person, textOf, untilIdle } from "./_kit.ts";
import { wordsIn } from "./_words.ts";

const TOKEN = "12345:AAtoken-of-the-app";
const ADMIN = person(900_001, "Chief", "en");

/** What the stand-in of Crypto Pay was asked for. */
interface Asked {
  token: string | null;
  body: Record<string, unknown>;
}

/** A stand-in of Crypto Pay: makes invoices, and refuses as it is told to. */
function startCryptoPay() {
  const asked: Asked[] = [];
  const world = {
    asked,
    /** Undefined: the invoice is made. */
    refuse: (_n: number): Response | undefined => undefined,
    link: (n: number) => `https://t.me/CryptoBot?start=IV${n}`,
  };
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, async (request) => {
    assert.equal(new URL(request.url).pathname, "/api/createInvoice");
    const n = asked.push({
      token: request.headers.get("crypto-pay-api-token"),
      body: await request.json() as Record<string, unknown>,
    });
    const invoice = { invoice_id: 528_000 + n, status: "active", bot_invoice_url: world.link(n) };
    return world.refuse(n) ?? Response.json({ ok: true, result: invoice });
  });
  const url = `http://127.0.0.1:${server.addr.port}`;
  return Object.assign(world, { url, [Symbol.asyncDispose]: () => server.shutdown() });
}

type World = ReturnType<typeof startCryptoPay>;

/** Runs a body with a stack whose Crypto Pay is the stand-in, and an administrator who reads. */
async function withCryptoPay(body: (stack: TestStack, world: World) => Promise<void>): Promise<void> {
  await using world = startCryptoPay();
  const env = {
    ADMIN_CHAT_ID: String(ADMIN.id),
    WELCOME_BONUS_AMOUNT: "0",
    CRYPTO_PAY_TOKEN: TOKEN,
    CRYPTO_PAY_API_ROOT: world.url,
  };
  await withTestStack({ env }, async (stack) => {
    await stack.send(ADMIN, "/start", "admin");
    await body(stack, world);
  });
}

/** Waits for a message with this link and gives it back. */
async function linkSent(stack: TestStack, user: SimUser, link: string): Promise<string> {
  const message = await stack.waitFor(
    `the link ${link}`,
    () =>
      stack.chat(user).findLast(({ from, button_data }) =>
        from === "bot" && button_data.flat().includes(link)
      ),
  );
  return textOf(message);
}

/** Crypto Pay tells that an invoice, as it was asked for, is paid. */
async function invoicePaid(stack: TestStack, { body }: Asked, invoice_id: number): Promise<number> {
  const at = new Date().toISOString();
  const { currency_type, fiat, amount, payload } = body;
  const paid = { paid_asset: "TON", paid_amount: "3.14", paid_at: at, status: "paid" };
  const event = JSON.stringify({
    update_id: invoice_id,
    update_type: "invoice_paid",
    request_date: at,
    payload: { invoice_id, currency_type, fiat, amount, payload, ...paid },
  });
  const key = createHash("sha256").update(TOKEN).digest();
  const response = await fetch(`${stack.functionsUrl}/cryptopay-webhook`, {
    method: "POST",
    headers: { "crypto-pay-api-signature": createHmac("sha256", key).update(event).digest("hex") },
    body: event,
  });
  await response.body?.cancel();
  return response.status;
}

for (const locale of ["ru", "en"] as const) {
  const anna = person(123_456, "Anna", locale);

  Deno.test(`ten dollars chosen in the bot are paid by Crypto Pay's link, and credited once (${locale})`, () =>
    withCryptoPay(async (stack, world) => {
      const { sql } = stack.database;
      const { word, says } = await wordsIn(stack, locale);
      await stack.send(anna, "/start");
      await stack.send(anna, "/cancel");
      await stack.send(anna, "/donate");
      assert.match(stack.lastText(anna), says("donate.home_ways"));
      await stack.press(anna, word("donate.button.crypto"));
      assert.match(stack.lastText(anna), says("donate.crypto"));
      await stack.press(anna, "donate_coins:1000");
      const sent = await linkSent(stack, anna, world.link(1));
      assert.match(sent, says("payments.checkout.ready"));
      assert.ok(botTexts(stack, anna).some((text) => says("donate.link_wait").test(text)));

      const [pending] = await sql<{ code: string; left: number }[]>`
        select payment_id as code, extract(epoch from expires_at - now())::int as left from payments.pending_payments`;
      const { body, token } = world.asked[0]!;
      assert.equal(token, TOKEN);
      assert.deepEqual(
        [body.currency_type, body.fiat, body.amount, body.payload],
        ["fiat", "USD", "10.00", pending?.code],
      );
      assert.ok(
        Math.abs(Number(body.expires_in) - pending!.left) < 30,
        "it expires with the pending payment",
      );
      assert.match(String(body.description), says("donate.invoice_title"));

      const told = await Promise.all(
        Array.from({ length: 5 }, () => invoicePaid(stack, world.asked[0]!, 528_001)),
      );
      assert.deepEqual(told, [200, 200, 200, 200, 200]);
      await untilIdle(stack);
      assert.equal(await balance(stack, anna), 1000);
      assert.equal(botTexts(stack, anna).filter((text) => says("payments.paid").test(text)).length, 1);
      const [done] = await sql<{ status: string; matched_by: string; invoice: string }[]>`
        select p.status, m.matched_by, p.provider_data ->> 'invoice_id' as invoice from payments.pending_payments p, payments.payment m`;
      assert.deepEqual({ ...done }, { status: "completed", matched_by: "payment_id", invoice: "528001" });
      assert.equal(world.asked.length, 1);

      // An amount of one's own, looked at again in the list, given up, and paid all the same.
      await stack.send(anna, "/donate");
      await stack.press(anna, word("donate.button.crypto"));
      await stack.press(anna, word("donate.button.own"));
      await stack.send(anna, "7,50");
      await linkSent(stack, anna, world.link(2));
      await stack.send(anna, "/donate");
      await stack.press(anna, word("donate.button.list"));
      const [own] = await sql<{ id: string }[]>`select max(id)::text as id from payments.pending_payments`;
      await stack.press(anna, `donate_show:${own?.id}`);
      assert.match(stack.lastText(anna), says("donate.link"));
      await stack.press(anna, word("donate.button.drop"));
      assert.equal(await invoicePaid(stack, world.asked[1]!, 528_002), 200);
      await untilIdle(stack);
      assert.equal(await balance(stack, anna), 1750);
      await assertBooksBalance(stack);
    }));

  Deno.test(`a Crypto Pay that fails for a moment is asked again, and the person gets one link (${locale})`, () =>
    withCryptoPay(async (stack, world) => {
      world.refuse = (n) => n <= 2 ? new Response("<html>", { status: 500 }) : undefined;
      await stack.send(anna, "/start");
      await stack.send(anna, "/cancel");
      await stack.send(anna, "/donate");
      await stack.press(anna, "donate_crypto");
      await stack.press(anna, "donate_coins:500");
      for (const times of [1, 2]) {
        await stack.waitFor(`failure ${times}`, async () => {
          const [row] = await stack.database.sql<{ error: string }[]>`
            select error from payments.checkout where attempts = ${times} and not leased`;
          return row?.error === "Crypto Pay answered 500";
        });
        await stack.database.sql`update payments.checkout set due_at = clock_timestamp()`;
        await stack.database.sql`select gateway.wake_dispatch()`;
      }
      await linkSent(stack, anna, world.link(3));
      assert.equal(new Set(world.asked.map(({ body }) => body.payload)).size, 1);
      await untilIdle(stack);
      const links = stack.chat(anna).flatMap(({ button_data }) => button_data.flat()).filter((data) =>
        data.startsWith("https://t.me/CryptoBot")
      );
      assert.deepEqual(links, [world.link(3)]);
    }));

  Deno.test(`a token that Crypto Pay refuses is told to the person and to the admin (${locale})`, () =>
    withCryptoPay(async (stack, world) => {
      const { word, says } = await wordsIn(stack, locale);
      world.refuse = () =>
        Response.json({ ok: false, error: { code: 401, name: "UNAUTHORIZED" } }, { status: 401 });
      await stack.send(anna, "/start");
      await stack.send(anna, "/cancel");
      await stack.send(anna, "/donate");
      await stack.press(anna, "donate_crypto");
      await stack.press(anna, "donate_coins:300");
      await stack.waitFor(
        "the person to be told",
        () => botTexts(stack, anna).some((text) => says("payments.checkout.failed").test(text)),
      );
      const alert = await stack.waitFor(
        "the admin to be told",
        () => botTexts(stack, ADMIN, "admin").find((text) => text.includes("401 UNAUTHORIZED")),
      );
      assert.ok(!alert?.includes(TOKEN));
      assert.equal(world.asked.length, 1, "nobody asks again");
      const [row] = await stack.database.sql<
        { status: string }[]
      >`select status from payments.pending_payments`;
      assert.equal(row?.status, "cancelled");
      await stack.press(anna, word("payments.button.again"));
      assert.match(stack.lastText(anna), says("donate.home_ways"));
    }));
}

Deno.test("without a token of its own the local stack offers no crypto", () =>
  withTestStack({}, async (stack) => {
    const anna = person(123_456, "Anna", "en");
    const { word } = await wordsIn(stack, "en");
    await stack.send(anna, "/start");
    await stack.send(anna, "/cancel");
    await stack.send(anna, "/donate");
    const offered = stack.chat(anna).flatMap(({ button_data }) => button_data.flat());
    assert.ok(!offered.includes("donate_crypto"));
    assert.match(stack.lastText(anna), /Stars/);
    // An old button is answered with words.
    await stack.emulator.sim.press({
      bot: "client",
      user: anna,
      button: "donate_coins:1000",
      force: true,
      wait: true,
    });
    const refusal = word("error.checkout_not_offered");
    assert.ok(JSON.stringify(stack.emulator.sim.calls({ bot: "client" })).includes(refusal));
  }));
