import assert from "node:assert/strict";
import type postgres from "postgres";
import { sqlState } from "./_ledger.ts";
import type { Leg, Operation } from "./_model_operations.ts";
import { PARTNERS, WALLETS } from "./_model_operations.ts";

const DAY_MS = 86_400_000;

/** A posting as the ledger is asked for it. */
export interface Asked {
  readonly key: string;
  readonly wallet: string;
  readonly partner: string;
  readonly into: boolean;
  readonly amount: number;
  /** Milliseconds; null for what never expires or is no lot. */
  readonly expiresAt: number | null;
}

/** A posting or hold that the ledger accepted, and what was taken back of it. */
export interface Accepted extends Asked {
  readonly answer: unknown;
  readonly hold?: string;
  takenBack: number;
}

/** A refusal for lack of points: the wallet's versions between which it was given. */
export interface Refusal {
  readonly wallet: string;
  readonly amount: number;
  readonly from: number;
  readonly to: number;
}

/** One run of the model: its accounts, its clock and what was accepted. */
export interface Run {
  readonly name: string;
  readonly sql: postgres.Sql;
  readonly wallets: readonly string[];
  readonly partners: readonly string[];
  readonly accepted: Map<string, Accepted>;
  readonly refusals: Refusal[];
  /** Reversals refused because less is left than they asked for. */
  readonly tooMuch: { key: string; amount: number }[];
  /** SQLSTATEs seen, over all runs. */
  readonly seen: Set<string>;
  /** What was sent, as SQL, with the connection that sent it. */
  readonly script: string[];
  now: number;
  operations: number;
}

/** Opens the accounts of a run, named so that no other run meets them. */
export async function openRun(
  sql: postgres.Sql,
  series: number,
  seen: Set<string>,
  now: number,
): Promise<Run> {
  const name = `m${series}`;
  const wallets = await sql<{ id: string }[]>`
    select ledger.open_wallet(p.id) as id
    from generate_series(1, ${WALLETS}::int) i, lateral people.add_person(
      jsonb_build_object('id', 7200000000 + ${series}::bigint * 1000 + i, 'first_name', 'Person ' || i)) p order by i`;
  const partners = await sql<{ id: string }[]>`
    select ledger.open_account('partner', 'partner:' || ${name}::text || '_' || i) as id
    from generate_series(1, ${PARTNERS}::int) i order by i`;
  return {
    name,
    sql,
    wallets: wallets.map(({ id }) => id),
    partners: partners.map(({ id }) => id),
    accepted: new Map(),
    refusals: [],
    tooMuch: [],
    seen,
    script: [],
    now,
    operations: 0,
  };
}

const literal = (asked: Asked, amount = asked.amount): string => {
  const [debit, credit] = asked.into ? [asked.partner, asked.wallet] : [asked.wallet, asked.partner];
  const expires = asked.expiresAt === null ? "null" : `'${new Date(asked.expiresAt).toISOString()}'`;
  return `row('${asked.key}', 'adjustment', ${debit}, ${credit}, ${amount}, ${expires}, null, 'test', null, null)::ledger.posting`;
};

