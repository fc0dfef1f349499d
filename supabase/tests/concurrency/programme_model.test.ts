import assert from "node:assert/strict";
import fc from "fast-check";
import { checkWorld } from "./_programme_check.ts";
import { openWorld } from "./_programme_open.ts";
import { type Plan, plans, type Round } from "./_programme_operations.ts";
import { finishJobs, perform, wait } from "./_programme_run.ts";
import type { World } from "./_programme_world.ts";

const CONNECTIONS = 8;
const RUNS = 24;
const ROUNDS = 7;
const MOST_OPERATIONS = 120;
const LEAST_OPERATIONS = 4_000;
const SHRINKING_MS = 60_000;
const MINUTE_MS = 60_000;

const seed = Number(
  Deno.env.get("KOPILKA_MODEL_SEED") ?? crypto.getRandomValues(new Uint32Array(1))[0]! >>> 1,
);

/**
 * KOPILKA_MODEL_SEED=<n> plays the operations of a seed again. A failure is made smaller for a minute and then shown
 * as the SQL that was sent to an empty database, line by line, with the connection that sent it.
 */
Deno.test(
  `${LEAST_OPERATIONS} random operations of the whole programme over ${CONNECTIONS} connections leave what a model expects (KOPILKA_MODEL_SEED=${seed})`,
  async () => {
    const seen = new Set<string>();
    let operations = 0;
    let script: readonly string[] = [];
    let deadline = Infinity;
    try {
      await fc.assert(
        fc.asyncProperty(plans(ROUNDS, MOST_OPERATIONS), async (plan) => {
          if (performance.now() > deadline) return;
          const world = await openWorld(plan, CONNECTIONS, seen);
          try {
            await play(world, plan);
          } catch (error) {
            script = world.script;
            deadline = Math.min(deadline, performance.now() + SHRINKING_MS);
            throw error;
          } finally {
            operations += world.operations;
            await world.close();
          }
        }),
        { numRuns: RUNS, seed },
      );
    } catch (error) {
      throw new Error(`The smallest run that fails:\n${script.join("\n")}`, { cause: error });
    }
    assert.ok(operations >= LEAST_OPERATIONS, `${operations} operations`);
    assert.deepEqual(
      [...seen].sort(),
      [207, 316, 317, 319, 320, 331, 333, 336, 337, 338, 340, 346, 381, 382, 384, 385, 386, 388, 389]
        .map((code) => `KP${code}`),
      "every refusal was met",
    );
  },
);

async function play(world: World, plan: Plan): Promise<void> {
  for (const round of plan.rounds) await playRound(world, round);
  await wait(world, 24 * 60 * MINUTE_MS);
  await finishJobs(world);
  await checkWorld(world, { expired: true });
  assert.deepEqual([...await world.sql`select * from ledger.verify()`], []);
  const [total] = await world.sql`select balance::text from ledger.trial_balance_total`;
  assert.equal(total?.balance, "0");
}

async function playRound(world: World, { minutes, operations }: Round): Promise<void> {
  world.round += 1;
  await wait(world, minutes * MINUTE_MS);
  const queue = [...operations];
  await Promise.all(world.pool.map(async (_, n) => {
    for (let next; (next = queue.shift()) !== undefined;) await perform(world, n, next);
  }));
  await finishJobs(world);
  await checkWorld(world);
}
