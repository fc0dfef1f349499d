/** Events of payment providers, made up after recorded ones. */
import type { PaymentProvider } from "../../supabase/functions/_shared/payments/types.ts";
import { inRoot } from "../lib/paths.ts";

/** What is to have been paid. */
export interface Payment {
  provider: PaymentProvider;
  /** In whole units, as a person writes it: 10, 5.10. */
  amount: string;
  /** Three letters, or a coin's. */
  currency: string;
  /** What the payer wrote. Crypto Pay carries it as the invoice's payload. */
  note: string;
  /** The provider's identity of the money; the same one again is the same money. */
  transaction: string;
  /** true: the money went back (Buy Me a Coffee only). */
  refund?: boolean;
  /** Telegram id of the payer, for Tribute. */
  user?: number;
  at?: Date;
}

type Json = Record<string, unknown>;

/** Some of the money that Crypto Pay knows; anything else is a coin to it. */
const FIATS = new Set(["USD", "EUR", "UAH", "GBP", "PLN", "RUB"]);

/** A recorded event by its file's name. */
export async function recorded(name: string): Promise<Json> {
  const path = inRoot("supabase", "tests", "_fixtures", "payments", `${name}.json`);
  return JSON.parse(await Deno.readTextFile(path)) as Json;
}

/** The event that tells of a payment. Its own number comes of the transaction, so that the same one again is a repetition. */
export async function makeEvent(payment: Payment): Promise<Json> {
  const at = payment.at ?? new Date();
  switch (payment.provider) {
    case "bmc":
      return await bmcEvent(payment, Math.floor(at.getTime() / 1000));
    case "kofi": {
      const { amount, currency, note: message, transaction } = payment;
      const event = await recorded("kofi_donation");
      const ids = { message_id: `m-${transaction}`, kofi_transaction_id: transaction };
      return { ...event, ...ids, message, amount, currency, timestamp: at.toISOString() };
    }
    case "cryptopay": {
      const event = await recorded("cryptopay_invoice_paid");
      const { amount, currency, note: payload } = payment;
      const invoice_id = numberOf(payment.transaction);
      const paid = {
        ...event.payload as Json,
        invoice_id,
        amount,
        // The bot's invoices are made out in money.
        ...(FIATS.has(currency)
          ? { currency_type: "fiat", fiat: currency, asset: undefined }
          : { asset: currency }),
        payload,
        paid_at: at.toISOString(),
      };
      return { ...event, update_id: invoice_id, request_date: at.toISOString(), payload: paid };
    }
    case "tribute": {
      const event = await recorded("tribute_new_donation");
      const { note: message, currency, user } = payment;
      const minor = { amount: Math.round(Number(payment.amount) * 100), currency: currency.toLowerCase() };
      const donation = { ...event.payload as Json, ...minor, message, telegram_user_id: user ?? 0 };
      // Microseconds of its moment are all that tells two donations apart.
      const micros = String(numberOf(payment.transaction) % 1000).padStart(3, "0");
      return { ...event, created_at: at.toISOString().replace("Z", `${micros}Z`), payload: donation };
    }
  }
}

async function bmcEvent(payment: Payment, created: number): Promise<Json> {
  const { amount, currency, note, transaction, refund } = payment;
  const event = await recorded(refund ? "bmc_donation_refunded" : "bmc_donation_created");
  const data = {
    ...event.data as Json,
    id: numberOf(transaction),
    amount: Number(amount),
    currency,
    created_at: created,
    refunded_at: refund ? created : null,
    support_note: note,
    transaction_id: transaction,
    total_amount_charged: amount,
  };
  return { ...event, created, event_id: numberOf(`${event.type}:${transaction}`), data };
}

/** A whole number that belongs to a text, below 2^48. */
function numberOf(text: string): number {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return Number(hash & 0xffffffffffffn);
}
