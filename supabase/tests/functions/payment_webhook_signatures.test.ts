import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { VERIFIERS } from "../../functions/_shared/payment_webhook.ts";
import type { PaymentProvider } from "../../functions/_shared/payments/types.ts";
import { recorded } from "../../../scripts/pay/event.ts";
import { bodyOf, hmac, signedHeaders } from "../../../scripts/pay/sign.ts";

/** The providers that sign, the header they do it in, and a secret of each. */
const SIGNERS: [PaymentProvider, string, string][] = [
  ["bmc", "x-signature-sha256", "bmc-secret-1"],
  ["cryptopay", "crypto-pay-api-signature", "12345:crypto-token-1"],
  ["tribute", "trbt-signature", "tribute-key-1"],
];
const BODY = '{"a": 1.50,  "b": "é"}';
const bytes = (text: string) => new TextEncoder().encode(text);

/** "ok" with the event, or the status and the word of the refusal. */
async function verify(
  provider: PaymentProvider,
  secrets: string[],
  headers: Record<string, string>,
  body: string | Uint8Array<ArrayBuffer>,
): Promise<["ok", string] | [number, string]> {
  const raw = typeof body === "string" ? bytes(body) : body;
  const verdict = await VERIFIERS[provider](secrets, new Headers(headers), raw);
  return "event" in verdict ? ["ok", verdict.event] : [verdict.status, verdict.code];
}

const REFUSED = [401, "unauthorized"];

Deno.test("a signed body is taken as the text that it is", async () => {
  for (const [provider, , secret] of SIGNERS) {
    const headers = signedHeaders(provider, secret, BODY);
    assert.deepEqual(await verify(provider, [secret], headers, BODY), ["ok", BODY], provider);
  }
});

Deno.test("known answers: what each provider's documentation computes", async () => {
  // HMAC-SHA256 of RFC 4231, case 2, as lowercase hex.
  const [body, signature] = [
    "what do ya want for nothing?",
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  ];
  for (const [provider, header] of SIGNERS) {
    if (provider === "cryptopay") continue;
    // Vouched for, though it is no JSON.
    assert.deepEqual(await verify(provider, ["Jefe"], { [header]: signature }, body), [400, "bad_json"]);
  }
  const key = createHash("sha256").update("12345:AA").digest();
  const headers = { "crypto-pay-api-signature": hmac(key, BODY) };
  assert.deepEqual(await verify("cryptopay", ["12345:AA"], headers, BODY), ["ok", BODY]);
  const plain = { "crypto-pay-api-signature": hmac("12345:AA", BODY) };
  assert.deepEqual(await verify("cryptopay", ["12345:AA"], plain, BODY), REFUSED);
});

Deno.test("a signature that is missing, empty, another's, of another body, in capitals or decorated is refused", async () => {
  for (const [provider, header, secret] of SIGNERS) {
    const good = signedHeaders(provider, secret, BODY)[header]!;
    const wrong: Record<string, string | undefined> = {
      missing: undefined,
      empty: "",
      another: signedHeaders(provider, `${secret}x`, BODY)[header],
      "of another body": signedHeaders(provider, secret, `${BODY} `)[header],
      capitals: good.toUpperCase(),
      shortened: good.slice(0, -1),
      longer: `${good}0`,
      decorated: `sha256=${good}`,
      twice: `${good}, ${good}`,
      "not hex": "é".repeat(32).normalize("NFD").replace(/[^\x20-\x7e]/g, "z"),
      "zeros of its length": "0".repeat(64),
    };
    assert.notEqual(wrong.capitals, good, "the signature has no letters to make capitals of");
    for (const [what, value] of Object.entries(wrong)) {
      const headers: Record<string, string> = value === undefined ? {} : { [header]: value };
      assert.deepEqual(await verify(provider, [secret], headers, BODY), REFUSED, `${provider}: ${what}`);
    }
  }
});

