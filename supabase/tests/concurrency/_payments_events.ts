/** Events of providers as the model makes them up. */
import type { Donation, Operation } from "./_payments_operations.ts";
import { minorOf, writeAmount } from "./_payments_rules.ts";
import type { Event, Note, Pending, World } from "./_payments_world.ts";

/** An event before anything of it was sent. */
type Draft = Omit<Event, "sql" | "sent" | "key">;

const quoted = (body: unknown): string => `$json$${JSON.stringify(body)}$json$`;
const seconds = (at: number): number => Math.floor(at / 1000);

function note(world: World, donation: Donation, pending: Pending): Note & { text: string } {
  const all = [...world.pendings.values()];
  const other = all[donation.other % all.length]!;
  const written = [pending.code, pending.code.replace("_", "\\_"), pending.code.replace("_", " – ")];
  const code = written[donation.pick % written.length]!;
  const one = { pendings: [pending.id], wrong: false };
  switch (donation.note) {
    case "right":
      return { ...one, text: `Дякую! ${code} <3` };
    case "twice":
      return { ...one, text: `${code}, ${pending.code}` };
    case "two":
      return { pendings: [...new Set([pending.id, other.id])], wrong: false, text: `${code}; ${other.code}` };
    case "wrong":
      return { pendings: [], wrong: true, text: "99999999_1767000000" };
    case "words":
      return { pendings: [], wrong: false, text: "for coffee, 2026" };
    case "none":
      return { pendings: [], wrong: false, text: "" };
  }
}

/** What a donation tells of: to a pending payment, in amount, currency and note as it says. */
export function draft(
  world: World,
  donation: Donation,
  pending: Pending,
  provider: string,
  telegramId: number | null = null,
): Draft & { text: string } {
  const currency = {
    same: pending.currency,
    other: pending.currency === "USD" ? "EUR" : "USD",
    unrated: "CHF",
    unknown: "GBP",
    nothing: null,
  }[donation.money];
  const whole = donation.money === "other" ? minorOf(1000, currency!) : pending.minor;
  const minor = {
    whole,
    part: whole * BigInt(donation.share) / 121n || 1n,
    over: whole + minorOf(777, pending.currency) || 1n,
  }[donation.much as string];
  const amount = minor === undefined
    ? donation.much === "tiny" ? "0.01" : donation.much
    : writeAmount(minor, currency ?? pending.currency);
  const { text, ...said } = note(world, donation, pending);
  return {
    provider,
    kind: "paid",
    transaction: `pi_${world.events.length + 1}`,
    live: donation.live,
    amount,
    currency,
    paidAt: world.now - donation.ago * 1000,
    note: said,
    telegramId,
    payload: null,
    text,
  };
}

/** Keeps an event under the identity that its provider gives it. */
function add(world: World, event: Omit<Event, "sent">): Event {
  const known = { ...event, sent: [] };
  world.events.push(known);
  return known;
}

/** An event of Buy Me a Coffee. Another one of the same transaction has another number. */
export function bmc(world: World, { text, ...said }: Draft & { text: string }): Event {
  const id = world.events.length + 1;
  const json = (value: string): unknown => /^-?[0-9.]+$/.test(value) ? Number(value) : value;
  const body = {
    type: said.kind === "paid" ? "donation.created" : "donation.refunded",
    live_mode: said.live,
    created: seconds(said.paidAt),
    event_id: id,
    data: {
      id,
      amount: json(said.amount),
      currency: said.currency,
      support_note: text,
      transaction_id: said.transaction,
      supporter_id: 1 + id % 3,
      refunded: "false",
      [said.kind === "paid" ? "created_at" : "refunded_at"]: seconds(said.paidAt),
    },
  };
  const key = `${said.live ? "live" : "test"}:${id}`;
  return add(world, { ...said, key, sql: `select payments.receive('bmc', ${quoted(body)}) as said` });
}

/** The refund of all of a transaction of Buy Me a Coffee. */
export function bmcRefund(world: World, paid: Pick<Event, "provider" | "transaction">): Event {
  return bmc(world, {
    ...paid,
    kind: "refunded",
    live: true,
    amount: "1",
    currency: "USD",
    paidAt: world.now,
    note: { pendings: [], wrong: false },
    telegramId: null,
    payload: null,
    text: "",
  });
}

/** An invoice of Crypto Pay, made out for a pending payment or (another note) for none. */
export function cryptopay(
  world: World,
  { text: _, ...said }: Draft & { text: string },
  pending: Pending,
): Event {
  const id = String(world.events.length + 1);
  const payload = said.note.pendings.length > 0 ? pending.code : null;
  const body = {
    update_id: world.events.length + 1,
    update_type: "invoice_paid",
    payload: {
      invoice_id: id,
      status: "paid",
      amount: said.amount,
      asset: said.currency,
      paid_at: new Date(said.paidAt).toISOString(),
      payload,
    },
  };
  const named = { pendings: payload === null ? [] : [pending.id], wrong: false };
  return add(world, {
    ...said,
    provider: "cryptopay",
    live: true,
    transaction: id,
    note: { pendings: [], wrong: false },
    payload: payload === null ? null : String(named.pendings[0]),
    key: `invoice_paid:${id}:${body.update_id}`,
    sql: `select payments.receive('cryptopay', ${quoted(body)}) as said`,
  });
}

/** A donation of Tribute, which vouches for the payer. It counts minor units. */
export function tribute(world: World, { text, ...said }: Draft & { text: string }): Event {
  const micros = String(world.events.length + 1).padStart(6, "0");
  const at = `${new Date(said.paidAt).toISOString().slice(0, 19)}.${micros}Z`;
  const amount = /^\d+\.\d\d$/.test(said.amount) ? Number(said.amount.replace(".", "")) : said.amount;
  const body = {
    name: "new_donation",
    created_at: at,
    payload: {
      amount,
      currency: said.currency?.toLowerCase(),
      message: text,
      telegram_user_id: said.telegramId,
    },
  };
  const key = `new_donation:${at}:${said.telegramId}:${amount}`;
  return add(world, {
    ...said,
    provider: "tribute",
    // The microseconds count: a code may end at that very second.
    paidAt: said.paidAt + Number(micros) / 1000,
    live: true,
    transaction: key,
    key,
    sql: `select payments.receive('tribute', ${quoted(body)}) as said`,
  });
}

/** A charge of Stars for an invoice, or its refund. */
export function stars(
  world: World,
  { kind, charge, pending, amount, telegramId }: {
    kind: Event["kind"];
    charge: string;
    pending: Pending;
    amount: bigint;
    telegramId: number;
  },
): Event {
  const paid = {
    currency: "XTR",
    total_amount: Number(amount),
    invoice_payload: pending.payload,
    telegram_payment_charge_id: charge,
  };
  const chat = { id: telegramId, type: "private" };
  const field = kind === "paid" ? "successful_payment" : "refunded_payment";
  const message = { message_id: 1, date: seconds(world.now), chat, from: chat, [field]: paid };
  const call = kind === "paid" ? "take_paid" : "take_refunded";
  return add(world, {
    provider: "telegram",
    kind,
    transaction: `client:${charge}`,
    live: true,
    amount: String(amount),
    currency: "XTR",
    paidAt: world.now,
    note: { pendings: [], wrong: false },
    telegramId,
    payload: String(pending.id),
    key: `${kind}:client:${charge}`,
    sql: `select p.* from payments.${call}('client', ${quoted(message)}) p`,
  });
}

/** The operations that tell of money. */
export type Telling = Extract<Operation, { donation: Donation }>;
