/** What the checks of the model look at after a round. */
import type { Transfer } from "./_programme_expectations.ts";
import type { Refunded } from "./_programme_refunds.ts";
import type { Replay } from "./_programme_replay.ts";
import type { World } from "./_programme_world.ts";

/** A suspicion about a purchase or an invitation. */
export interface Flag {
  id: number;
  kind: string;
  status: string;
  purchase: number | null;
  referral: number | null;
}

/** The world, and what its transfers and refunds come to. */
export interface Facts {
  readonly world: World;
  readonly replay: Replay;
  readonly refunded: ReadonlyMap<number, Refunded>;
  readonly flags: readonly Flag[];
}

/** All transfers of the ledger, in the order of their numbers. */
export async function readTransfers({ sql }: World): Promise<Transfer[]> {
  return [
    ...await sql<Transfer[]>`
      select t.id::int, t.key, o.key as original, (extract(epoch from t.recorded_at) * 1000)::float8 as recorded,
        (extract(epoch from t.occurred_at) * 1000)::float8 as occurred, d.account_id::int as debit, c.account_id::int as credit,
        c.amount::int, d.version::int as "debitVersion", c.version::int as "creditVersion",
        d.balance_after::int as "debitBalance", c.balance_after::int as "creditBalance",
        (extract(epoch from coalesce(c.expires_at, d.expires_at)) * 1000)::float8 as "expiresAt"
      from ledger.transfer t
        join ledger.entry d on d.transfer_id = t.id and d.amount < 0
        join ledger.entry c on c.transfer_id = t.id and c.amount > 0
        left join ledger.transfer o on o.id = t.reverses
      order by t.id`,
  ];
}