Deno.test("the signature of one provider is not that of another, though the secret be the same", async () => {
  const secret = "12345:shared-secret";
  for (const [own, ownHeader] of SIGNERS) {
    for (const [other, header] of SIGNERS.filter(([name]) => name !== own)) {
      const value = signedHeaders(own, secret, BODY)[ownHeader]!;
      assert.deepEqual(await verify(other, [secret], { [ownHeader]: value }, BODY), REFUSED);
      if (own === "cryptopay" || other === "cryptopay") {
        assert.deepEqual(await verify(other, [secret], { [header]: value }, BODY), REFUSED);
      }
    }
  }
});

Deno.test("while a secret is changed the old one and the new one both vouch, and afterwards only the new one", async () => {
  const [old, fresh] = ["bmc-secret-old", "bmc-secret-new"];
  const by = (secret: string) => signedHeaders("bmc", secret, BODY);
  for (const secret of [old, fresh]) {
    assert.deepEqual(await verify("bmc", [old, fresh], by(secret), BODY), ["ok", BODY]);
  }
  assert.deepEqual(await verify("bmc", [fresh], by(old), BODY), REFUSED);
  assert.deepEqual(await verify("bmc", [old, fresh], by(`${old},${fresh}`), BODY), REFUSED);
});

Deno.test("signed bytes that are no UTF-8, no JSON or no object are refused with what is wrong", async () => {
  const bodies: [string | Uint8Array<ArrayBuffer>, string][] = [
    [new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), "bad_text"],
    [new Uint8Array([0xc3]), "bad_text"],
    ["", "bad_json"],
    ["{", "bad_json"],
    ["{} {}", "bad_json"],
    ["{'a': 1}", "bad_json"],
    ["a=1&b=2", "bad_json"],
    ["null", "bad_event"],
    ["[]", "bad_event"],
    ["1", "bad_event"],
    ['"{}"', "bad_event"],
  ];
  for (const [provider, , secret] of SIGNERS) {
    for (const [body, code] of bodies) {
      const headers = signedHeaders(provider, secret, body);
      assert.deepEqual(await verify(provider, [secret], headers, body), [400, code], `${provider}: ${body}`);
      assert.deepEqual(await verify(provider, [secret], {}, body), REFUSED, "unsigned nothing is told of it");
    }
  }
});

Deno.test("what jsonb cannot hold is mended, and nothing else is touched", async () => {
  const secret = "tribute-key-1";
  const sent = '{"a": 1.50, "b": "x\\u0000y\\ud800"}';
  const headers = signedHeaders("tribute", secret, sent);
  assert.deepEqual(await verify("tribute", [secret], headers, sent), ["ok", '{"a":1.5,"b":"xy\ufffd"}']);
});

Deno.test("unsigned, the old body of Buy Me a Coffee passes, and only in exactly its shape", async () => {
  const legacy = await recorded("bmc_legacy") as { response: Record<string, unknown> };
  const text = JSON.stringify(legacy);
  assert.deepEqual(await verify("bmc", ["bmc-secret-1"], {}, `  ${text}\n`), ["ok", text]);
  const { response } = legacy;
  const other: unknown[] = [
    { ...legacy, type: "donation.created" },
    { ...legacy, event_id: 1 },
    { response: { ...response, transaction_id: "pi_1" } },
    { response: { ...response, total_amount: { a: 1 } } },
    { response: { ...response, total_amount: ["3"] } },
    { response: { ...response, supporter_email: "x".repeat(3_000) } },
    { response: { supporter_email: "a@b.c", number_of_coffees: 1, total_amount: 3 } },
    { response: [response] },
    { response: null },
    [legacy],
    { Response: response },
  ];
  for (const body of other) {
    assert.deepEqual(await verify("bmc", ["bmc-secret-1"], {}, JSON.stringify(body)), REFUSED);
  }
  assert.deepEqual(await verify("bmc", ["bmc-secret-1"], { "x-signature-sha256": "" }, text), REFUSED);
  const wrong = signedHeaders("bmc", "another-secret", text);
  assert.deepEqual(await verify("bmc", ["bmc-secret-1"], wrong, text), REFUSED);
  for (const [provider, , secret] of SIGNERS.slice(1)) {
    assert.deepEqual(await verify(provider, [secret], {}, text), REFUSED);
  }
});

