import assert from "node:assert/strict";
import { anna, type Answer, api, complaint, sim, withEmulator } from "./_kit.ts";
import type { Emulator } from "../../../scripts/local/telegram/server.ts";

const STARS = {
  chat_id: anna.id,
  title: "Coffee",
  description: "One cup",
  payload: "order-1",
  currency: "XTR",
  prices: [{ label: "Coffee", amount: 50 }],
};

async function meetAndInvoice(emulator: Emulator, invoice: Record<string, unknown> = STARS): Promise<void> {
  await emulator.sim.send({ bot: "client", user: anna, text: "/start" });
  await api(emulator, "getUpdates", { offset: -1 });
  assert.equal((await emulator.call("client", "sendInvoice", invoice)).ok, true);
}

/** Plays a bot that polls: answers the pre-checkout query as told, and returns it. */
async function answerPreCheckout(emulator: Emulator, answer: Record<string, unknown>): Promise<Answer> {
  for (;;) {
    const { result } = (await api(emulator, "getUpdates", { timeout: 5 })).body;
    const last = result.at(-1);
    await api(emulator, "getUpdates", { offset: last.update_id + 1 });
    if (last.pre_checkout_query === undefined) continue;
    const pre_checkout_query_id = last.pre_checkout_query.id;
    const { body } = await api(emulator, "answerPreCheckoutQuery", { pre_checkout_query_id, ...answer });
    assert.equal(body.ok, true);
    return last.pre_checkout_query;
  }
}

const pay = (emulator: Emulator) => sim(emulator, "POST", "/sim/pay", { bot: "client", user: anna.id });

Deno.test("an invoice is paid: pre_checkout_query first, and successful_payment when the bot agrees", () =>
  withEmulator(async (emulator) => {
    await meetAndInvoice(emulator);
    const [query, { body }] = await Promise.all([answerPreCheckout(emulator, { ok: true }), pay(emulator)]);
    assert.deepEqual(
      [query.currency, query.total_amount, query.invoice_payload, query.from.id, query.order_info],
      ["XTR", 50, "order-1", anna.id, undefined],
    );
    assert.deepEqual([body.ok, body.paid, body.pre_checkout_query_id], [true, true, query.id]);
    const { result: [update] } = (await api(emulator, "getUpdates")).body;
    assert.equal(update.update_id, body.update_id);
    assert.equal(update.message.from.id, anna.id);
    const { telegram_payment_charge_id, provider_payment_charge_id, ...rest } =
      update.message.successful_payment;
    assert.deepEqual(rest, { currency: "XTR", total_amount: 50, invoice_payload: "order-1" });
    assert.equal(telegram_payment_charge_id, body.telegram_payment_charge_id);
    assert.ok(provider_payment_charge_id);
  }));

Deno.test("a payment that the bot refuses does not happen, and the person reads the bot's words", () =>
  withEmulator(async (emulator) => {
    await meetAndInvoice(emulator);
    const refusal = { ok: false, error_message: "Sold out" };
    const [, { body }] = await Promise.all([answerPreCheckout(emulator, refusal), pay(emulator)]);
    assert.deepEqual([body.ok, body.paid, body.error], [true, false, "Sold out"]);
    assert.deepEqual((await api(emulator, "getUpdates")).body.result, []);
  }));

Deno.test("a bot that does not answer in time gets no payment, and its late answer is refused", () =>
  withEmulator(async (emulator) => {
    await meetAndInvoice(emulator);
    const { body } = await pay(emulator);
    assert.deepEqual([body.paid, body.error], [false, "BOT_PRECHECKOUT_TIMEOUT"]);
    const late = { pre_checkout_query_id: body.pre_checkout_query_id, ok: true };
    assert.match((await api(emulator, "answerPreCheckoutQuery", late)).body.description, /query is too old/);
  }, { timing: { ttlScale: 0.005 } }));

Deno.test("one invoice can be paid twice when the bot lets it, each time under its own charge", () =>
  withEmulator(async (emulator) => {
    await meetAndInvoice(emulator);
    const charges = new Set<string>();
    for (let time = 0; time < 2; time++) {
      const [, { body }] = await Promise.all([answerPreCheckout(emulator, { ok: true }), pay(emulator)]);
      charges.add(body.telegram_payment_charge_id);
    }
    assert.equal(charges.size, 2);
    const { body } = await sim(emulator, "GET", `/sim/view?bot=client&user=${anna.id}`);
    assert.equal(body.messages.find((shown: Answer) => shown.message.invoice).paid, 2);
  }));

Deno.test("what an invoice asks of the payer comes as order_info", () =>
  withEmulator(async (emulator) => {
    await meetAndInvoice(emulator, {
      ...STARS,
      currency: "EUR",
      provider_token: "1:TEST:1",
      need_name: true,
      need_phone_number: true,
    });
    await sim(emulator, "POST", "/sim/people", { user: { ...anna, phone: "+380671112233" } });
    const [query] = await Promise.all([answerPreCheckout(emulator, { ok: true }), pay(emulator)]);
    assert.deepEqual(query.order_info, { name: "Anna", phone_number: "+380671112233" });
    assert.equal(query.from.phone, undefined, "the phone is nobody's business else");
  }));