/** What a connection does for one operation. The refusals that may come are checked; any other error is thrown. */
export async function perform(
  run: Run,
  connection: postgres.Sql,
  n: number,
  operation: Operation,
): Promise<void> {
  run.operations += 1;
  const key = `${run.name}:${run.operations}`;
  const ask = (leg: Leg, i = 0): Asked => ({
    key: `${key}:${i}`,
    wallet: run.wallets[leg.wallet]!,
    partner: run.partners[leg.partner]!,
    into: leg.into,
    amount: leg.amount,
    expiresAt: leg.into && leg.days !== null ? run.now + leg.days * DAY_MS : null,
  });
  const query = async (text: string, via = connection): Promise<postgres.Row[] | string> => {
    run.script.push(`${text}; -- connection ${n}`);
    return [...await via.unsafe(text)];
  };
  const call = async (text: string, allowed: string[]): Promise<postgres.Row[] | string> => {
    const answer = await query(text).catch(sqlState);
    if (typeof answer !== "string") return answer;
    assert.ok(allowed.includes(answer), `${text} was refused with ${answer}, not ${allowed.join(" or ")}`);
    run.seen.add(answer);
    return answer;
  };
  const post = (asked: readonly Asked[]): string =>
    `select * from ledger.post(array[${asked.map((one) => literal(one)).join(", ")}])`;
  const accept = (asked: Asked, answer: unknown, hold?: string): void =>
    void run.accepted.set(asked.key, { ...asked, answer, hold, takenBack: 0 });
  const picked = (pick: number, holds?: boolean): Accepted | undefined => {
    const list = [...run.accepted.values()].filter((one) =>
      holds === undefined || holds === (one.hold !== undefined)
    );
    return list[pick % Math.max(list.length, 1)];
  };

  switch (operation.type) {
    case "post": {
      const asked = operation.legs.map(ask);
      const from = asked.length === 1 ? await version(connection, asked[0]!.wallet) : 0;
      const answer = await call(post(asked), ["KP207"]);
      if (typeof answer !== "string") asked.forEach((one, i) => accept(one, answer[i]));
      else if (asked.length === 1) {
        const { wallet, amount } = asked[0]!;
        run.refusals.push({ wallet, amount, from, to: await version(connection, wallet) });
      }
      return;
    }
    case "twice": {
      const asked = ask({ ...operation.leg, into: true });
      const both = await Promise.all([query(post([asked])), query(post([asked]), run.sql)]);
      const [one, other] = both.map((rows) => rows[0] as postgres.Row);
      assert.deepEqual([one!.replayed, other!.replayed].sort(), [false, true], "one of two was the first");
      assert.deepEqual({ ...one, replayed: null }, { ...other, replayed: null });
      return accept(asked, one!.replayed ? other : one);
    }
    case "repeat":
    case "clash": {
      const before = picked(operation.pick, false);
      if (!before) return;
      const again = operation.type === "repeat" ? before : { ...before, amount: before.amount + 1 };
      const answer = await call(post([again]), operation.type === "repeat" ? [] : ["KP206"]);
      if (operation.type === "repeat") {
        assert.deepEqual(answer, [{ ...before.answer as postgres.Row, replayed: true }]);
      } else assert.equal(answer, "KP206");
      return;
    }
    case "reverse":
    case "takeBack": {
      const before = picked(operation.pick, operation.type === "reverse" ? false : undefined);
      if (!before) return;
      const amount = Math.max(1, Math.floor(before.amount * operation.share / 100));
      const text = operation.type === "reverse"
        ? `select * from ledger.reverse((select id from ledger.transfer where key = '${before.key}'), '${key}', 'test', 'model', ${amount})`
        : `select ledger.take_back('${before.key}', ${amount}, '${key}', 'test', 'model')`;
      const answer = await call(text, ["KP211", "KP218"]);
      if (typeof answer === "string") {
        if (!before.hold) run.tooMuch.push({ key: before.key, amount });
      } else before.takenBack += amount;
      return;
    }
    case "hold": {
      const asked = ask(operation.leg);
      const due = operation.due === null
        ? "null"
        : `'${new Date(run.now + operation.due * DAY_MS).toISOString()}'`;
      const answer = await call(
        `select ledger.open_hold(${literal(asked)}, ${due}, '${operation.whenDue}') as id`,
        ["KP207"],
      );
      if (typeof answer !== "string") accept(asked, null, answer[0]!.id);
      return;
    }
    case "settle": {
      const before = picked(operation.pick, true);
      if (!before) return;
      const amount = Math.max(1, Math.floor(before.amount * operation.share / 100));
      await call(`select ledger.settle_hold(${before.hold}, 'test', ${amount})`, ["KP218", "KP219"]);
      return;
    }
    case "release": {
      const before = picked(operation.pick, true);
      if (before) await call(`select ledger.release_hold(${before.hold}, 'test', 'model')`, ["KP219"]);
      return;
    }
    case "dueHolds":
      await call("select ledger.settle_due_holds()", []);
      return;
    case "expire":
      return await expireAll(run, query, key);
  }
}

/** Lets everything expire that is due. */
export async function expireAll(
  run: Run,
  query: (text: string) => Promise<postgres.Row[] | string>,
  name: string,
): Promise<void> {
  const at = new Date(run.now).toISOString();
  const [first] = run.wallets.map(Number).sort((a, b) => a - b);
  const rows = await query(`select * from ledger.expire('${at}', ${first! - 1}, 1000, '${name}')`);
  assert.equal(rows.length, 1);
}

async function version(sql: postgres.Sql, wallet: string): Promise<number> {
  const [row] = await sql<{ version: string }[]>`select version from ledger.account where id = ${wallet}`;
  return Number(row?.version);
}