Deno.test("an unsigned body whose last words differ from its first is what its last words say, for SQL too", async () => {
  const { response } = await recorded("bmc_legacy");
  const twice = `{"response": {"event_id": 1}, "response": ${JSON.stringify(response)}}`;
  assert.deepEqual(await verify("bmc", ["bmc-secret-1"], {}, twice), ["ok", JSON.stringify({ response })]);
});

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const TOKEN = "kofi-token-1";

Deno.test("Ko-fi's form is taken by its token, which goes no further", async () => {
  const event = { message_id: "m", message: "a+b & c=d 100% é ☕", amount: "3.00" };
  const body = bodyOf("kofi", TOKEN, event);
  const taken = ["ok", JSON.stringify(event)];
  assert.deepEqual(await verify("kofi", [TOKEN], FORM, body), taken);
  assert.deepEqual(await verify("kofi", [TOKEN], FORM, `x=1&${body}&y`), taken);
  const charset = { "content-type": "Application/X-WWW-Form-Urlencoded; charset=utf-8" };
  assert.deepEqual(await verify("kofi", [TOKEN], charset, body), taken);
});

Deno.test("Ko-fi's token that is missing, wrong, in capitals, no text or beside the event is refused", async () => {
  const form = (event: unknown) => new URLSearchParams({ data: JSON.stringify(event) }).toString();
  const wrong: unknown[] = [
    {},
    { verification_token: "" },
    { verification_token: TOKEN.toUpperCase() },
    { verification_token: `${TOKEN} ` },
    { verification_token: [TOKEN] },
    { verification_token: { toString: TOKEN } },
    { verification_token: null },
    { data: { verification_token: TOKEN } },
    { verificationToken: TOKEN },
  ];
  for (const event of wrong) {
    assert.deepEqual(await verify("kofi", [TOKEN], FORM, form(event)), REFUSED, JSON.stringify(event));
  }
  const beside = `verification_token=${TOKEN}&${form({ message_id: "m" })}`;
  assert.deepEqual(await verify("kofi", [TOKEN], { ...FORM, "verification-token": TOKEN }, beside), REFUSED);
});

Deno.test("what is no form of Ko-fi is refused with what is wrong", async () => {
  const json = JSON.stringify({ verification_token: TOKEN });
  const good = new URLSearchParams({ data: json }).toString();
  const bad: [Record<string, string>, string | Uint8Array<ArrayBuffer>, string][] = [
    [{ "content-type": "application/json" }, json, "bad_form"],
    [{}, good, "bad_form"],
    [FORM, "", "bad_form"],
    [FORM, json, "bad_form"],
    [FORM, "date=1", "bad_form"],
    [FORM, `${good}&${good}`, "bad_form"],
    [FORM, "data=%7B%22a%22%3A%22%ff%22%7D", "bad_form"],
    [FORM, "data=100%", "bad_form"],
    [FORM, new Uint8Array([...bytes("data="), 0xff]), "bad_form"],
    [FORM, "data=", "bad_json"],
    [FORM, "data=hello", "bad_json"],
    [FORM, "data=%5B%5D", "bad_event"],
    [FORM, "data=null", "bad_event"],
  ];
  for (const [headers, body, code] of bad) {
    assert.deepEqual(await verify("kofi", [TOKEN], headers, body), [400, code], String(body));
  }
});

Deno.test("an event nested deeper than the stack is refused, not a crash", async () => {
  const deep = `{"verification_token":"${TOKEN}","a":${"[".repeat(30_000)}${"]".repeat(30_000)}}`;
  const body = new URLSearchParams({ data: deep }).toString();
  const [verdict] = await verify("kofi", [TOKEN], FORM, body);
  assert.ok(verdict === 400 || verdict === "ok");
});
