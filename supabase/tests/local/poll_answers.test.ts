import assert from "node:assert/strict";
import { answersByCall } from "../../../scripts/local/database.ts";
import { createTestDatabase, type TestDatabase } from "../_harness/db.ts";

const KEY = "answer_messages_per_second";

async function value({ sql }: TestDatabase): Promise<number> {
  const [row] = await sql<{ value: number }[]>`select value from core.setting where key = ${KEY}`;
  return row?.value ?? -1;
}

Deno.test("while polling no message rides in an answer; a start without polling puts back what was, and nobody else's change", async () => {
  const database = await createTestDatabase();
  try {
    const { sql, url } = database;
    const before = await value(database);
    assert.ok(before > 0);
    await answersByCall(url, false);
    assert.equal(await value(database), before, "a start that never polled changes nothing");
    for (let start = 1; start <= 2; start++) await answersByCall(url, true);
    assert.equal(await value(database), 0);
    await answersByCall(url, false);
    assert.equal(await value(database), before);
    await answersByCall(url, true);
    await sql`select core.set_setting(${KEY}, '7', 'person:1')`;
    await answersByCall(url, false);
    assert.equal(await value(database), 7);
  } finally {
    await database.drop();
  }
});
