import assert from "node:assert/strict";
import fc from "fast-check";
import { checkWorld } from "./_payments_check.ts";
import { type Round, rounds } from "./_payments_operations.ts";
import { perform, wait } from "./_payments_run.ts";
import { openWorld, send, type World } from "./_payments_world.ts";

const CONNECTIONS = 8;
const MOST_RUNS = 60;
const ROUNDS = 8;
const MOST_OPERATIONS = 130;
const LEAST_OPERATIONS = 3_000;
/** What happens to money, to events, and what is refused. */
const MET = [
  "KP400",
  "KP403",
  "KP404",
  "KP405",
  "KP407",
  "KP408",
  "KP409",
  "KP410",
  "KP412",
  "payment_id",
  "amount",
  "telegram",
  "invoice",
  "matched",
  "refunded",
  "tombstone",
  "ignored no_money",
  "ignored refunded_before",
  "ignored repeated",
  "ignored test",
  "queued ambiguous_amount",
  "queued bad_amount",
  "queued currency",
  "queued no_note",
  "queued person_gone",
  "queued two_codes",
  "queued unknown_code",
  "queued unknown_person",
];
const SHRINKING_MS = 60_000;

const seed = Number(
  Deno.env.get("KOPILKA_MODEL_SEED") ?? crypto.getRandomValues(new Uint32Array(1))[0]! >>> 1,
);

/**
 * KOPILKA_MODEL_SEED=<n> plays the operations of a seed again. A failure is made smaller for a minute and then shown
 * as the SQL that was sent to an empty database, line by line, with the connection that sent it.
 */
Deno.test(
  `${LEAST_OPERATIONS} random events of money and decisions over ${CONNECTIONS} connections leave what a model expects (KOPILKA_MODEL_SEED=${seed})`,
  async () => {
    const seen = new Set<string>();
    let operations = 0;
    let script: readonly string[] = [];
    let deadline = Infinity;
    try {
      await fc.assert(
        fc.asyncProperty(rounds(ROUNDS, MOST_OPERATIONS), async (list) => {
          if (performance.now() > deadline || script.length === 0 && operations >= LEAST_OPERATIONS) return;
          const world = await openWorld(CONNECTIONS, seen);
          try {
            for (const round of list) await playRound(world, round);
            await checkWorld(world);
          } catch (error) {
            script = world.script;
            deadline = Math.min(deadline, performance.now() + SHRINKING_MS);
            throw error;
          } finally {
            operations += world.sent.size;
            await world.close();
          }
        }),
        { numRuns: MOST_RUNS, seed },
      );
    } catch (error) {
      throw new Error(`The smallest run that fails:\n${script.join("\n")}`, { cause: error });
    }
    assert.ok(operations >= LEAST_OPERATIONS, `${operations} operations`);
    assert.deepEqual([...seen].sort(), [...MET].sort(), "every outcome and refusal was met");
  },
);

async function playRound(world: World, { minutes, alone, operations }: Round): Promise<void> {
  await wait(world, minutes);
  const queue = [...operations];
  const connections = alone ? world.pool.slice(0, 1) : world.pool;
  await Promise.all(connections.map(async (_, n) => {
    for (let next; (next = queue.shift()) !== undefined;) await perform(world, n, next);
  }));
  await send(world, -1, "select payments.expire_pending() as n");
}
