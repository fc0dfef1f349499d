import assert from "node:assert/strict";
import { PAYMENT_PROVIDERS, type PaymentProvider } from "../../functions/_shared/payments/types.ts";
import { recorded } from "../../../scripts/pay/event.ts";
import { bodyOf, providerRequest, signedHeaders } from "../../../scripts/pay/sign.ts";
import { inRoot } from "../../../scripts/lib/paths.ts";
import { eventOf, withTill } from "./_payments.ts";

const HEADERS: [PaymentProvider, string][] = [
  ["bmc", "x-signature-sha256"],
  ["cryptopay", "crypto-pay-api-signature"],
  ["tribute", "trbt-signature"],
];
type Data = { data: Record<string, unknown> };

Deno.test("a signature or token that is missing, wrong, another body's or in capitals is refused with 401 and leaves nothing", async () => {
  await withTill({}, async ({ stack, open, post, rows }) => {
    for (const [provider, header] of HEADERS) {
      const [secret = ""] = stack.settings.config.paymentSecrets[provider];
      const body = JSON.stringify(
        await eventOf({ provider, transaction: "pi_1", note: await open(provider, 1000) }),
      );
      const good = signedHeaders(provider, secret, body);
      const wrong: Record<string, Record<string, string>> = {
        missing: { "content-type": "application/json" },
        empty: { ...good, [header]: "" },
        wrong: signedHeaders(provider, `${secret}x`, body),
        "another body's": signedHeaders(provider, secret, body.replace("pi_1", "pi_2")),
        capitals: { ...good, [header]: good[header]!.toUpperCase() },
        "another's header": { "x-signature": good[header]! },
      };
      wrong["another body's"]![header] = signedHeaders(provider, secret, `${body}\n`)[header]!;
      for (const [what, headers] of Object.entries(wrong)) {
        const { status, body: said } = await post(provider, { headers, body });
        assert.equal(status, 401, `${provider}: ${what}`);
        assert.equal((said.error as { code: string }).code, "unauthorized");
      }
    }
    const [token = ""] = stack.settings.config.paymentSecrets.kofi;
    const event = await eventOf({ provider: "kofi", transaction: "t-1" });
    const missing = new URLSearchParams({
      data: JSON.stringify({ ...event, verification_token: undefined }),
    });
    for (
      const body of [bodyOf("kofi", "wrong", event), bodyOf("kofi", token.toUpperCase(), event), missing]
    ) {
      assert.equal((await post("kofi", { headers: signedHeaders("kofi", "", ""), body })).status, 401);
    }
    assert.deepEqual(await rows(), [0, 0, 0]);
  });
});

Deno.test("signed bodies that are too long are 413, those that are no UTF-8, no JSON or no object are 400, other methods 405", async () => {
  await withTill({}, async ({ stack, post, rows }) => {
    for (const [provider] of HEADERS) {
      const [secret = ""] = stack.settings.config.paymentSecrets[provider];
      const status = async (body: string | Uint8Array<ArrayBuffer>, stream = false) => {
        const sent = stream ? new Blob([body]).stream() : body;
        return (await post(provider, { headers: signedHeaders(provider, secret, body), body: sent })).status;
      };
      const long = JSON.stringify({ event_id: 1, a: "x".repeat(65_536) });
      assert.deepEqual([await status(long), await status(long, true)], [413, 413], provider);
      for (const body of [new Uint8Array([0x7b, 0x7d, 0xff]), "", "{", "a=b", "null", "[]", "7", '"x"']) {
        assert.equal(await status(body), 400, `${provider}: ${body}`);
        assert.equal(await status(body, true), 400, `${provider}: ${body}, streamed`);
      }
    }
    const form = signedHeaders("kofi", "", "");
    for (const body of ["", "data=", "data=%5B%5D", "data=%ff", `data=${"x".repeat(70_000)}`]) {
      const expected = body.length > 65_536 ? 413 : 400;
      assert.equal((await post("kofi", { headers: form, body })).status, expected);
    }
    for (const provider of PAYMENT_PROVIDERS) {
      assert.equal((await post(provider, { method: "GET" })).status, 405);
      assert.equal((await post(provider, { method: "PUT", body: "{}" })).status, 405);
    }
    assert.deepEqual(await rows(), [0, 0, 0]);
  });
});

