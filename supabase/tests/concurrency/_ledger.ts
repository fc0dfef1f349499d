import type postgres from "postgres";

/** What ledger.post() says of one posting; bigints come as strings. */
export interface Posted {
  transfer_id: string;
  replayed: boolean;
  debit_balance: string | null;
  credit_balance: string | null;
}

/** One posting of a test: points from an account to another, as actor test and kind adjustment. */
export interface Posting {
  key: string;
  debit: string;
  credit: string;
  amount: number;
}

/**
 * Opens this many wallets of new people and returns their account numbers, in order, with the programme's account
 * first. Give another series for other people.
 */
export async function openAccounts(sql: postgres.Sql, wallets: number, series = 0): Promise<string[]> {
  const [programme] = await sql<{ id: string }[]>`select ledger.account_id('programme:bonuses') as id`;
  const rows = await sql<{ id: string }[]>`
    select ledger.open_wallet(p.id) as id
    from generate_series(1, ${wallets}::int) i,
      lateral people.add_person(jsonb_build_object('id', 7100000000 + ${
    series * 1000
  }::int + i, 'first_name', 'Person ' || i)) p
    order by i`;
  if (!programme) throw new Error("no programme account");
  return [programme.id, ...rows.map(({ id }) => id)];
}

/** Posts a set through ledger.post(). */
export async function post(sql: postgres.ISql, set: Posting[]): Promise<Posted[]> {
  const rows = await sql<Posted[]>`
    select * from ledger.post(array(
      select row(p.key, 'adjustment', p.debit, p.credit, p.amount, null, null, 'test', null, null)::ledger.posting
      from rows from (
        unnest(${set.map((p) => p.key)}::text[]), unnest(${set.map((p) => p.debit)}::bigint[]),
        unnest(${set.map((p) => p.credit)}::bigint[]), unnest(${set.map((p) => p.amount)}::numeric[])
      ) with ordinality as p (key, debit, credit, amount, n) order by p.n))`;
  return [...rows];
}

/** Fails unless every balance is proved from the entries and the trial balance is zero. */
export async function proveLedger(sql: postgres.Sql): Promise<void> {
  const problems = await sql`select * from ledger.verify()`;
  const [total] = await sql<{ balance: string }[]>`select balance from ledger.trial_balance_total`;
  if (problems.length > 0 || total?.balance !== "0") {
    throw new Error(`the ledger does not add up: ${JSON.stringify([...problems, total])}`);
  }
}

/** The SQLSTATE of what was thrown; anything but a database error is thrown on. */
export function sqlState(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  throw error;
}
