/** The gateway to SQL: one function per door of schema `api`, as role `kopilka_edge`. */
import postgres from "postgres";
import type {
  CheckoutJob,
  Claim,
  DatabaseHealth,
  Gateway,
  MediaJob,
  PaymentResult,
  UpdateResult,
  WebhookClaim,
} from "./doors.ts";

/** What the gateway needs to know. */
export interface GatewayOptions {
  /** Address of the database, with the login's password. */
  readonly url: string;
  /** Connections at most. */
  readonly pool?: number;
}

/** Calls in flight on one connection: more of them would wait behind a single slow one. Missing in the driver's types. */
const UNTYPED = { max_pipeline: 4 };
/** Milliseconds. Both stay far below the 60 s after which Telegram gives up on a webhook. */
const TIMEOUTS = { statement_timeout: 15_000, lock_timeout: 10_000 };
const ROLE = "kopilka_edge";

/** Is the address a transaction pooler's (Supavisor, PgBouncer)? Supabase's listens on 6543. */
export function isTransactionPooler(url: string): boolean {
  const { port, searchParams } = new URL(url);
  return port === "6543" || searchParams.get("pgbouncer") === "true";
}

/**
 * Opens the gateway; connects at the first call. A dead database makes calls fail quickly, and calls after its return
 * connect again; after an orderly termination each connection may give the old error (57P01) once more.
 */
export function createGateway({ url, pool = 4 }: GatewayOptions): Gateway {
  const pooled = isTransactionPooler(url);
  const address = new URL(url);
  // The driver would pass this on to the server, which does not know it.
  address.searchParams.delete("pgbouncer");
  const sql = postgres(address.href, {
    max: pool,
    ...UNTYPED,
    prepare: !pooled,
    // A pooler drops start-up parameters, see `call`.
    connection: pooled
      ? { application_name: "kopilka" }
      : { application_name: "kopilka", role: ROLE, ...TIMEOUTS },
    connect_timeout: 5,
    idle_timeout: 60,
    // The driver's own waits grow to 20 s, long after the database is back.
    backoff: () => 0.1,
    fetch_types: false,
    onnotice: () => {},
  });

  /** Behind a pooler the role lives in the transaction, for the connection belongs to the next caller afterwards. */
  async function call<T>(query: (on: postgres.Sql) => PromiseLike<readonly { r: T }[]>): Promise<T> {
    const rows = pooled
      ? await sql.begin(async (tx) => {
        await tx.unsafe(
          `set local role ${ROLE}; set local statement_timeout = ${TIMEOUTS.statement_timeout};
           set local lock_timeout = ${TIMEOUTS.lock_timeout}`,
        ).simple();
        return await query(tx as unknown as postgres.Sql);
      }) as readonly { r: T }[]
      : await query(sql);
    return rows[0]!.r;
  }

  // JSON travels as text and is cast by the server: the driver would encode a jsonb parameter a second time.
  return {
    handleUpdate: (bot, update) =>
      call<UpdateResult>((on) =>
        on<
          { r: UpdateResult }[]
        >`select api.handle_update(p_bot => ${bot}, p_update => ${update}::text::jsonb) as r`
      ),
    async reportDeliveries(bot, results) {
      const json = JSON.stringify(results);
      await call((on) =>
        on<
          { r: null }[]
        >`select api.report_deliveries(p_bot => ${bot}, p_results => ${json}::text::jsonb)::text as r`
      );
    },
    claimOutbox: (limit, dispatcher) =>
      call((on) =>
        on<
          { r: Claim }[]
        >`select api.claim_outbox(p_limit => ${limit}::int, p_dispatcher => ${dispatcher}) as r`
      ),
    claimMedia: (limit) =>
      call((on) => on<{ r: MediaJob[] }[]>`select api.claim_media(p_limit => ${limit}::int) as r`),
    claimWebhooks: (limit) =>
      call((on) => on<{ r: WebhookClaim }[]>`select api.claim_webhooks(p_limit => ${limit}::int) as r`),
    async reportWebhooks(results) {
      const json = JSON.stringify(results);
      await call((on) =>
        on<{ r: null }[]>`select api.report_webhooks(p_results => ${json}::text::jsonb)::text as r`
      );
    },
    webhookSecret: (endpointId) =>
      call((on) =>
        on<{ r: string | null }[]>`select api.webhook_secret(p_endpoint_id => ${endpointId}::bigint) as r`
      ),
    async reportMedia(results) {
      const json = JSON.stringify(results);
      await call((on) =>
        on<{ r: null }[]>`select api.report_media(p_results => ${json}::text::jsonb)::text as r`
      );
    },
    claimCheckouts: (limit) =>
      call((on) => on<{ r: CheckoutJob[] }[]>`select api.claim_checkouts(p_limit => ${limit}::int) as r`),
    async reportCheckouts(results) {
      const json = JSON.stringify(results);
      await call((on) =>
        on<{ r: null }[]>`select api.report_checkouts(p_results => ${json}::text::jsonb)::text as r`
      );
    },
    receivePaymentEvent: (provider, event) =>
      call((on) =>
        on<
          { r: PaymentResult }[]
        >`select api.receive_payment_event(p_provider => ${provider}, p_event => ${event}::text::json) as r`
      ),
    health: () => call((on) => on<{ r: DatabaseHealth }[]>`select api.health() as r`),
    async ping() {
      await call((on) => on<{ r: number }[]>`select 1 as r`);
    },
    close: () => sql.end({ timeout: 5 }),
  };
}
