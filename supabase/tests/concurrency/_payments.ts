import type postgres from "postgres";

/** A person of a payment test, with a code for ten dollars at Buy Me a Coffee. */
export interface Payer {
  person: string;
  pending: string;
  code: string;
}

/** Adds a person who is to pay ten dollars. */
export async function addPayer(sql: postgres.Sql, telegramId: number): Promise<Payer> {
  const [row] = await sql<Payer[]>`
    select q.user_id::text as person, q.id::text as pending, q.payment_id as code
    from people.add_person(jsonb_build_object('id', ${telegramId}::bigint, 'first_name', 'Ann')) p,
      lateral payments.open_pending(p.id, 'bmc', 1000, 'USD') q`;
  if (!row) throw new Error("no payer");
  return row;
}

/** Ten dollars at Buy Me a Coffee, or their refund, as its webhook tells it. */
export function donation(event: number, transaction: string, note: string | null, type = "created"): string {
  const now = Math.floor(Date.now() / 1000);
  return JSON.stringify({
    event_id: event,
    type: `donation.${type}`,
    live_mode: true,
    created: now,
    data: {
      amount: 10,
      currency: "USD",
      transaction_id: transaction,
      support_note: note,
      created_at: now,
      refunded: "false",
    },
  });
}

/** What payments.receive() says of an event: its outcome, or its reason where there is one. */
export async function receive(sql: postgres.ISql, body: string): Promise<string> {
  const [row] = await sql<{ said: { outcome: string; reason: string | null; repeated: boolean } }[]>`
    select payments.receive('bmc', ${body}::text::json) as said`;
  if (!row) throw new Error("no answer");
  return `${row.said.reason ?? row.said.outcome}${row.said.repeated ? " again" : ""}`;
}

/** Fails unless credits, refunds, codes, points and the ledger add up. */
export async function provePayments(sql: postgres.Sql): Promise<void> {
  const problems = await sql`
    select problem, id, expected, actual from payments.verify()
    union all select problem, account_id, expected, found from ledger.verify()`;
  const [total] = await sql<{ balance: string }[]>`select balance from ledger.trial_balance_total`;
  if (problems.length > 0 || total?.balance !== "0") {
    throw new Error(`payments do not add up: ${JSON.stringify([...problems, total])}`);
  }
}

/** Points of a person. */
export async function points(sql: postgres.Sql, person: string): Promise<number> {
  const [row] = await sql<{ points: number }[]>`select ledger.balance(${person})::int as points`;
  return row?.points ?? Number.NaN;
}
