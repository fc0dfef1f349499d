import type { BotName, Emulator } from "../../../scripts/local/telegram/server.ts";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";

type Transcript = ReturnType<Emulator["sim"]["chat"]>;
/** One message of a chat. */
export type ChatMessage = Transcript["messages"][number];
/** What a person sends: a text, or an argument of /sim/send such as {contact: …}. */
export type Sending = string | Record<string, unknown>;

/** What people do in a test. The bot is the client bot unless another is named. */
export interface ChatHelpers {
  /** Sends as a person; resolves when the update was delivered and the bot has been quiet for a moment, with its replies. */
  send(user: SimUser, what: Sending, bot?: BotName): Promise<ChatMessage[]>;
  /** Presses a button by its text or data, and waits likewise. */
  press(user: SimUser, button: string, bot?: BotName): Promise<ChatMessage[]>;
  /** Sends without waiting for anything. */
  sendNow(user: SimUser, what: Sending, bot?: BotName): Promise<void>;
  /** Every message of the chat; none when there is no chat yet. */
  chat(user: SimUser, bot?: BotName): ChatMessage[];
  /** Text or caption of the bot's last message; empty when there is none. */
  lastText(user: SimUser, bot?: BotName): string;
  /** Asks again and again until there is an answer other than undefined and false. Throws after 10 s (or the limit). */
  waitFor<T>(what: string, look: () => T | Promise<T>, limitMs?: number): Promise<T>;
}

const PAUSE_MS = 20;
const LIMIT_MS = 10_000;

/** The helpers over one emulator. */
export function chatHelpers({ sim }: Emulator): ChatHelpers {
  const chat = (user: SimUser, bot: BotName = "client"): ChatMessage[] => {
    try {
      return sim.chat({ bot, user: user.id }).messages;
    } catch (error) {
      if ((error as { status?: number }).status === 404) return [];
      throw error;
    }
  };
  const sendArguments = (user: SimUser, what: Sending, bot: BotName): Record<string, unknown> => ({
    bot,
    user,
    ...(typeof what === "string" ? { text: what } : what),
  });
  return {
    async send(user, what, bot = "client") {
      return (await sim.send({ ...sendArguments(user, what, bot), wait: true })).messages ?? [];
    },
    async press(user, button, bot = "client") {
      return (await sim.press({ bot, user, button, wait: true })).messages ?? [];
    },
    async sendNow(user, what, bot = "client") {
      await sim.send(sendArguments(user, what, bot));
    },
    chat,
    lastText(user, bot) {
      const last = chat(user, bot).findLast((message) => message.from === "bot");
      return last?.text ?? last?.caption ?? "";
    },
    waitFor,
  };
}

/** Asks again and again until there is an answer other than undefined and false. Throws when the limit is over. */
export async function waitFor<T>(what: string, look: () => T | Promise<T>, limitMs = LIMIT_MS): Promise<T> {
  for (const until = Date.now() + limitMs;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > until) throw new Error(`waited ${limitMs / 1000} s for ${what}`);
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
}
