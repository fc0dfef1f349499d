/** What the end-to-end tests of money's doors share. */
import type { PaymentProvider } from "../../functions/_shared/payments/types.ts";
import { makeEvent, type Payment } from "../../../scripts/pay/event.ts";
import { providerRequest } from "../../../scripts/pay/sign.ts";
import { type TestStack, type TestStackOptions, withTestStack } from "../_harness/stack.ts";

/** Telegram id of the person who pays. */
export const PAYER = 5_551_234_567;

/** What a door answered. */
export interface Answer {
  status: number;
  body: Record<string, unknown>;
}

/** A stack with a person who pays. */
export interface Till {
  stack: TestStack;
  /** The person's number; their Telegram id is PAYER. */
  person: string;
  /** Opens a pending payment of an amount, in hundredths, and returns its code. */
  open(provider: PaymentProvider, hundredths: number): Promise<string>;
  /** Posts to a provider's door. */
  post(provider: PaymentProvider, init: RequestInit): Promise<Answer>;
  /** Sends an event with the provider's own signature or token. */
  send(provider: PaymentProvider, event: Record<string, unknown>): Promise<Answer>;
  /** Sends the event of a payment. */
  pay(payment: Partial<Payment> & Pick<Payment, "provider" | "transaction">): Promise<Answer>;
  /** The person's points. */
  points(): Promise<number>;
  /** How many rows the tables of money have: events, payments, credits. */
  rows(): Promise<[number, number, number]>;
  /** What the books say is wrong; nothing, if all is well. */
  problems(): Promise<unknown[]>;
}

/** The event of a payment: ten dollars without a note, unless told otherwise. */
export function eventOf(payment: Partial<Payment> & Pick<Payment, "provider" | "transaction">) {
  const currency = payment.provider === "cryptopay" ? "USDT" : "USD";
  return makeEvent({ amount: "10", currency, note: "", user: PAYER, ...payment });
}

/** Runs a test body with a stack in which nothing is delivered, and a person. */
export async function withTill(
  options: TestStackOptions,
  body: (till: Till) => Promise<void>,
): Promise<void> {
  await withTestStack({ dispatcher: false, ...options }, async (stack) => {
    const { sql } = stack.database;
    const { paymentSecrets } = stack.settings.config;
    const [row] = await sql<{ id: string }[]>`
      select (people.add_person(jsonb_build_object('id', ${PAYER}::bigint, 'first_name', 'Ann', 'language_code', 'en'))).id::text`;
    const person = row?.id ?? "";
    const till: Till = {
      stack,
      person,
      async open(provider, hundredths) {
        const [currency, factor] = provider === "cryptopay" ? ["USDT", 10_000] : ["USD", 1];
        const [pending] = await sql<{ code: string }[]>`
          select payment_id as code from payments.open_pending(${person}, ${provider}, ${
          hundredths * factor
        }, ${currency})`;
        return pending?.code ?? "";
      },
      async post(provider, init) {
        const response = await fetch(`${stack.functionsUrl}/${provider}-webhook`, {
          method: "POST",
          ...init,
        });
        return { status: response.status, body: await response.json() as Record<string, unknown> };
      },
      send: (provider, event) =>
        till.post(provider, providerRequest(provider, paymentSecrets[provider][0] ?? "", event)),
      pay: async (payment) => till.send(payment.provider, await eventOf(payment)),
      async points() {
        const [found] = await sql<{ points: number }[]>`
          select ledger.balance(${person})::int as points`;
        return found?.points ?? 0;
      },
      async rows() {
        const [found] = await sql<{ n: [number, number, number] }[]>`
          select array[(select count(*)::int from payments.event), (select count(*)::int from payments.payment),
            (select count(*)::int from payments.credit)] as n`;
        return found?.n ?? [0, 0, 0];
      },
      async problems() {
        return [...await sql`select * from payments.verify()`, ...await sql`select * from ledger.verify()`];
      },
    };
    await body(till);
  });
}
