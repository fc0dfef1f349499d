import assert from "node:assert/strict";
import { providerRequest } from "../../../scripts/pay/sign.ts";
import { PAYMENT_PROVIDERS } from "../../functions/_shared/payments/types.ts";
import { eventOf, withTill } from "./_payments.ts";

Deno.test("while Postgres is down every door answers 503 with Retry-After, and the provider's next attempt is credited once", async () => {
  await withTill({ cluster: "own" }, async ({ stack, open, send, points, rows, problems }) => {
    const { server } = stack.cluster!;
    const events = [];
    for (const provider of PAYMENT_PROVIDERS) {
      const note = await open(provider, 1000);
      events.push({ provider, event: await eventOf({ provider, transaction: `pi_${provider}`, note }) });
    }
    await server.kill9();
    for (const { provider, event } of events) {
      const [secret = ""] = stack.settings.config.paymentSecrets[provider];
      const url = `${stack.functionsUrl}/${provider}-webhook`;
      const response = await fetch(url, providerRequest(provider, secret, event));
      assert.deepEqual([response.status, response.headers.get("retry-after")], [503, "2"], provider);
      assert.deepEqual(await response.json(), {
        error: { code: "unavailable", message: "The database is not available, try again." },
      });
    }
    await server.restart();
    await stack.waitFor("the database", async () => await points().then(() => true, () => false));
    for (const { provider, event } of events) {
      let answer = await send(provider, event);
      // A connection that died may give its old error once more.
      for (let i = 0; answer.status === 503 && i < 20; i++) answer = await send(provider, event);
      assert.deepEqual([answer.status, answer.body.outcome], [200, "matched"], provider);
    }
    assert.deepEqual(await rows(), [4, 4, 4]);
    assert.equal(await points(), 4000);
    assert.deepEqual(await problems(), []);
  });
});

Deno.test("a failure inside SQL is 500, keeps nothing, and the provider's next attempt succeeds", async () => {
  await withTill({}, async ({ stack, open, pay, points, rows }) => {
    const { sql } = stack.database;
    const note = await open("bmc", 1000);
    await sql`alter table payments.credit add constraint broken check (false)`;
    assert.equal((await pay({ provider: "bmc", transaction: "pi_1", note })).status, 500);
    assert.deepEqual(await rows(), [0, 0, 0]);
    await sql`alter table payments.credit drop constraint broken`;
    assert.equal((await pay({ provider: "bmc", transaction: "pi_1", note })).body.outcome, "matched");
    assert.equal(await points(), 1000);
  });
});
