import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { addNotebook, notes } from "./_scenario.ts";
import { assertBooksBalance, balance, botTexts, person, textUpdate, untilIdle } from "./_kit.ts";

const TIMES = 20;

Deno.test("an update that Telegram delivers twenty more times at once has one effect and one message", async () => {
  await withTestStack({}, async (stack) => {
    const { sim } = stack.emulator;
    await addNotebook(stack);
    const ann = person(301, "Ann");
    const { update_id: start } = await sim.send({ bot: "client", user: ann, text: "/start", wait: true });
    const said = botTexts(stack, ann);
    assert.equal(said.length, 1);
    const again = await sim.duplicate({ bot: "client", update_id: start, times: TIMES });
    assert.deepEqual(again.results.map(({ status }) => status), Array(TIMES).fill(200));
    await untilIdle(stack);
    assert.deepEqual(botTexts(stack, ann), said);
    assert.equal(await balance(stack, ann), 100);

    // A button: each copy gets the answer to its query again, the menu is edited once.
    await stack.send(ann, "/cancel");
    const length = stack.chat(ann).length;
    const { update_id: press } = await sim.press({
      bot: "client",
      user: ann,
      button: "💰 Balance",
      wait: true,
    });
    await sim.duplicate({ bot: "client", update_id: press, times: TIMES });
    await untilIdle(stack);
    assert.equal(stack.chat(ann).length, length);
    assert.equal(sim.calls({ bot: "client", method: "editMessageText" }).calls.length, 1);

    // A message that goes out after the answer (a picture).
    const { update_id: card } = await sim.send({ bot: "client", user: ann, text: "/card", wait: true });
    await sim.duplicate({ bot: "client", update_id: card, times: TIMES });
    await untilIdle(stack);
    assert.equal(sim.calls({ bot: "client", method: "sendPhoto" }).calls.length, 1);
    assert.equal(stack.chat(ann).filter((m) => m.photo).length, 1);
    await assertBooksBalance(stack);
  });
});

Deno.test("an update that arrives twenty times at once, never seen before, has one effect and one message", async () => {
  await withTestStack({}, async (stack) => {
    await addNotebook(stack);
    const ann = person(302, "Ann");
    await stack.send(ann, "/start");
    await stack.send(ann, "/cancel");
    const before = botTexts(stack, ann).length;
    const update = textUpdate(ann, "once");
    const responses = await Promise.all(
      Array.from({ length: TIMES }, () => stack.callWebhook("client", update)),
    );
    assert.deepEqual(responses.map((response) => response.status), Array(TIMES).fill(200));
    const bodies = await Promise.all(responses.map((response) => response.text()));
    // What rides in an answer is carried out by Telegram, here by us.
    for (const body of bodies) {
      if (body === "") continue;
      const { method, ...params } = JSON.parse(body);
      await stack.emulator.call("client", method, params);
    }
    await untilIdle(stack);
    assert.deepEqual(await notes(stack, ann.id), ["once"]);
    assert.equal(await balance(stack, ann), 101);
    assert.deepEqual(botTexts(stack, ann).slice(before), ["noted once"]);
    const [steps] = await stack.database
      .sql`select count(*)::int as n from dialog.step_log where update_id = ${update.update_id}`;
    assert.equal(steps?.n, 1);
    await assertBooksBalance(stack);
  });
});
