import assert from "node:assert/strict";
import fc from "fast-check";
import type postgres from "postgres";
import { connect, withTestDatabase } from "../_harness/db.ts";
import { openAccounts, post, type Posted, type Posting, proveLedger, sqlState } from "./_ledger.ts";

const WALLETS = 4;
const CONNECTIONS = 4;
const RUNS = 25;
const MOST_OPERATIONS = 80;

/** Accounts are numbered 0 (the programme) to WALLETS. `pick` chooses one of the postings done before. */
type Operation =
  | { type: "post"; set: { debit: number; credit: number; amount: number }[] }
  | { type: "repeat" | "clash" | "reverse"; pick: number };

/** A posting that the ledger accepted. */
interface Done extends Posting {
  answer: Posted;
  reverses?: string;
}

const account = fc.nat({ max: WALLETS });
const leg = fc.record({ debit: account, credit: account, amount: fc.nat({ max: 60 }) });
const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant("post" as const),
      set: fc.array(leg, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom("repeat" as const, "clash" as const, "reverse" as const),
      pick: fc.nat(),
    }),
  },
);
const operations = fc.array(operation, { minLength: 1, maxLength: MOST_OPERATIONS, size: "max" });

Deno.test(
  `${RUNS} random operations over ${CONNECTIONS} connections leave what a model of the ledger expects`,
  () =>
    withTestDatabase(async ({ sql, url }) => {
      const pool = Array.from({ length: CONNECTIONS }, () => connect(url, { max: 1 }));
      const refused = new Set<string>();
      let series = 0;
      try {
        await fc.assert(
          fc.asyncProperty(operations, async (list) => {
            const ledger = {
              sql,
              series,
              accounts: await openAccounts(sql, WALLETS, series),
              done: [],
              refused,
            };
            series += 1;
            const queue = [...list.entries()];
            await Promise.all(pool.map(async (connection) => {
              for (let next; (next = queue.shift()) !== undefined;) {
                await perform(ledger, connection, ...next);
              }
            }));
            await compare(ledger);
          }),
          { numRuns: RUNS },
        );
        for (const code of ["KP202", "KP205", "KP206", "KP207", "KP211", "KP212"]) {
          assert.ok(refused.has(code), `no operation was refused with ${code}`);
        }
        await proveLedger(sql);
      } finally {
        await Promise.all(pool.map((connection) => connection.end()));
      }
    }),
);

interface Ledger {
  sql: postgres.Sql;
  series: number;
  accounts: string[];
  done: Done[];
  refused: Set<string>;
}

async function perform(
  ledger: Ledger,
  connection: postgres.Sql,
  n: number,
  operation: Operation,
): Promise<void> {
  const key = `model:${ledger.series}:${n}`;
  if (operation.type === "post") {
    const set = operation.set.map(({ debit, credit, amount }, i) => ({
      key: `${key}:${i}`,
      debit: ledger.accounts[debit] ?? "",
      credit: ledger.accounts[credit] ?? "",
      amount,
    }));
    const answer = await post(connection, set).catch(sqlState);
    if (typeof answer === "string") return refuse(ledger, answer, expectedRefusals(set));
    assert.equal(expectedRefusals(set).length, 1, "nonsense was posted");
    set.forEach((posting, i) => ledger.done.push({ ...posting, answer: answer[i] as Posted }));
    return;
  }
  const picked = ledger.done[operation.pick % Math.max(ledger.done.length, 1)];
  if (!picked) return;
  if (operation.type === "reverse") {
    const answer = await connection<Posted[]>`
      select * from ledger.reverse(${picked.answer.transfer_id}, ${key}, 'test', null)`.catch(sqlState);
    if (typeof answer === "string") return refuse(ledger, answer, [picked.reverses ? "KP212" : "KP211"]);
    assert.ok(!picked.reverses, "a reversal was reversed");
    const { amount, debit: credit, credit: debit } = picked;
    ledger.done.push({ key, debit, credit, amount, answer: answer[0] as Posted, reverses: picked.key });
  } else if (!picked.reverses) {
    const amount = picked.amount + (operation.type === "clash" ? 1 : 0);
    const answer = await post(connection, [{ ...picked, amount }]).catch(sqlState);
    if (operation.type === "clash") refuse(ledger, String(answer), ["KP206"]);
    else assert.deepEqual(answer, [{ ...picked.answer, replayed: true }]);
  }
}

/** What a set may be refused with: what is wrong with its first bad posting, or that a wallet holds too little. */
function expectedRefusals(set: Posting[]): string[] {
  for (const { amount, debit, credit } of set) {
    if (amount < 1) return ["KP202", "bad"];
    if (debit === credit) return ["KP205", "bad"];
  }
  return ["KP207"];
}

function refuse(ledger: Ledger, code: string, expected: string[]): void {
  assert.ok(expected.includes(code), `refused with ${code}, not ${expected[0]}`);
  ledger.refused.add(code);
}

/** The model: a balance is what was accepted, in whatever order; it is below zero only where a reversal took it. */
async function compare({ sql, accounts, done }: Ledger): Promise<void> {
  const reversed = done.flatMap(({ reverses }) => reverses ?? []);
  assert.equal(new Set(reversed).size, reversed.length, "a transfer was reversed twice");
  const expected = new Map(accounts.slice(1).map((id) => [id, 0]));
  for (const { debit, credit, amount } of done) {
    if (expected.has(debit)) expected.set(debit, (expected.get(debit) ?? 0) - amount);
    if (expected.has(credit)) expected.set(credit, (expected.get(credit) ?? 0) + amount);
  }
  const rows = await sql<{ id: string; balance: string; entries: string }[]>`
    select a.id, a.balance, (select coalesce(sum(e.amount), 0) from ledger.entry e where e.account_id = a.id) as entries
    from ledger.account a where a.id = any (${accounts.slice(1)}::bigint[])`;
  for (const { id, balance, entries } of rows) {
    assert.equal(Number(balance), expected.get(id), `balance of account ${id}`);
    assert.equal(entries, balance, `entries of account ${id}`);
  }
  const overdrawn = await sql`
    select e.id from ledger.entry e join ledger.transfer t on t.id = e.transfer_id
    where e.account_id = any (${accounts.slice(1)}::bigint[])
      and e.balance_after < 0 and e.amount < 0 and t.reverses is null`;
  assert.equal(overdrawn.length, 0, "a wallet went below zero otherwise than by a reversal");
}
