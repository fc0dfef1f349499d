/**
 * The shapes that the emulator's modules share. Everything lives in memory and dies with the process.
 */
import type { InlineKeyboardButton, KeyboardButton, MessageEntity } from "@grammyjs/types";
import type { BotName, BotOptions, ChatInfo, Timing } from "./options.ts";
import type { LiveEvent } from "./events.ts";
import type { Limits } from "./limits.ts";
import type { Ring } from "./ring.ts";

/** A JSON object whose fields are checked where they are read. */
export type Json = Record<string, unknown>;

/** A person; deactivated = the account was deleted, every bot gets 403. */
export interface SimUser {
  id: number;
  first_name: string;
  last_name?: string;
  username?: string;
  language_code?: string;
  /** What the contact button shares; updates do not show it. */
  phone?: string;
  deactivated?: boolean;
}

/** A parsed reply_markup of any kind. */
export interface Markup {
  inline?: InlineKeyboardButton[][];
  keyboard?: { rows: KeyboardButton[][]; oneTime: boolean };
  remove?: boolean;
  force?: boolean;
}

/** A message of a chat with what Telegram knows about it. */
export interface StoredMessage {
  /** The Message object of the Bot API; replaced, never changed in place. */
  message: Json & { message_id: number; date: number };
  fromBot: boolean;
  /** True when it carries a reply keyboard: such a message cannot be edited. */
  plainMarkup: boolean;
  edited: boolean;
  /** Of an invoice: what the message does not show. */
  order?: InvoiceOrder;
  /** Times this invoice was paid. */
  paid?: number;
  /** Grows with every change in the emulator; tells what came after a moment. */
  touched: number;
}

/** What an invoice asks for; amounts in minor units of the currency. */
export interface InvoiceOrder {
  payload: string;
  currency: string;
  total_amount: number;
  /** Fields of order_info that the payer has to give: name, phone_number, email, shipping_address. */
  needs: string[];
  /** The price depends on a shipping query, which is not emulated. */
  flexible: boolean;
}

/** A subscription of Stars. */
export interface StarSubscription {
  /** The bot names it by this charge. */
  firstCharge: string;
  /** Seconds since 1970: the end of what is paid. */
  expiresAt: number;
  /** Seconds. */
  period: number;
  cancelled: boolean;
}

/** Money that went through. */
export interface Charge {
  /** telegram_payment_charge_id. */
  id: string;
  provider_payment_charge_id: string;
  user: SimUser;
  order: InvoiceOrder;
  refunded: boolean;
  subscription?: StarSubscription;
}

/** A toast or alert that an answered callback query showed; date in seconds. */
export interface Toast {
  text: string;
  show_alert: boolean;
  url?: string;
  date: number;
}

/** One chat of one bot. */
export interface Chat {
  info: ChatInfo;
  /** Opaque id of the chat in callback queries. */
  instance: string;
  messages: Map<number, StoredMessage>;
  /** Highest message_id that was dropped to bound memory. */
  forgotten: number;
  /** Next message_id of a supergroup; other chats share the bot's counter. */
  nextMessageId: number;
  keyboard: { message_id: number; rows: KeyboardButton[][]; oneTime: boolean } | null;
  /** Milliseconds since 1970 until which "typing…" shows. */
  typingUntil: number;
  toasts: Toast[];
  pinned: number[];
  /** The person blocked the bot, or the bot was removed from the group. */
  blocked: boolean;
  /** performance.now() of the bot's last call in this chat. */
  lastCallAt: number;
}

/** A callback, pre-checkout or shipping query that waits for its answer. */
export interface Query {
  kind: "callback_query" | "pre_checkout_query" | "shipping_query";
  userId: number;
  chatId: number | null;
  expiresAt: number;
  answered: Json | null;
  /** Called when the answer is there. */
  onAnswer?: () => void;
}

/** One attempt to deliver an update; at in ms since 1970. */
export interface Attempt {
  at: number;
  ms: number;
  status: number | null;
  error: string | null;
  retry_after?: number;
}

/** What became of an update. */
export type UpdateStatus = "pending" | "sending" | "delivered" | "fetched" | "dropped" | "filtered";

/** An update on its way to the bot. */
export interface Update {
  update_id: number;
  bot: BotName;
  kind: string;
  /** Telegram's queue: updates with the same key are delivered one after the other. */
  queue: string;
  /** The Update object as JSON text. */
  body: string;
  createdAt: number;
  expiresAt: number;
  /** Pause before the next retry in unscaled seconds. */
  delay: number;
  failCount: number;
  attempts: Attempt[];
  /** Attempts in all, also those no longer listed. */
  attemptCount: number;
  status: UpdateStatus;
  waiters: (() => void)[] | null;
}

