/** What the doors of schema `api` take and give back. */
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
  /** What getStarTransactions returned: StarTransaction objects. */
  readonly transactions?: readonly unknown[];
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
  /** Its number; null when it was not kept. */
  readonly event: number | null;
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
  /** The key of a webhook, to be shown to an admin; null when it was removed. */
  webhookSecret(endpointId: number): Promise<string | null>;
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