Deno.test("without an invoice there is nothing to pay", () =>
  withEmulator(async (emulator) => {
    await emulator.sim.send({ bot: "client", user: anna, text: "/start" });
    const { status, body } = await pay(emulator);
    assert.deepEqual([status, body.error], [404, "There is no invoice in this chat to pay."]);
  }));

const LINK = {
  title: "Coffee",
  description: "One cup",
  payload: "order-2",
  currency: "XTR",
  prices: [{ label: "Coffee", amount: 50 }],
};

/** Pays as somebody whose bot agrees; the successful_payment that the bot got of it. */
async function paid(emulator: Emulator, args: Record<string, unknown> = {}): Promise<Answer> {
  const [, { body }] = await Promise.all([
    answerPreCheckout(emulator, { ok: true }),
    sim(emulator, "POST", "/sim/pay", { bot: "client", user: anna.id, ...args }),
  ]);
  assert.equal(body.paid, true);
  return (await lastMessage(emulator)).successful_payment;
}

/** The newest message, which is then off the queue. */
async function lastMessage(emulator: Emulator): Promise<Answer> {
  const { result } = (await api(emulator, "getUpdates")).body;
  await api(emulator, "getUpdates", { offset: result.at(-1).update_id + 1 });
  return result.at(-1).message;
}

async function linkOf(emulator: Emulator, more: Record<string, unknown> = {}): Promise<string> {
  await emulator.sim.send({ bot: "client", user: anna, text: "/start" });
  await api(emulator, "getUpdates", { offset: -1 });
  const { result } = await emulator.call("client", "createInvoiceLink", { ...LINK, ...more }) as Answer;
  assert.match(result, /^https:\/\/t\.me\/\$[\w-]+$/);
  return result;
}

Deno.test("Stars go back once, and the bot is told which", () =>
  withEmulator(async (emulator) => {
    await meetAndInvoice(emulator);
    const { telegram_payment_charge_id, provider_payment_charge_id } = await paid(emulator);
    const refund = { user_id: anna.id, telegram_payment_charge_id };
    assert.equal(
      await complaint(emulator, "refundStarPayment", { ...refund, user_id: 502 }),
      "Bad Request: CHARGE_NOT_FOUND",
    );
    assert.equal(await complaint(emulator, "refundStarPayment", refund), "ok");
    assert.deepEqual((await lastMessage(emulator)).refunded_payment, {
      currency: "XTR",
      total_amount: 50,
      invoice_payload: "order-1",
      telegram_payment_charge_id,
      provider_payment_charge_id,
    });
    assert.equal(
      await complaint(emulator, "refundStarPayment", refund),
      "Bad Request: CHARGE_ALREADY_REFUNDED",
    );
  }));

Deno.test("money of a provider does not go back as Stars", () =>
  withEmulator(async (emulator) => {
    await meetAndInvoice(emulator, { ...STARS, currency: "EUR", provider_token: "1:TEST:1" });
    const { telegram_payment_charge_id } = await paid(emulator);
    assert.equal(
      await complaint(emulator, "refundStarPayment", { user_id: anna.id, telegram_payment_charge_id }),
      "Bad Request: CHARGE_NOT_FOUND",
    );
  }));

Deno.test("an invoice is paid by its link, without a message", () =>
  withEmulator(async (emulator) => {
    const link = await linkOf(emulator);
    const { total_amount, invoice_payload, is_recurring } = await paid(emulator, { link });
    assert.deepEqual([total_amount, invoice_payload, is_recurring], [50, "order-2", undefined]);
    const { status } = await sim(emulator, "POST", "/sim/pay", {
      bot: "client",
      user: anna.id,
      link: link + "x",
    });
    assert.equal(status, 404);
  }));

Deno.test("a subscription is charged again every 30 days until it is cancelled, under new charges and without asking", () =>
  withEmulator(async (emulator) => {
    const link = await linkOf(emulator, { subscription_period: 2592000 });
    const first = await paid(emulator, { link });
    assert.deepEqual([first.is_recurring, first.is_first_recurring], [true, true]);
    assert.ok(Math.abs(first.subscription_expiration_date - Date.now() / 1000 - 2592000) < 5);
    const renew = () => sim(emulator, "POST", "/sim/renew", { bot: "client", user: anna.id });
    await renew();
    const second = (await lastMessage(emulator)).successful_payment;
    assert.deepEqual(
      [second.is_recurring, second.is_first_recurring, second.invoice_payload],
      [true, undefined, "order-2"],
    );
    assert.equal(second.subscription_expiration_date - first.subscription_expiration_date, 2592000);
    assert.notEqual(second.telegram_payment_charge_id, first.telegram_payment_charge_id);

    const edit = (charge: string, is_canceled: boolean) =>
      complaint(emulator, "editUserStarSubscription", {
        user_id: anna.id,
        telegram_payment_charge_id: charge,
        is_canceled,
      });
    assert.match(await edit(second.telegram_payment_charge_id, true), /CHARGE_NOT_FOUND/);
    assert.equal(await edit(first.telegram_payment_charge_id, true), "ok");
    assert.equal((await renew()).status, 409);
    assert.equal(await edit(first.telegram_payment_charge_id, false), "ok");
    assert.equal((await renew()).status, 200);
  }));

