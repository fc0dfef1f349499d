import assert from "node:assert/strict";
import { bootHandler } from "../../functions/_shared/boot.ts";
import { ConfigError } from "../../functions/_shared/config.ts";
import { createHandlers, FUNCTION_NAMES } from "../../functions/_shared/handlers.ts";
import { createLog, secretsOf } from "../../functions/_shared/log.ts";
import { PAYMENT_BODY_LIMIT } from "../../functions/_shared/payment_webhook.ts";
import {
  PAYMENT_PROVIDERS,
  type PaymentProvider,
  SECRET_VARIABLES,
} from "../../functions/_shared/payments/types.ts";
import { providerRequest, signedHeaders } from "../../../scripts/pay/sign.ts";
import { codedError, ENV, fakeGateway, keepLog, testConfig } from "./fakes.ts";

const SECRETS = {
  BMC_WEBHOOK_SECRET: "bmc-secret-1, bmc-secret-2",
  CRYPTO_PAY_TOKEN: "12345:crypto-token-1",
  TRIBUTE_API_KEY: "tribute-key-1",
  KOFI_VERIFICATION_TOKEN: "kofi-token-1",
};

function setUp(env: Record<string, string | undefined> = {}) {
  const db = fakeGateway();
  const kept = keepLog();
  const config = testConfig({ ...SECRETS, ...env });
  const { handlers } = createHandlers(config, { db, log: kept.log });
  const call = async (provider: PaymentProvider, init: RequestInit) => {
    const request = new Request(`http://local/functions/v1/${provider}-webhook`, { method: "POST", ...init });
    const response = await handlers[`${provider}-webhook`](request);
    return { response, body: await response.json() as Record<string, unknown> };
  };
  return { db, ...kept, config, call };
}

const EVENT = { event_id: 1, secret_note: "from Ann" };
const signed = (provider: PaymentProvider, secrets = SECRETS) =>
  providerRequest(provider, secrets[SECRET_VARIABLES[provider]].split(",")[0]!, EVENT);

Deno.test("a verified event is handed to SQL once, and what became of it is told", async () => {
  for (const provider of PAYMENT_PROVIDERS) {
    const { call, db, lines } = setUp();
    db.onPayment = () => ({
      status: 200,
      event: 7,
      outcome: "queued",
      reason: "no_note",
      payment: 8,
      repeated: false,
    });
    const { response, body } = await call(provider, signed(provider));
    assert.equal(response.status, 200);
    assert.deepEqual(body, {
      ok: true,
      event: 7,
      outcome: "queued",
      reason: "no_note",
      payment: 8,
      repeated: false,
    });
    assert.deepEqual(db.payments, [{ provider, event: JSON.stringify(EVENT) }]);
    assert.match(
      lines.join("\n"),
      /"event":"payment_event".*"provider":"\w+","id":7,"outcome":"queued","reason":"no_note"/,
    );
    assert.doesNotMatch(lines.join("\n"), /Ann/, "what a person wrote is not logged");
  }
});

Deno.test("each of two secrets of Buy Me a Coffee vouches", async () => {
  const { call, db } = setUp();
  for (const secret of ["bmc-secret-1", "bmc-secret-2"]) {
    assert.equal((await call("bmc", providerRequest("bmc", secret, EVENT))).response.status, 200);
  }
  assert.equal((await call("bmc", providerRequest("bmc", "bmc-secret-3", EVENT))).response.status, 401);
  assert.equal(db.payments.length, 2);
});

Deno.test("what nobody vouches for is 401, reaches no database, and the log says whose door it was", async () => {
  const { call, db, lines } = setUp();
  for (const provider of PAYMENT_PROVIDERS) {
    const { headers, body } = providerRequest(provider, "12345:wrong-secret", EVENT);
    const { response, body: said } = await call(provider, { headers, body });
    assert.equal(response.status, 401);
    assert.equal((said.error as { code: string }).code, "unauthorized");
  }
  assert.equal(db.payments.length, 0);
  assert.equal(lines.filter((line) => line.includes("payment_event_refused")).length, 4);
});

Deno.test("only POST is taken", async () => {
  const { call, db } = setUp();
  for (const method of ["GET", "PUT", "DELETE", "PATCH"]) {
    const { response } = await call("bmc", { method, body: null });
    assert.deepEqual([response.status, response.headers.get("allow")], [405, "POST"]);
  }
  assert.equal(db.payments.length, 0);
});

Deno.test("64 KB are read, one byte more is 413, with or without an announced length, and an endless body is not read on", async () => {
  const { call, db } = setUp();
  const sized = (bytes: number) => `{"a":"${"x".repeat(bytes - 8)}"}`;
  const send = async (bytes: number, stream: boolean, announced?: string) => {
    const body = sized(bytes);
    const headers = signedHeaders("tribute", SECRETS.TRIBUTE_API_KEY, body);
    if (announced !== undefined) headers["content-length"] = announced;
    const { response } = await call("tribute", { headers, body: stream ? new Blob([body]).stream() : body });
    return response.status;
  };
  assert.equal(await send(PAYMENT_BODY_LIMIT, false), 200);
  assert.equal(await send(PAYMENT_BODY_LIMIT, true), 200);
  assert.equal(await send(PAYMENT_BODY_LIMIT + 1, false), 413);
  assert.equal(await send(PAYMENT_BODY_LIMIT + 1, true), 413);
  assert.equal(await send(100, true, String(PAYMENT_BODY_LIMIT + 1)), 413);
  assert.equal(await send(PAYMENT_BODY_LIMIT + 1, true, "100"), 413, "a length that lies");
  let pulled = 0;
  let cancelled = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(pulled++ < 1_000 ? 16_384 : 0)),
    cancel: () => void (cancelled = true),
  });
  assert.equal((await call("bmc", { body: endless })).response.status, 413);
  assert.ok(pulled < 10, `${pulled} chunks were read`);
  assert.ok(cancelled);
  assert.equal(db.payments.length, 2);
});

