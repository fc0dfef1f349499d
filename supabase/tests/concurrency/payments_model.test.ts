import assert from "node:assert/strict";
import fc from "fast-check";
import { checkWorld } from "./_payments_check.ts";
import { type Round, rounds } from "./_payments_operations.ts";
import { perform, wait } from "./_payments_run.ts";
import { openWorld, send, type World } from "./_payments_world.ts";

const CONNECTIONS = 8;
const RUNS = 12;
const ROUNDS = 8;
const MOST_OPERATIONS = 130;
const LEAST_OPERATIONS = 3_000;
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
          if (performance.now() > deadline) return;
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
        { numRuns: RUNS, seed },
      );
    } catch (error) {
      throw new Error(`The smallest run that fails:\n${script.join("\n")}`, { cause: error });
    }
    assert.ok(operations >= LEAST_OPERATIONS, `${operations} operations`);
    console.log(operations, [...seen].sort());
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
