import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { endLeases, untilIdle } from "./_kit.ts";
import { checkStream, sendStream, startStream, untilNoted } from "./_stream.ts";

Deno.test("Postgres killed with -9 while updates flow: nothing is lost, nothing is twice, every text is answered once", async () => {
  await withTestStack({ cluster: "own" }, async (stack) => {
    const { server } = stack.cluster!;
    const stream = await startStream(stack, 20, 15);
    const sending = sendStream(stack, stream);
    for (const count of [40, 160]) {
      await untilNoted(stack, count);
      const refused = refusals();
      await server.kill9();
      await stack.waitFor("updates to be refused", () => refusals() > refused + 20);
      await server.restart();
    }
    await sending;
    await endLeases(stack);
    await untilIdle(stack, 20_000);
    assert.deepEqual(await checkStream(stack, stream), []);

    /** Deliveries that were answered 503 so far. */
    function refusals(): number {
      return stack.emulator.sim.updates({ bot: "client", limit: 2000 }).updates
        .reduce((sum, { attempts }) => sum + attempts.filter(({ status }) => status === 503).length, 0);
    }
  });
});
