import assert from "node:assert/strict";
import { anna, type Answer, api, sim, withEmulator } from "./_kit.ts";
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