Deno.test("a subscription is of 30 days and in Stars, and only a link sells it", () =>
  withEmulator(async (emulator) => {
    const link = (more: Record<string, unknown>) =>
      complaint(emulator, "createInvoiceLink", { ...LINK, subscription_period: 2592000, ...more });
    assert.match(await link({ subscription_period: 86400 }), /SUBSCRIPTION_PERIOD_INVALID/);
    assert.match(await link({ currency: "EUR", provider_token: "1:TEST:1" }), /CURRENCY_INVALID/);
    assert.match(await link({ prices: [{ label: "Coffee", amount: 10_001 }] }), /STARS_INVOICE_INVALID/);
    await linkOf(emulator);
    const { status } = await sim(emulator, "POST", "/sim/renew", { bot: "client", user: anna.id });
    assert.equal(status, 404);
  }));

Deno.test("what came in Stars and what went back is listed, oldest first, in pages; a provider's money is not", () =>
  withEmulator(async (emulator) => {
    await meetAndInvoice(emulator, { ...STARS, currency: "EUR", provider_token: "1:TEST:1" });
    await paid(emulator);
    await meetAndInvoice(emulator);
    const { telegram_payment_charge_id: first } = await paid(emulator);
    const link = await linkOf(emulator, { subscription_period: 2592000 });
    const { telegram_payment_charge_id: monthly } = await paid(emulator, { link });
    await emulator.call("client", "refundStarPayment", {
      user_id: anna.id,
      telegram_payment_charge_id: first,
    });
    const list = async (page: Record<string, unknown> = {}) =>
      ((await emulator.call("client", "getStarTransactions", page)) as Answer).result
        .transactions as Answer[];

    const [one, two, back] = await list();
    assert.deepEqual(
      [one.id, two.id, back.id],
      [first, monthly, first],
      "a refund has the id of its payment",
    );
    const user = { ...anna, is_bot: false };
    const invoice = { type: "user", transaction_type: "invoice_payment", user };
    assert.deepEqual([one.amount, one.receiver, one.source], [50, undefined, {
      ...invoice,
      invoice_payload: "order-1",
    }]);
    assert.deepEqual(two.source.subscription_period, 2592000);
    assert.deepEqual([back.amount, back.source, back.receiver], [50, undefined, invoice]);
    assert.ok(Math.abs(one.date - Date.now() / 1000) < 5);
    assert.deepEqual((await list({ offset: 1, limit: 1 })).map(({ id }) => id), [monthly]);
    assert.deepEqual(await list({ offset: 3 }), []);
    assert.equal((await list({ offset: -1, limit: 1000 })).length, 3);
  }));

Deno.test("a message that is to be lost never comes, though the money did; later it can be brought after all", () =>
  withEmulator(async (emulator) => {
    await meetAndInvoice(emulator);
    const order = await sim(emulator, "POST", "/sim/lose", { bot: "client", what: "successful_payment" });
    assert.deepEqual(order.body.losses, [{ bot: "client", what: "successful_payment", times: 1 }]);
    const [, { body }] = await Promise.all([answerPreCheckout(emulator, { ok: true }), pay(emulator)]);
    assert.equal(body.paid, true);
    assert.deepEqual((await api(emulator, "getUpdates")).body.result, []);
    const { body: log } = await sim(emulator, "GET", `/sim/updates?bot=client&update_id=${body.update_id}`);
    assert.deepEqual([log.updates[0].status, log.updates[0].attempts], ["dropped", []]);
    assert.ok((await paid(emulator)).telegram_payment_charge_id, "the next one comes");
    assert.match((await sim(emulator, "POST", "/sim/lose", { bot: "client" })).body.error, /what must name/);
  }));

Deno.test("who stops a subscription in Telegram's settings is charged no more, and the bot hears of it", () =>
  withEmulator(async (emulator) => {
    const change = (state: string) =>
      sim(emulator, "POST", "/sim/subscription", { bot: "client", user: anna.id, state });
    const link = await linkOf(emulator, { subscription_period: 2592000 });
    assert.equal((await change("canceled")).status, 404);
    await paid(emulator, { link });
    await change("canceled");
    const { result: [update] } = (await api(emulator, "getUpdates")).body;
    assert.deepEqual(update.subscription, {
      user: { ...anna, is_bot: false },
      invoice_payload: "order-2",
      state: "canceled",
    });
    const renew = () => sim(emulator, "POST", "/sim/renew", { bot: "client", user: anna.id });
    assert.equal((await renew()).status, 409);
    await change("active");
    assert.equal((await renew()).status, 200);
    assert.equal((await change("paused")).status, 400);
  }));