Deno.test("a body that breaks off is refused and not taken for a whole one", async () => {
  const { call, db } = setUp();
  const broken = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"a":')),
    pull: (controller) => controller.error(new Error("gone")),
  });
  const { response } = await call("tribute", { body: broken });
  assert.equal(response.status, 401);
  assert.equal(db.payments.length, 0);
});

Deno.test("a database that is away or busy is 503 with Retry-After; any other failure is 500; both are logged without the event", async () => {
  const { call, db, lines } = setUp();
  const statusFor = async (code: string) => {
    // Messages of classes 42 and KP name objects and rules, and are logged; others may quote what a person wrote.
    const message = /^(42|KP)/.test(code) ? "named" : "duplicate key: Ann";
    db.onPayment = () => Promise.reject(codedError(code, message));
    const { response } = await call("kofi", signed("kofi"));
    return [response.status, response.headers.get("retry-after")];
  };
  for (const code of ["ECONNREFUSED", "CONNECTION_CLOSED", "57P01", "55P03", "40001", "40P01", "53300"]) {
    assert.deepEqual(await statusFor(code), [503, "2"], code);
  }
  // 22P05 would be the sender's fault elsewhere; here the sender was vouched for and sent JSON.
  for (const code of ["23505", "42883", "KP210", "22P05", "22003", "XX000"]) {
    assert.deepEqual(await statusFor(code), [500, null], code);
  }
  assert.equal(lines.filter((line) => line.includes("payment_event_failed")).length, 13);
  assert.match(lines.at(-1)!, /"sqlstate":"XX000"/);
  assert.doesNotMatch(lines.join("\n"), /Ann/);
});

Deno.test("without its secret one provider is 503 and says so, and the others work", async () => {
  for (const provider of PAYMENT_PROVIDERS) {
    const variable = SECRET_VARIABLES[provider];
    const { call, db, lines } = setUp({ [variable]: undefined });
    const { response, body } = await call(provider, signed(provider));
    assert.deepEqual([response.status, (body.error as { code: string }).code], [503, "not_configured"]);
    assert.match(lines.join("\n"), new RegExp(`"event":"not_configured".*"variable":"${variable}"`));
    for (const other of PAYMENT_PROVIDERS.filter((name) => name !== provider)) {
      assert.equal((await call(other, signed(other))).response.status, 200);
    }
    assert.equal(db.payments.length, 3);
  }
});

Deno.test("deployed without its secret the door does not start, and names the variable; every other function starts", () => {
  for (const provider of PAYMENT_PROVIDERS) {
    const variable = SECRET_VARIABLES[provider];
    for (const env of [{}, { [variable]: "  " }]) {
      const { log, lines } = keepLog();
      assert.throws(() => bootHandler(`${provider}-webhook`, { ...ENV, ...env }, log), (error) => {
        assert.ok(error instanceof ConfigError);
        assert.match(error.message, new RegExp(`^${variable} is not set: it should be .+$`));
        return true;
      });
      assert.match(lines.join("\n"), new RegExp(`"event":"misconfigured".*${variable} is not set`));
    }
  }
  const { log, lines } = keepLog();
  for (const name of FUNCTION_NAMES.filter((name) => !name.endsWith("-webhook"))) {
    assert.equal(typeof bootHandler(name, ENV, log), "function");
  }
  assert.equal(
    typeof bootHandler("bmc-webhook", { ...ENV, BMC_WEBHOOK_SECRET: "bmc-secret-1" }, log),
    "function",
  );
  assert.deepEqual(lines, []);
});

Deno.test("settings say how a secret should look, and take a list where there may be two", () => {
  assert.deepEqual(testConfig(SECRETS).paymentSecrets, {
    bmc: ["bmc-secret-1", "bmc-secret-2"],
    cryptopay: ["12345:crypto-token-1"],
    tribute: ["tribute-key-1"],
    kofi: ["kofi-token-1"],
  });
  for (
    const value of [
      "short",
      "bmc-secret-1,",
      ",bmc-secret-1",
      "bmc-secret-1,,bmc-secret-2",
      "two words-of-it",
    ]
  ) {
    assert.throws(
      () => testConfig({ BMC_WEBHOOK_SECRET: value }),
      /^ConfigError: BMC_WEBHOOK_SECRET is not usable/,
    );
  }
  for (const value of ["crypto-token-1", "12345:", "abc:crypto-token-1"]) {
    assert.throws(() => testConfig({ CRYPTO_PAY_TOKEN: value }), /@CryptoBot/);
  }
});

Deno.test("no secret of a provider is ever logged", () => {
  const lines: string[] = [];
  const log = createLog({ secrets: secretsOf(testConfig(SECRETS)), write: (line) => lines.push(line) });
  log.error("x", { a: Object.values(SECRETS).join(" ") });
  assert.doesNotMatch(lines.join(), /bmc-secret|crypto-token|tribute-key|kofi-token/);
});
