import assert from "node:assert/strict";
import { type TestStack, withTestStack } from "../_harness/stack.ts";
import { endLeases, person, register, untilIdle } from "./_kit.ts";

async function health(
  stack: TestStack,
  key?: string,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${stack.functionsUrl}/health`, {
    headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
  });
  return { status: response.status, body: await response.json() };
}

Deno.test("while Postgres is down updates are answered 503 with Retry-After, health says so, and all is handled afterwards", async () => {
  await withTestStack({ cluster: "own", env: { ADMIN_CHAT_ID: "900" } }, async (stack) => {
    const { server } = stack.cluster!;
    const [ann, bob] = [person(1101, "Ann"), person(1102, "Bob")];
    await register(stack, ann);
    await stack.send(bob, "/start");
    await untilIdle(stack);

    const well = await health(stack, stack.serviceKey);
    assert.equal(well.status, 200);
    assert.equal(well.body.status, "ok");
    assert.equal(well.body.database, "ok");
    assert.deepEqual(well.body.outbox, { ready: 0, planned: 0, oldest_s: 0, dead: 0 });
    assert.equal(well.body.sessions, 1);
    assert.ok((well.body.jobs as unknown[]).length > 0);
    assert.deepEqual(
      (well.body.bots as Record<string, unknown>[]).map((
        { name, mode, url, pending_update_count, last_error },
      ) => ({
        name,
        mode,
        url,
        pending_update_count,
        last_error,
      })),
      ["client", "partner", "admin"].map((name) => ({
        name,
        mode: "webhook",
        url: `${stack.functionsUrl}/${name}-bot`,
        pending_update_count: 0,
        last_error: null,
      })),
    );
    const { version } = well.body;
    assert.deepEqual(await health(stack), { status: 200, body: { status: "ok", version } });
    assert.deepEqual(await health(stack, "wrong"), { status: 200, body: { status: "ok", version } });

    await server.kill9();
    const response = await stack.callWebhook("client", { update_id: 1, message: {} });
    assert.equal(response.status, 503);
    assert.equal(response.headers.get("retry-after"), "2");
    await response.body?.cancel();
    await stack.sendNow(ann, "/balance");
    await stack.sendNow(bob, "Bob");
    await stack.waitFor("the updates to be refused", () => {
      const last = stack.emulator.sim.updates({ bot: "client", limit: 2 }).updates;
      return last.every(({ attempts }) =>
        attempts.some(({ status, retry_after }) => status === 503 && retry_after === 2)
      );
    });
    assert.deepEqual(await health(stack), { status: 503, body: { status: "down", version } });
    const ill = await health(stack, stack.serviceKey);
    assert.equal(ill.status, 503);
    assert.match(String(ill.body.database), /^down \(/);
    assert.match(JSON.stringify(ill.body.bots), /503 Service Unavailable/);
    assert.doesNotMatch(
      JSON.stringify(ill.body),
      new RegExp(`${stack.serviceKey}|${stack.webhookSecret}|postgres:`),
    );

    await server.restart();
    await stack.waitFor("Ann's balance", () => /^💰 You have 100 points\.$/.test(stack.lastText(ann)));
    await stack.waitFor("Bob's next question", () => /Step 2 of 3/.test(stack.lastText(bob)));
    await endLeases(stack);
    await untilIdle(stack);
    assert.equal((await health(stack)).status, 200);
    assert.equal((await stack.database.sql`select 1 from gateway.failures`).length, 0);
  });
});
