import assert from "node:assert/strict";
import { freePort } from "../../../scripts/lib/ports.ts";
import { inRoot } from "../../../scripts/lib/paths.ts";
import { startFunctionsProcess } from "../../../scripts/local/functions_process.ts";
import { PAYER, withTill } from "../e2e/_payments.ts";

/** Runs `deno task pay` against the functions at a port. */
async function pay(port: number, ...args: string[]): Promise<{ code: number; out: string }> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", "--quiet", inRoot("scripts", "pay.ts"), ...args],
    env: { NO_COLOR: "1", KOPILKA_PORT_FUNCTIONS: String(port) },
    stdin: "null",
  }).output();
  const decoder = new TextDecoder();
  return { code, out: decoder.decode(stdout) + decoder.decode(stderr) };
}

Deno.test("deno task pay tells the local functions of payments of every provider, of a refund, and of tests", async () => {
  await withTill({}, async ({ stack, open, points, problems }) => {
    const port = stack.settings.ports.functions;
    for (const provider of ["bmc", "kofi", "cryptopay"] as const) {
      const { code, out } = await pay(port, provider, "--amount=10", `--note=${await open(provider, 1000)}`);
      assert.match(out, /^200 .*"outcome":"matched"/m, provider);
      assert.equal(code, 0);
    }
    assert.match((await pay(port, "tribute", "--amount=5.10", `--user=${PAYER}`)).out, /"outcome":"matched"/);
    assert.equal(await points(), 3510);

    const note = `--note=${await open("bmc", 500)}`;
    const { out } = await pay(port, "bmc", "--amount=5", note, "--transaction=pi_5");
    assert.match(out, /^bmc: 5 USD, note "5551234567_\d+", transaction pi_5\n200 /);
    assert.match((await pay(port, "bmc", "--amount=5", note, "--transaction=pi_5")).out, /"repeated":true/);
    const back = await pay(port, "bmc", "--amount=5", "--transaction=pi_5", "--refund");
    assert.match(back.out, /"outcome":"refunded"/);
    assert.match((await pay(port, "tribute", "--test")).out, /"reason":"test"/);
    assert.equal(await points(), 3510);
    assert.deepEqual(await problems(), []);
  });
});

Deno.test("deno task pay says what it does not understand, and that nothing runs", async () => {
  const nobody = await pay(freePort(), "bmc");
  assert.equal(nobody.code, 1);
  assert.match(nobody.out, /^No functions at http:.*: start them with "npx -y deno task start"\.$/m);
  const wrong = await pay(1, "paypal");
  assert.equal(wrong.code, 1);
  assert.match(wrong.out, /^Name one provider\./);
  assert.match((await pay(1, "kofi", "--refund")).out, /^--refund is for bmc/);
});

Deno.test("the local functions start without a provider's secret, and say whose is missing", async () => {
  const lines: string[] = [];
  const env: Record<string, string> = {};
  for (const name of ["PATH", "HOME", "DENO_DIR"]) env[name] = Deno.env.get(name) ?? "";
  const functions = await startFunctionsProcess({
    ...env,
    SUPABASE_DB_URL: "postgres://postgres:postgres@127.0.0.1:1/postgres",
    KOPILKA_PORT_FUNCTIONS: String(freePort()),
    CRYPTO_PAY_TOKEN: "1:local-crypto-pay-token",
    TRIBUTE_API_KEY: "local-tribute-key",
    KOFI_VERIFICATION_TOKEN: "local-kofi-token",
  }, (line) => lines.push(line));
  await functions.stop();
  assert.deepEqual(lines, ["BMC_WEBHOOK_SECRET is not set: bmc-webhook answers 503, the others run."]);
});
