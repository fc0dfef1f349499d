import type postgres from "postgres";
import { UserError } from "../../lib/errors.ts";
import { grouped } from "./draw.ts";

/** A proof that held, in words. */
export interface Proof {
  name: string;
  found: string;
}

/** Proves the books of the year; throws UserError with what is wrong. */
export async function proveYear(sql: postgres.Sql): Promise<Proof[]> {
  const proofs: Proof[] = [];
  const [trial] = await sql<{ debit: string; balance: string; accounts: number }[]>`
    select debit::text, balance::text, accounts::integer from ledger.trial_balance_total`;
  if (!trial || Number(trial.balance) !== 0) {
    throw wrong("the trial balance", `it comes to ${trial?.balance}`);
  }
  proofs.push({
    name: "Trial balance",
    found: `${grouped(Number(trial.debit))} points out and in, over ${grouped(trial.accounts)} accounts`,
  });

  const problems = await sql<{ problem: string }[]>`select problem from ledger.verify() limit 5`;
  if (problems.length > 0) throw wrong("ledger.verify()", problems.map(({ problem }) => problem).join("; "));
  const [ledger] = await sql<{ transfers: number; days: number }[]>`
    select (select count(*) from ledger.transfer)::integer as transfers,
      (select count(*) from ledger.day d where d.sealed_at is not null)::integer as days`;
  proofs.push({
    name: "Ledger",
    found: `nothing altered in ${grouped(ledger!.transfers)} transfers, ${grouped(ledger!.days)} days sealed`,
  });

  const unsettled = await sql<{ problem: string }[]>`select problem from loyalty.settlement_proof() limit 5`;
  if (unsettled.length > 0) throw wrong("the settlement", unsettled.map(({ problem }) => problem).join("; "));
  const [net] = await sql<{ total: string; statements: number; gaps: number }[]>`
    select (select sum(s.balance) from loyalty.settlement s where s.line <> 'total')::text as total,
      (select count(*) from loyalty.statement)::integer as statements,
      (select count(*) from loyalty.partner p where (select count(*) from loyalty.statement s where s.partner_id = p.id)
        <> 13 - extract(month from p.created_at at time zone core.setting_text('time_zone')))::integer as gaps`;
  if (!net || Number(net.total) !== 0) throw wrong("the settlement", `its lines sum to ${net?.total}`);
  if (net.gaps > 0) throw wrong("the statements", `${net.gaps} partners lack months`);
  proofs.push({
    name: "Settlement",
    found: `sums to zero, ${grouped(net.statements)} statements without a gap`,
  });

  const [runs] = await sql<{ months: number; held: string }[]>`
    select (select count(*) from loyalty.run r where r.kind = 'monthly_bonus' and r.status = 'done')::integer as months,
      (select coalesce(sum(balance), 0)::text from ledger.account_balance where name = 'programme:breakage') as held`;
  if (runs?.months !== 12) {
    throw wrong("the monthly bonuses", `${runs?.months} months are done instead of 12`);
  }
  if (Number(runs.held) !== 0) throw wrong("expiry", `programme:breakage holds ${runs.held}`);
  proofs.push({
    name: "Monthly bonuses",
    found: "12 months done, April's with May's: the job was off that month",
  });
  return proofs;
}

function wrong(what: string, how: string): UserError {
  return new UserError(`The year does not add up: ${what}: ${how}.`);
}
