/** What an emulator is started with. */

/** The three bots of the programme. */
export type BotName = "client" | "partner" | "admin";

/** One bot that the emulator serves; its id is the number before the colon of the token. */
export interface BotOptions {
  name: BotName;
  token: string;
  username: string;
  first_name: string;
}

/** How fast Telegram's waiting goes. */
export interface Timing {
  /** Factor on the pauses between webhook attempts, Retry-After included; 1 = as Telegram, 0.01 = 2 s become 20 ms. */
  retryScale: number;
  /** Factor on the life of updates (24 h, 150 s) and of callback queries; 1 = as Telegram. */
  ttlScale: number;
  /** Milliseconds that a webhook has for its answer; Telegram gives 60000. */
  answerTimeoutMs: number;
  /** Milliseconds that setWebhook and deleteWebhook take to come into force. */
  setWebhookMs: number;
}

/** What startEmulator takes. */
export interface EmulatorOptions {
  /** TCP port; 0 or nothing = a free one. */
  port?: number;
  /** Address to listen on; 127.0.0.1 when left out. */
  hostname?: string;
  bots: BotOptions[];
  timing?: Partial<Timing>;
  /** False for benchmarks: three messages a chat and short logs instead of 500 messages and long ones. */
  keepTranscripts?: boolean;
  /** True: a bot that sends too much gets 429, as on Telegram; see limits.ts. Off when left out. */
  limits?: boolean;
  /** Chats in which a bot may write from the start, such as the admins' chat. */
  chats?: { bot: BotName; chat: ChatInfo }[];
}

/** A chat as an argument: a person (type private) or a group. */
export interface ChatInfo {
  id: number;
  type: "private" | "group" | "supergroup";
  title?: string;
  first_name?: string;
  last_name?: string;
  username?: string;
}