Deno.test("events that name nothing to know them by are kept and told to the admins, credit nothing, and are not refused", async () => {
  await withTill({ env: { ADMIN_CHAT_ID: "900" } }, async ({ stack, open, send, rows, points }) => {
    const bmc = await eventOf({ provider: "bmc", transaction: "pi_1", note: await open("bmc", 1000) });
    const noInvoice = {
      update_id: 1,
      update_type: "invoice_paid",
      payload: { status: "paid", amount: "10" },
    };
    const nameless: [PaymentProvider, Record<string, unknown>][] = [
      ["bmc", { ...bmc, event_id: undefined }],
      ["bmc", { ...bmc, event_id: null }],
      ["bmc", {}],
      ["kofi", { amount: "10", currency: "USD", message: "hello" }],
      ["cryptopay", noInvoice],
      ["tribute", { name: "new_donation", payload: { amount: 1000, currency: "usd" } }],
    ];
    for (const [provider, event] of nameless) {
      const { status, body } = await send(provider, event);
      assert.deepEqual([status, body.ok, body.outcome], [200, true, "ignored"], JSON.stringify(event));
    }
    // The one with a null and the one without are two bodies; all six are there.
    assert.deepEqual(await rows(), [6, 0, 0]);
    assert.equal(await points(), 0);
    const alerts = await stack.database.sql`
      select from gateway.outbox where bot_id = 'admin' and payload ->> 'chat_id' = '900'`;
    assert.equal(alerts.length, 6);
  });
});

Deno.test("without its secret one door answers 503 and the others work; deployed it does not start and names the variable", async () => {
  await withTill({ env: { BMC_WEBHOOK_SECRET: "" } }, async ({ post, pay, points }) => {
    const init = providerRequest("bmc", "", await recorded("bmc_donation_created"));
    const { status, body } = await post("bmc", init);
    assert.deepEqual([status, (body.error as { code: string }).code], [503, "not_configured"]);
    assert.equal((await pay({ provider: "tribute", transaction: "t" })).body.outcome, "matched");
    assert.equal(await points(), 1000);
  });
  const env: Record<string, string> = {
    NO_COLOR: "1",
    SUPABASE_DB_URL: "postgres://a:b@127.0.0.1:1/postgres",
  };
  for (const name of ["PATH", "HOME", "DENO_DIR"]) env[name] = Deno.env.get(name) ?? "";
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", "--quiet", inRoot("supabase", "functions", "bmc-webhook", "index.ts")],
    cwd: inRoot(),
    env,
    clearEnv: true,
    stdin: "null",
  }).output();
  assert.notEqual(code, 0);
  assert.match(new TextDecoder().decode(stderr), /BMC_WEBHOOK_SECRET is not set/);
});

Deno.test("while Buy Me a Coffee's secret is changed, what either secret signed is taken", async () => {
  const env = { BMC_WEBHOOK_SECRET: "old-secret-1, new-secret-1" };
  await withTill({ env }, async ({ open, post, points }) => {
    for (
      const [secret, expected] of [["old-secret-1", 200], ["new-secret-1", 200], [
        "other-secret",
        401,
      ]] as const
    ) {
      const event = await eventOf({ provider: "bmc", transaction: secret, note: await open("bmc", 1000) });
      assert.equal((await post("bmc", providerRequest("bmc", secret, event))).status, expected);
    }
    assert.equal(await points(), 2000);
  });
});