/** Updates of one key in their order; only the head is ever on its way. */
export interface Queue {
  key: string;
  items: Update[];
  head: number;
  timer: ReturnType<typeof setTimeout> | null;
}

/** An open webhook. */
export interface Webhook {
  url: string;
  secret: string;
  maxConnections: number;
  headers: Record<string, string>;
  queues: Map<string, Queue>;
  ready: Queue[];
  inFlight: number;
  controllers: Set<AbortController>;
  closed: boolean;
  lastErrorDate: number;
  lastErrorMessage: string;
}

/** A getUpdates call that waits. */
export interface LongPoll {
  offset: number;
  limit: number;
  finish: (result: Update[] | Error) => void;
}

/** A line of the log of Bot API calls; at in ms since 1970. */
export interface CallRecord {
  bot: BotName;
  method: string;
  params: Json;
  via: "http" | "answer";
  at: number;
  ok: boolean;
  error_code?: number;
  description?: string;
  message_id?: number;
  fault?: boolean;
}

/** A fault that was ordered. */
export interface Fault {
  method: string;
  bot?: BotName;
  chat_id?: number;
  error_code?: number;
  description?: string;
  retry_after?: number;
  migrate_to_chat_id?: number;
  times: number;
  hang: boolean;
  after_effect: boolean;
  in_answers: boolean;
}

/** Updates that were ordered to be lost. */
export interface Loss {
  bot: BotName;
  /** A kind of update, or a field of its content, such as successful_payment. */
  what: string;
  times: number;
}

/** One bot with all that Telegram keeps for it. */
export interface Bot extends BotOptions {
  id: number;
  me: Json;
  nextUpdateId: number;
  nextMessageId: number;
  /** Kinds of update that are delivered; null = Telegram's default. */
  allowed: Set<string> | null;
  webhook: Webhook | null;
  settingWebhook: { cancelled: boolean } | null;
  longPoll: LongPoll | null;
  /** Updates not yet delivered, oldest first. */
  pending: Set<Update>;
  recent: Ring<Update>;
  chats: Map<number, Chat>;
  queries: Map<string, Query>;
  commands: Map<string, unknown>;
  menuButtons: Map<number, unknown>;
  /** By their links; period is that of a subscription, in seconds. */
  invoiceLinks: Map<string, InvoiceOrder & { period?: number }>;
  /** By their ids, oldest first. */
  charges: Map<string, Charge>;
  /** StarTransaction objects, oldest first; never cut, for they are asked for by number. */
  starTransactions: Json[];
}

/** A stored file. */
export interface StoredFile {
  /** The bot that got or sent it: Telegram's file ids are good for that one only. */
  bot: string;
  file_id: string;
  file_unique_id: string;
  path: string;
  kind: "photo" | "document";
  name: string;
  mime: string;
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** A file that came in a multipart request. */
export interface Upload {
  upload: true;
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** How a call ends: JSON to answer, no answer for ever, or a connection that breaks. */
export type Outcome =
  | { kind: "json"; ok: boolean; status: number; body: string; record: CallRecord; retryAfter?: number }
  | { kind: "hang" }
  | { kind: "drop" };

/** Everything the emulator knows. */
export interface State {
  timing: Timing;
  url: string;
  bots: Bot[];
  byToken: Map<string, Bot>;
  users: Map<number, SimUser>;
  files: { byId: Map<string, StoredFile>; byPath: Map<string, StoredFile>; bytes: number; next: number };
  faults: Fault[];
  losses: Loss[];
  /** What bots have sent of what they may; null while the limits are off. */
  limits: Limits | null;
  calls: Ring<CallRecord>;
  answerErrors: Ring<CallRecord & { update_id: number }>;
  /** Messages kept in a chat. */
  keepMessages: number;
  /** Messages kept in all chats together, oldest first. */
  kept: Ring<{ chat: Chat; id: number }>;
  /** Counter behind StoredMessage.touched. */
  clock: number;
  /** Releases a request that a fault lets hang. */
  hung: Set<() => void>;
  /** Runs a Bot API method; see calls.ts. */
  execute: (bot: Bot, method: string, params: Json, inAnswer: boolean) => Promise<Outcome>;
  stopped: boolean;
  /** Who watches live; see events.ts. */
  listeners: Set<(event: LiveEvent) => void>;
}

/** A Bot API call on its way to its method. */
export interface Call {
  state: State;
  bot: Bot;
  params: Json;
}

/** Entities of a text next to the text itself. */
export interface FormattedText {
  text: string;
  entities: MessageEntity[];
}
