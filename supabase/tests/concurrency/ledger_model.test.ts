import assert from "node:assert/strict";
import fc from "fast-check";
import type postgres from "postgres";
import { connect, withTestDatabase } from "../_harness/db.ts";
import { checkRun } from "./_model_check.ts";
import { type Round, rounds } from "./_model_operations.ts";
import { expireAll, openRun, perform, type Run } from "./_model_run.ts";

const CONNECTIONS = 8;
const RUNS = 120;
const ROUNDS = 6;
const MOST_OPERATIONS = 150;
const LEAST_OPERATIONS = 20_000;
const DAY_MS = 86_400_000;

const seed = Number(
  Deno.env.get("KOPILKA_MODEL_SEED") ?? crypto.getRandomValues(new Uint32Array(1))[0]! >> 1,
);

/**
 * KOPILKA_MODEL_SEED=<n> plays the operations of a seed again. A failure is made as small as it can be and then shown as
 * the SQL that was sent, line by line, with the connection that sent it.
 */
Deno.test(
  `${LEAST_OPERATIONS} random operations over ${CONNECTIONS} connections leave what a model of the ledger expects (KOPILKA_MODEL_SEED=${seed})`,
  () =>
    withTestDatabase(async ({ sql, url }) => {
      const pool = Array.from({ length: CONNECTIONS }, () => connect(url, { max: 1 }));
      const seen = new Set<string>();
      let series = 0;
      let operations = 0;
      let now = Date.UTC(2026, 0, 1);
      let script: readonly string[] = [];
      try {
        await fc.assert(
          fc.asyncProperty(rounds(ROUNDS, MOST_OPERATIONS), async (list) => {
            const run = await openRun(sql, ++series, seen, now);
            try {
              for (const round of list) await playRound(run, pool, round);
            } catch (error) {
              script = run.script;
              throw error;
            } finally {
              now = run.now;
              operations += run.operations;
            }
          }),
          { numRuns: RUNS, seed },
        );
      } catch (error) {
        throw new Error(`The smallest run that fails:\n${script.join("\n")}`, { cause: error });
      } finally {
        await Promise.all(pool.map((connection) => connection.end()));
      }
      assert.ok(operations >= LEAST_OPERATIONS, `${operations} operations`);
      assert.deepEqual(
        [...seen].sort(),
        ["KP206", "KP207", "KP211", "KP218", "KP219"],
        "every refusal was met",
      );
      assert.deepEqual([...await sql`select * from ledger.verify()`], []);
      const [total] = await sql`select balance::text from ledger.trial_balance_total`;
      assert.equal(total?.balance, "0");
    }),
);

async function playRound(
  run: Run,
  pool: readonly postgres.Sql[],
  { days, operations }: Round,
): Promise<void> {
  run.now += days * DAY_MS;
  await run.sql`select core.set_clock(${new Date(run.now).toISOString()}::timestamptz)`;
  run.script.push(`select core.set_clock('${new Date(run.now).toISOString()}'); -- alone`);
  const queue = [...operations];
  await Promise.all(pool.map(async (connection, n) => {
    for (let next; (next = queue.shift()) !== undefined;) await perform(run, connection, n, next);
  }));
  await expireAll(run, async (text) => {
    run.script.push(`${text}; -- alone`);
    return [...await run.sql.unsafe(text)];
  }, `${run.name}:end:${run.operations}`);
  await checkRun(run);
}