Deno.test("the old unsigned body of Buy Me a Coffee is kept up to a day's limit and told, and never credits, though its amount fits", async () => {
  await withTill({ env: { ADMIN_CHAT_ID: "900" } }, async ({ stack, open, post, points, rows }) => {
    await open("bmc", 300);
    const legacy = await recorded("bmc_legacy");
    const headers = { "content-type": "application/json" };
    const told = await post("bmc", { headers, body: JSON.stringify(legacy) });
    assert.deepEqual([told.status, told.body.outcome, told.body.reason], [200, "ignored", "legacy"]);
    const again = await post("bmc", { headers, body: JSON.stringify(legacy) });
    assert.deepEqual([again.status, again.body.repeated], [200, true]);
    assert.equal(
      (await post("bmc", { headers, body: JSON.stringify({ ...legacy, event_id: 7 }) })).status,
      401,
    );
    await stack.database.sql`update core.setting set value = '1' where key = 'legacy_events_per_day'`;
    const more = { response: { ...Object(legacy.response), number_of_coffees: 9 } };
    const beyond = await post("bmc", { headers, body: JSON.stringify(more) });
    assert.deepEqual(
      [beyond.status, beyond.body.outcome, beyond.body.reason, beyond.body.event],
      [200, "ignored", "legacy", null],
    );
    assert.deepEqual(await rows(), [1, 0, 0]);
    assert.equal(await points(), 0);
    const alerts = await stack.database.sql`select from gateway.outbox where bot_id = 'admin'`;
    assert.equal(alerts.length, 1);
  });
});

Deno.test("tests never credit: live_mode other than true, Tribute's ping, Ko-fi's example", async () => {
  await withTill({}, async ({ open, send, points, problems }) => {
    const note = await open("bmc", 1000);
    for (const live_mode of [false, "false", "true", 1, null, undefined, [true]]) {
      const event = { ...await eventOf({ provider: "bmc", transaction: "pi_1", note }), live_mode };
      const { status, body } = await send("bmc", event);
      assert.deepEqual([status, body.outcome, body.reason], [200, "ignored", "test"], String(live_mode));
    }
    const ping = await send("tribute", await recorded("tribute_test"));
    assert.deepEqual([ping.status, ping.body.outcome, ping.body.reason], [200, "ignored", "test"]);
    const example = await eventOf({
      provider: "kofi",
      transaction: "00000000-1111-2222-3333-444444444444",
      note,
    });
    assert.equal((await send("kofi", example)).body.reason, "test");
    assert.equal(await points(), 0);
    const live = await eventOf({ provider: "bmc", transaction: "pi_1", note });
    assert.equal((await send("bmc", live)).body.outcome, "matched", "the test of an event is not the event");
    assert.equal(await points(), 1000);
    assert.deepEqual(await problems(), []);
  });
});

Deno.test("amounts that are none wait for an admin, zero is no money, and 5.10 is five dollars and ten cents", async () => {
  await withTill({ env: { ADMIN_CHAT_ID: "900" } }, async ({ open, send, points, problems }) => {
    const cases: [unknown, string, string | null][] = [
      [0, "ignored", "no_money"],
      ["0.00", "ignored", "no_money"],
      [-5, "queued", "bad_amount"],
      ["abc", "queued", "bad_amount"],
      [1.234, "queued", "bad_amount"],
      [null, "queued", "bad_amount"],
      [{ a: 1 }, "queued", "bad_amount"],
      ["1e3", "queued", "bad_amount"],
      ["5.10", "matched", null],
      [5.1, "matched", null],
    ];
    const note = await open("bmc", 1020);
    for (const [i, [amount, outcome, reason]] of cases.entries()) {
      const event = await eventOf({ provider: "bmc", transaction: `pi_${i}`, note }) as Data;
      const { status, body } = await send("bmc", { ...event, data: { ...event.data, amount } });
      assert.deepEqual(
        [status, body.outcome, body.reason],
        [200, outcome, reason],
        `bmc ${JSON.stringify(amount)}`,
      );
    }
    assert.equal(await points(), 1020);
    const coded = await open("kofi", 1000);
    for (const [i, [amount, outcome, reason]] of cases.entries()) {
      const event = { ...await eventOf({ provider: "kofi", transaction: `t-${i}`, note: coded }), amount };
      const { status, body } = await send("kofi", event);
      assert.deepEqual(
        [status, body.outcome, body.reason],
        [200, outcome, reason],
        `kofi ${JSON.stringify(amount)}`,
      );
    }
    assert.equal(await points(), 2040);
    assert.deepEqual(await problems(), []);
  });
});
