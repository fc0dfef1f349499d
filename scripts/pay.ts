import { parseArgs } from "node:util";
import {
  PAYMENT_PROVIDERS,
  type PaymentProvider,
  SECRET_VARIABLES,
} from "../supabase/functions/_shared/payments/types.ts";
import { loadEnvironment } from "./lib/env_file.ts";
import { messageOf, runMain, UserError } from "./lib/errors.ts";
import { inRoot } from "./lib/paths.ts";
import { resolveSettings } from "./local/settings.ts";
import { makeEvent, type Payment, recorded } from "./pay/event.ts";
import { providerRequest } from "./pay/sign.ts";

const HELP = `npx -y deno task pay <${
  PAYMENT_PROVIDERS.join(" | ")
}> [--amount=10] [--currency=USD] [--note=TEXT] …

Tells the local functions of a payment, as the provider would: an event of the recorded shape, signed with the local secret.
  --amount       in whole units: 10, 5.10
  --currency     USD; Crypto Pay: USDT, USD for an invoice that the bot had made
  --note         what the payer wrote, such as the code that the bot gave: 5551234567_1780395283
  --user         Telegram id of the payer, for Tribute
  --transaction  the provider's identity of the money; printed, and made up when it is not given
  --refund       the money of --transaction went back (bmc)
  --test         the provider's own test event (bmc, tribute)`;

/** `deno task pay`: sends one event and prints the answer; exit code 0 when it was taken. */
async function pay(): Promise<number> {
  const wish = readWish(Deno.args);
  if (!wish) {
    console.log(HELP);
    return 0;
  }
  const { payment, test } = wish;
  const { provider } = payment;
  const settings = resolveSettings(await loadEnvironment(inRoot(".env")));
  const secret = settings.config.paymentSecrets[provider][0];
  if (secret === undefined) throw new UserError(`${SECRET_VARIABLES[provider]} is not set.`);
  const event = test ? await testEvent(provider) : await makeEvent(payment);
  const url = `${settings.env.SUPABASE_URL}/functions/v1/${provider}-webhook`;
  const response = await fetch(url, providerRequest(provider, secret, event)).catch((error: unknown) => {
    throw new UserError(
      `No functions at ${url} (${messageOf(error)}): start them with "npx -y deno task start".`,
    );
  });
  if (!test) {
    const { amount, currency, note, transaction, refund } = payment;
    const what = `${refund ? "refund of " : ""}${amount} ${currency}`;
    console.log(`${provider}: ${what}, note ${JSON.stringify(note)}, transaction ${transaction}`);
  }
  console.log(`${response.status} ${await response.text()}`);
  return response.ok ? 0 : 1;
}

async function testEvent(provider: PaymentProvider): Promise<Record<string, unknown>> {
  if (provider === "tribute") return await recorded("tribute_test");
  if (provider === "bmc") return { ...await recorded("bmc_donation_created"), live_mode: false, event_id: 1 };
  throw new UserError("--test is for bmc and tribute: the others have no test event of their own.");
}

function readWish(args: string[]): { payment: Payment; test: boolean } | undefined {
  const text = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  const options = {
    amount: { ...text, default: "10" },
    currency: text,
    note: { ...text, default: "" },
    user: text,
    transaction: text,
    refund: flag,
    test: flag,
    help: { ...flag, short: "h" },
  } as const;
  const { values, positionals } = (() => {
    try {
      return parseArgs({ args, options, allowPositionals: true });
    } catch (error) {
      throw new UserError(`${messageOf(error)}\n\n${HELP}`);
    }
  })();
  const provider = PAYMENT_PROVIDERS.find((name) => name === positionals[0]);
  if (values.help || positionals.length === 0) return undefined;
  if (!provider || positionals.length > 1) throw new UserError(`Name one provider.\n\n${HELP}`);
  if (values.refund && (provider !== "bmc" || !values.transaction)) {
    throw new UserError("--refund is for bmc, and goes with the --transaction that went back.");
  }
  const payment: Payment = {
    provider,
    amount: values.amount,
    currency: (values.currency ?? (provider === "cryptopay" ? "USDT" : "USD")).toUpperCase(),
    note: values.note,
    transaction: values.transaction ?? `pi_${crypto.randomUUID().replaceAll("-", "").slice(0, 20)}`,
    refund: values.refund,
    user: values.user === undefined ? undefined : Number(values.user),
  };
  return { payment, test: values.test };
}

if (import.meta.main) await runMain(pay);
