import postgres from "postgres";
import { printTable } from "./print.ts";

/** What the books say after the demo. */
export interface Books {
  /** Sum over all accounts, in points; 0 when the books agree. */
  total: string;
  /** Points by Telegram id, of the people asked for. */
  balances: Map<number, number>;
  /** Welcome bonus of this programme, in points. */
  bonus: number;
}

/** Reads the books of the running stack and prints the trial balance: accounts with a name, the people, all others together. */
export async function readBooks(
  databaseUrl: string,
  people: { id: number; first_name: string }[],
): Promise<Books> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const ids = people.map(({ id }) => id);
    const rows = await sql<
      { telegram_id: string | null; name: string; debit: string; credit: string; balance: string }[]
    >`
      select p.telegram_id, case when t.kind <> 'wallet' then t.name when p.id is null then 'wallets of others' else 'wallet' end as name,
        sum(t.debit) as debit, sum(t.credit) as credit, sum(t.balance) as balance
      from ledger.trial_balance t
        left join ledger.account a on a.id = t.account_id
        left join people.person p on p.id = a.person_id and p.telegram_id = any (${ids}::bigint[])
      group by 1, 2 having sum(t.debit + t.credit) <> 0 order by min(case when t.kind <> 'wallet' then 1 when p.id is null then 3 else 2 end), 1, 2`;
    const [sum] = await sql<{ debit: string; credit: string; balance: string }[]>`
      select debit, credit, balance from ledger.trial_balance_total`;
    const [setting] = await sql<{ bonus: number }[]>`
      select (value #>> '{}')::int as bonus from core.setting where key = 'welcome_bonus_amount'`;
    if (!sum || !setting) throw new Error("the database has no books");
    const owner = (id: string | null) => people.find((person) => String(person.id) === id)?.first_name;
    printTable(["account", "debit", "credit", "balance"], [
      ...rows.map(({ telegram_id, name, debit, credit, balance }) => [
        telegram_id === null ? name : `${name} of ${owner(telegram_id)}`,
        debit,
        credit,
        balance,
      ]),
      ["total", sum.debit, sum.credit, sum.balance],
    ]);
    const balances = new Map(
      rows.flatMap((row) =>
        row.telegram_id === null ? [] : [[Number(row.telegram_id), Number(row.balance)] as const]
      ),
    );
    return { total: sum.balance, balances, bonus: setting.bonus };
  } finally {
    await sql.end();
  }
}
