import assert from "node:assert/strict";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import { withTestStack } from "../_harness/stack.ts";
import { person } from "./_kit.ts";
import { hurry, startReceiver } from "./_receiver.ts";

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** At the real times: 10 s after the last message, 15 s after the first; and the functions are killed in the midst. */
Deno.test("messages become batches, one for each person, cut after 15 s, and nothing is lost when the functions are killed", async () => {
  await withTestStack({ functions: "process", scheduler: true }, async (stack) => {
    const make = await startReceiver(stack, ["message_batch"]);
    const [anna, boris, ...five] = ["Anna", "Boris", "Vera", "Gleb", "Dina", "Egor", "Zoya"]
      .map((name, i) => person(7101 + i, name)) as [SimUser, SimUser, ...SimUser[]];
    try {
      await Promise.all([anna, boris, ...five].map((user) => stack.send(user, "/help")));
      const began = performance.now();
      const twelve = Array.from({ length: 12 }, (_, i) => `anna ${i + 1}`);
      const sendTwelve = async () => {
        for (const text of twelve) {
          await stack.sendNow(anna, text);
          await sleep(9_000 / 12);
        }
      };
      const said: string[] = [];
      const saidAt: number[] = [];
      const say = async () => {
        said.push(`boris ${said.length + 1}`);
        saidAt.push(performance.now());
        await stack.sendNow(boris, said.at(-1)!);
      };
      const sendWithoutPause = async () => {
        while (make.batches(boris.id).length === 0 && performance.now() - began < 25_000) {
          await say();
          await sleep(700);
        }
        await say();
      };
      const sendFive = () =>
        Promise.all(five.map(async (user) => {
          for (const word of ["one", "two", "three"]) await stack.sendNow(user, `${user.first_name} ${word}`);
        }));
      const kill = async () => {
        await sleep(4_000);
        await stack.restartFunctions();
      };
      await Promise.all([sendTwelve(), sendWithoutPause(), sendFive(), kill()]);

      const first = make.got.find(({ body }) => body.user_id === boris.id)!;
      const seconds = (first.at - began) / 1000;
      assert.ok(seconds >= 14.9 && seconds < 25, `the first of the stream came after ${seconds} s`);
      const cut = (saidAt[make.batches(boris.id)[0]!.length - 1]! - saidAt[0]!) / 1000;
      assert.ok(cut < 15.1, `a message of ${cut} s after the first is in its batch`);
      await stack.waitFor("Anna's batch", () => make.batches(anna.id).length > 0);
      assert.deepEqual(make.batches(anna.id), [twelve], "twelve messages in nine seconds are one batch");
      for (const user of five) {
        assert.deepEqual(
          make.batches(user.id),
          [["one", "two", "three"].map((word) => `${user.first_name} ${word}`)],
        );
      }
      await stack.waitFor("the last message to be collected", async () => {
        const [row] = await stack.database.sql<{ n: number }[]>`
          select coalesce(sum(jsonb_array_length(messages)), 0)::int as n from webhooks.batch`;
        return row!.n + make.batches(boris.id).flat().length === said.length;
      });
      await hurry(stack);
      await stack.waitFor(
        "the rest of the stream",
        () => make.batches(boris.id).flat().length === said.length,
      );
      assert.deepEqual(make.batches(boris.id).flat(), said);
      assert.ok(make.batches(boris.id)[0]!.length >= 15);
      assert.deepEqual([make.batches(boris.id).length, make.got.length, make.refused], [2, 8, []]);
      assert.equal(stack.lastText(anna).startsWith("I did not get that"), false);
    } finally {
      await make.stop();
    }
  });
});
