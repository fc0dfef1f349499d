import postgres from "postgres";
import { migrate, readMigrations } from "../db/migrate.ts";
import { inRoot } from "../lib/paths.ts";
import { startScratchCluster } from "../lib/scratch.ts";
import { type BenchResult, bound, median } from "./result.ts";

const CLIENTS = 8;
const WALLETS = 1_000;
const PARTNERS = 100;
const POSTINGS = 1_500;
const ROUNDS = 20;

/** One posting: from an account without a running balance to a wallet. */
interface Posting {
  readonly key: string;
  readonly payer: string;
  readonly wallet: string;
}

type Post = (sql: postgres.Sql, posting: Posting) => Promise<unknown>;

const AMOUNT = 7;
const METADATA = JSON.stringify({ purchase_id: 1, partner_id: 2 });

/** Each way to post; all leave a transfer, two entries and a moved wallet. */
const WAYS: Readonly<Record<string, Post>> = {
  "four rows by hand": (sql, { key, payer, wallet }) =>
    sql`
    with transfer as (
      insert into bare.transfer (key, payload_hash, kind, occurred_at, recorded_at, actor, metadata)
      values (${key}, '', 'adjustment', now(), now(), 'bench', ${METADATA}::text::jsonb) returning id
    ), wallet as (
      update bare.account set balance = balance + ${AMOUNT}::bigint, version = version + 1
      where id = ${wallet}::bigint
      returning balance, version
    )
    insert into bare.entry (transfer_id, account_id, amount, balance_after, version, expires_at)
    select t.id, ${payer}::bigint, -${AMOUNT}::bigint, null::bigint, null::bigint, null::timestamptz from transfer t
    union all select t.id, ${wallet}::bigint, ${AMOUNT}::bigint, w.balance, w.version, 'infinity'::timestamptz from transfer t, wallet w`,
  "ledger.post_one": (sql, { key, payer, wallet }) =>
    sql`select * from ledger.post_one(${key}, 'adjustment', ${payer}, ${wallet}, ${AMOUNT}, 'bench', null, null,
      ${METADATA}::text::jsonb)`,
  "ledger.post": (sql, { key, payer, wallet }) =>
    sql`select * from ledger.post(array[row(${key}::text, 'adjustment', ${payer}::bigint, ${wallet}::bigint, ${AMOUNT}::numeric,
      null, null, 'bench', ${METADATA}::text::jsonb, null)::ledger.posting])`,
};

const PAYERS = {
  "a: 100 partners pay 1,000 wallets": "partners",
  "b: one account pays everyone": "programme",
};

/**
 * Postings a second by 8 clients through the public functions, against one hand-written statement that writes the same
 * four rows into tables of the same shape without triggers, on one durable server. Rounds alternate; ratios are of
 * rounds side by side, and their median counts.
 */
export async function benchLedger(log: (line: string) => void): Promise<BenchResult> {
  log("Starting a durable Postgres (fsync on)");
  const cluster = await startScratchCluster({ durable: true });
  const url = cluster.server.url("postgres");
  await migrate(url, await readMigrations());
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const clients = Array.from({ length: CLIENTS }, () => postgres(url, { max: 1, onnotice: () => {} }));
  try {
    await sql.unsafe(await Deno.readTextFile(inRoot("scripts", "bench", "ledger.sql")));
    const ids = async (query: string): Promise<string[]> =>
      (await sql.unsafe<{ id: string }[]>(query)).map(({ id }) => id);
    const wallets = await ids(
      `select id from ledger.account where kind = 'wallet' order by id limit ${WALLETS}`,
    );
    const payers = {
      partners: await ids(
        `select id from ledger.account where kind = 'partner' order by id limit ${PARTNERS}`,
      ),
      programme: await ids("select id from ledger.account where name = 'programme:bonuses'"),
    };
    const rates = new Map<string, number[]>();
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [payer, from] of Object.entries(PAYERS)) {
        for (const [way, post] of Object.entries(WAYS)) {
          const rate = await drive(
            clients,
            post,
            `${round}:${payer}`,
            payers[from as keyof typeof payers],
            wallets,
          );
          log(`${round === 0 ? "warm-up" : `round ${round}`}: ${payer}, ${way} ${rate.toFixed(0)}/s`);
          const name = `${payer}, ${way}`;
          if (round > 0) rates.set(name, [...rates.get(name) ?? [], rate]);
        }
      }
    }
    await prove(sql);
    return summarise(rates);
  } finally {
    await Promise.all([sql, ...clients].map((connection) => connection.end()));
    await cluster.stop();
  }
}

async function drive(
  clients: postgres.Sql[],
  post: Post,
  round: string,
  payers: string[],
  wallets: string[],
): Promise<number> {
  let next = 0;
  const run = crypto.randomUUID().slice(0, 8);
  const started = performance.now();
  await Promise.all(clients.map(async (client) => {
    for (let n; (n = next++) < POSTINGS;) {
      await post(client, {
        key: `${round}:${run}:${n}`,
        payer: payers[(n * 7919) % payers.length]!,
        wallet: wallets[(n * 104_729) % wallets.length]!,
      });
    }
  }));
  return POSTINGS / (performance.now() - started) * 1000;
}

async function prove(sql: postgres.Sql): Promise<void> {
  const problems = await sql`select * from ledger.verify() limit 1`;
  if (problems.length > 0) throw new Error(`the ledger does not add up: ${JSON.stringify(problems)}`);
}

function summarise(rates: ReadonlyMap<string, readonly number[]>): BenchResult {
  const ratio = (one: string, other: string): number =>
    median(rates.get(one)!.map((rate, i) => rate / rates.get(other)![i]!));
  const [byHand, ...ours] = Object.keys(WAYS) as [string, ...string[]];
  const payers = Object.keys(PAYERS) as [string, string];
  const [a, b] = payers;
  return {
    name: `ledger: postings a second by ${CLIENTS} clients`,
    rows: payers.flatMap((payer) =>
      [byHand, ...ours].map((way) => ({
        run: `${payer}, ${way}`,
        "postings/s": median(rates.get(`${payer}, ${way}`)!).toFixed(0),
        "of by hand": `${(ratio(`${payer}, ${way}`, `${payer}, ${byHand}`) * 100).toFixed(0)} %`,
      }))
    ),
    bounds: ours.flatMap((way) => [
      ...payers.map((payer) =>
        bound(
          `${payer}, ${way} against four rows by hand`,
          ratio(`${payer}, ${way}`, `${payer}, ${byHand}`),
          0.4,
        )
      ),
      bound(`${way}: one account against many`, ratio(`${b}, ${way}`, `${a}, ${way}`), 0.85),
    ]),
  };
}
