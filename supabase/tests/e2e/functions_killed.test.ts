import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { endLeases, untilIdle } from "./_kit.ts";
import { checkStream, sendStream, startStream, untilNoted } from "./_stream.ts";

Deno.test("functions killed with -9 while updates flow: nothing is lost, no effect is twice, a message only if it was not reported", async () => {
  await withTestStack({ functions: "process" }, async (stack) => {
    const { sql } = stack.database;
    const clock = async () => (await sql<{ t: string }[]>`select clock_timestamp()::text as t`)[0]?.t ?? "";
    const stream = await startStream(stack, 20, 15);
    const sending = sendStream(stack, stream);
    const outages: { from: string; to: string }[] = [];
    for (const count of [40, 160]) {
      await untilNoted(stack, count);
      const from = await clock();
      await stack.restartFunctions();
      outages.push({ from, to: await clock() });
    }
    await sending;
    await endLeases(stack);
    await untilIdle(stack, 20_000);
    const repeated = await checkStream(stack, stream);
    // A process that dies between sending and its report leaves a message that is sent again: those, and no others.
    const unreported = await sql<{ message: string }[]>`
      select o.chat_id || ': ' || (o.payload ->> 'text') as message
      from gateway.outbox o, jsonb_to_recordset(${
      sql.json(outages)
    }) as q ("from" timestamptz, "to" timestamptz)
      where o.created_at < q."to" and o.finished_at > q."from"`;
    const may = new Set(unreported.map((row) => row.message));
    assert.deepEqual(repeated.filter((message) => !may.has(message)), []);
  });
});
