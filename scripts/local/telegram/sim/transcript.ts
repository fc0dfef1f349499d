/** Chats as a person sees them. */
import type { KeyboardButton, MessageEntity } from "@grammyjs/types";
import { SimError } from "../errors.ts";
import type { Chat, Json, State, StoredMessage, Toast } from "../types.ts";
import { botArg, integer, onlyKnown, wrong } from "./args.ts";

/** One message of a transcript; date in seconds; photo and document are file ids. */
export interface TranscriptMessage {
  message_id: number;
  from: "bot" | "user";
  date: number;
  text?: string;
  caption?: string;
  photo?: string;
  document?: string;
  contact?: Json;
  web_app_data?: Json;
  invoice?: Json;
  entities: MessageEntity[];
  /** Texts of the inline buttons, row by row. */
  buttons: string[][];
  /** What each button carries: callback data, URL, URL of the app or the text to copy. */
  button_data: string[][];
  edited?: boolean;
  reply_to_message_id?: number;
}

/** The chat of a person with a bot. */
export interface Transcript {
  ok: true;
  bot: string;
  chat: Json;
  messages: TranscriptMessage[];
  /** Texts of the reply keyboard, or null when none shows. */
  keyboard: string[][] | null;
  typing: boolean;
  toasts: Toast[];
  pinned: number[];
  blocked: boolean;
}

/** What a button carries besides its text. */
export function buttonData(button: Json): string {
  const url = (value: unknown) => String((value as Json).url ?? "");
  if (typeof button.callback_data === "string") return button.callback_data;
  if (typeof button.url === "string") return button.url;
  if (button.web_app !== undefined) return url(button.web_app);
  if (button.login_url !== undefined) return url(button.login_url);
  if (button.copy_text !== undefined) return String((button.copy_text as Json).text ?? "");
  return "";
}

/** The inline buttons of a message, row by row. */
export function inlineButtons({ message }: StoredMessage): Json[][] {
  return ((message.reply_markup as Json | undefined)?.inline_keyboard ?? []) as Json[][];
}

/** Text of a reply keyboard button. */
export const keyText = (button: KeyboardButton): string => typeof button === "string" ? button : button.text;

/** One stored message as the transcript shows it. */
export function describe(stored: StoredMessage): TranscriptMessage {
  const { message } = stored;
  const rows = inlineButtons(stored);
  const photo = (message.photo as Json[] | undefined)?.at(-1)?.file_id;
  const document = (message.document as Json | undefined)?.file_id;
  const reply = (message.reply_to_message as Json | undefined)?.message_id;
  const shown: Json = {};
  for (const key of ["text", "caption", "contact", "web_app_data", "invoice"]) {
    if (message[key] !== undefined) shown[key] = message[key];
  }
  if (photo !== undefined) shown.photo = photo;
  if (document !== undefined) shown.document = document;
  if (reply !== undefined) shown.reply_to_message_id = reply;
  if (stored.edited) shown.edited = true;
  return {
    message_id: message.message_id,
    from: stored.fromBot ? "bot" : "user",
    date: message.date,
    ...shown,
    entities: (message.entities ?? message.caption_entities ?? []) as MessageEntity[],
    buttons: rows.map((row) => row.map((button) => String(button.text))),
    button_data: rows.map((row) => row.map(buttonData)),
  };
}

/** What the bot sent or changed in the chat since a value of state.clock. */
export function botMessagesSince(chat: Chat, since: number): TranscriptMessage[] {
  const found: TranscriptMessage[] = [];
  for (const stored of chat.messages.values()) {
    if (stored.fromBot && stored.touched >= since) found.push(describe(stored));
  }
  return found;
}

/** GET /sim/chat: {bot, user} or {bot, chat} (the id of a group). 404 when there is no such chat. */
export function transcript(state: State, args: Json): Transcript {
  onlyKnown(args, ["bot", "user", "chat"]);
  const bot = botArg(state, args);
  const id = integer(args, "chat") ?? integer(args, "user", 1);
  if (id === undefined) throw wrong("Say whose chat it is: user, or chat for a group.");
  const chat = bot.chats.get(id);
  if (chat === undefined) throw new SimError(404, `The bot ${bot.name} has no chat with ${id} yet.`);
  return {
    ok: true,
    bot: bot.name,
    chat: { ...chat.info },
    messages: [...chat.messages.values()].map(describe),
    keyboard: chat.keyboard?.rows.map((row) => row.map(keyText)) ?? null,
    typing: chat.typingUntil > Date.now(),
    toasts: chat.toasts.slice(),
    pinned: chat.pinned.slice(),
    blocked: chat.blocked,
  };
}
