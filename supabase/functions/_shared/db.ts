/** The gateway to SQL: one function per door of schema `api`, as role `kopilka_edge`. */
import postgres from "postgres";
import type { BotName } from "./config.ts";
import type { PaymentProvider } from "./payments/types.ts";

/** A Bot API call that SQL asks for. `id` is the outbox row. */
export interface Delivery {
  readonly id: number;
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A delivery with the bot that makes it. */
export interface ClaimedDelivery extends Delivery {
  readonly bot: BotName;
}

/** What came of a delivery; SQL decides what follows from it. */
export interface DeliveryResult {
  readonly id: number;
  readonly outcome: "sent" | "answered" | "retry" | "dead" | "unknown" | "released";
  readonly message_id: number | null;
  readonly error_code: number | null;
  readonly error: string | null;
  /** Seconds. */
  readonly retry_after: number | null;
  readonly migrate_to_chat_id: number | null;
  /** What a call that makes a link returned. */
  readonly link?: string;
}

/** What `api.handle_update` returns. */
export interface UpdateResult {
  readonly status: number;
  /** A Bot API call for the body of the HTTP answer. */
  readonly answer: Readonly<Record<string, unknown>> | null;
  /** The outbox row of the answer, when it is a message. */
  readonly answer_id: number | null;
  readonly deliveries: readonly Delivery[];
}

/** What `api.claim_outbox` returns. */
export interface Claim {
  readonly deliveries: readonly ClaimedDelivery[];
  /** Milliseconds from one call of a bot to its next. */
  readonly gap_ms: number;
  /** Milliseconds until something becomes due; 0 = more is ready, null = the queue is empty. */
  readonly next_in_ms: number | null;
}

/** A picture that is to be copied to Storage. */
export interface MediaJob {
  readonly id: number;
  /** The bot that got it, and so may download it. */
  readonly bot: string;
  readonly file_id: string;
  /** Bytes, if Telegram said so. */
  readonly size: number | null;
  /** Path in the bucket, without its ending. */
  readonly path: string;
}

/** What came of a copy; SQL decides when to try again. */
export interface MediaResult {
  readonly id: number;
  /** retry: later; failed: it is no use. */
  readonly outcome: "copied" | "retry" | "failed";
  readonly path: string | null;
  readonly content_type: string | null;
  /** Bytes. */
  readonly size: number | null;
  readonly error: string | null;
  /** Seconds. */
  readonly retry_after: number | null;
}

/** What `api.receive_payment_event` returns: what became of the event. */
export interface PaymentResult {
  readonly status: number;
  /** Its number. */
  readonly event: number;
  readonly outcome: "matched" | "queued" | "ignored" | "refunded" | "tombstone";
  /** Why it was queued or ignored. */
  readonly reason: string | null;
  /** Number of the payment it is about. */
  readonly payment: number | null;
  /** Did it come before? The rest is as at first then. */
  readonly repeated: boolean;
}

/** An event that is to be told to a webhook. */
export interface WebhookJob {
  readonly id: number;
  readonly url: string;
  /** The receiver's idempotency key. */
  readonly message_id: string;
  /** JSON, as it is signed and sent. */
  readonly body: string;
  /** Keys of the signatures: the present one, and while it is being changed the one before. */
  readonly secrets: readonly string[];
  /** Milliseconds after the claim, not before. */
  readonly after_ms: number;
  /** Is the answer's reply wanted? */
  readonly replies: boolean;
  /** May it be an address of this machine or its network? */
  readonly allow_private: boolean;
}

/** What `api.claim_webhooks` returns. */
export interface WebhookClaim {
  readonly deliveries: readonly WebhookJob[];
  /** Milliseconds until something becomes due; null = nothing waits. */
  readonly next_in_ms: number | null;
}

/** What came of telling a webhook; SQL decides when to try again. */
export interface WebhookResult {
  readonly id: number;
  /** dead: it is no use. */
  readonly outcome: "delivered" | "retry" | "dead";
  readonly status_code: number | null;
  readonly error: string | null;
  /** Seconds. */
  readonly retry_after: number | null;
  /** What the person is to be told. */
  readonly reply: string | null;
}

/** An invoice that Crypto Pay is to make. */
export interface CheckoutJob {
  readonly id: number;
  /** Three letters. */
  readonly currency: string;
  /** In whole units: 10.00. */
  readonly amount: string;
  /** What is bought. */
  readonly description: string;
  /** What the provider carries to the payment: our payment_id. */
  readonly payload: string;
  /** Seconds. */
  readonly expires_in: number;
}

/** What came of making an invoice; SQL decides when to try again. */
export interface CheckoutResult {
  readonly id: number;
  /** failed: it is no use. */
  readonly outcome: "made" | "retry" | "failed";
  /** Where it is paid. */
  readonly url: string | null;
  readonly invoice_id: string | null;
  readonly error: string | null;
  /** Seconds. */
  readonly retry_after: number | null;
}

/** What `api.health` returns. */
export interface DatabaseHealth {
  readonly version: string;
  readonly outbox: {
    readonly ready: number;
    readonly planned: number;
    readonly oldest_s: number | null;
    readonly dead: number;
  };
  /** Pictures that are not copied to Storage: still to be, and given up. */
  readonly media: { readonly pending: number; readonly failed: number };
  readonly sessions: number;
  readonly jobs: readonly Readonly<Record<string, unknown>>[];
  readonly bots: readonly {
    readonly bot: string;
    readonly username?: string;
    readonly paused_until?: string;
  }[];
}

/** The doors. Every function rejects with the driver's error; `faultOf` says what it means. */
export interface Gateway {
  /** @param update the update as the JSON text that arrived; it is not parsed on the way */
  handleUpdate(bot: BotName, update: string): Promise<UpdateResult>;
  reportDeliveries(bot: BotName, results: readonly DeliveryResult[]): Promise<void>;
  /**
   * @param limit rows at most, for each bot
   * @param dispatcher a name of this process's own; no other claims for a bot while this one does
   */
  claimOutbox(limit: number, dispatcher: string): Promise<Claim>;
  /** @param limit pictures at most */
  claimMedia(limit: number): Promise<readonly MediaJob[]>;
  reportMedia(results: readonly MediaResult[]): Promise<void>;
  /** @param limit calls at most */
  claimWebhooks(limit: number): Promise<WebhookClaim>;
  reportWebhooks(results: readonly WebhookResult[]): Promise<void>;
  /** @param limit calls at most */
  claimCheckouts(limit: number): Promise<readonly CheckoutJob[]>;
  reportCheckouts(results: readonly CheckoutResult[]): Promise<void>;
  /** @param event the event as the JSON text that arrived; its signature was checked */
  receivePaymentEvent(provider: PaymentProvider, event: string): Promise<PaymentResult>;
  health(): Promise<DatabaseHealth>;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  /** Lets running calls end for up to 5 s, then closes the connections. */
  close(): Promise<void>;
}

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
