import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { assertBooksBalance, botTexts, endLeases, lastMessage, person, untilIdle } from "./_kit.ts";

Deno.test("a registration goes on after the functions and then Postgres were killed with -9, and nobody sends anything twice", async () => {
  await withTestStack({ cluster: "own", functions: "process" }, async (stack) => {
    const { server } = stack.cluster!;
    const ann = person(601, "Ann");
    await stack.send(ann, "/start");
    await stack.send(ann, "Anna");

    // The phone is sent while there are no functions, the birthday while there is no Postgres.
    const restarted = stack.restartFunctions();
    await stack.waitFor("the functions to be gone", async () => {
      return await fetch(`${stack.functionsUrl}/health`).then((r) => r.body?.cancel(), () => true) === true;
    });
    await stack.sendNow(ann, "+380501234567");
    await restarted;
    await stack.waitFor("the question for the birthday", () => /Step 3 of 3/.test(stack.lastText(ann)));

    await server.kill9();
    await stack.sendNow(ann, "24.08.1991");
    await stack.waitFor("a refused delivery", () => {
      const { updates } = stack.emulator.sim.updates({ bot: "client" });
      return updates.at(-1)?.attempts.some(({ status, retry_after }) =>
        status === 503 && retry_after === 2
      ) === true;
    });
    await server.restart();
    await stack.waitFor("the confirmation", () => /^Please check/.test(stack.lastText(ann)));
    await stack.press(ann, lastMessage(stack, ann).button_data[0]?.[0] ?? "");
    await endLeases(stack);
    await untilIdle(stack);

    const [row] = await stack.database.sql`
      select name, phone, birthday::text, registered_at is not null as done from people.person where telegram_id = ${ann.id}`;
    assert.deepEqual(row, { name: "Anna", phone: "+380501234567", birthday: "1991-08-24", done: true });
    const said = botTexts(stack, ann);
    for (
      const expected of [
        /Step 1 of 3/,
        /Step 2 of 3/,
        /Step 3 of 3/,
        /^Please check/,
        /^✅ Done/,
        /^Anna, you have/,
      ]
    ) {
      assert.equal(
        said.filter((text) => expected.test(text)).length,
        1,
        `${expected} in ${said.join("\n---\n")}`,
      );
    }
    assert.equal(stack.chat(ann).filter((message) => message.from === "user").length, 4);
    await assertBooksBalance(stack);
  });
});
