/** What the chat page shows: chats with whole messages, people, files, and Mini Apps to open. */
import { SimError } from "../errors.ts";
import { launchApp } from "../init_data.ts";
import { isWebUrl } from "../markup.ts";
import type { Json, SimUser, State } from "../types.ts";
import { botArg, object, onlyKnown, string, userArg, wrong } from "./args.ts";

/** A message of a view: the Message object, whose it is, and how often its invoice was paid. */
export interface ViewMessage {
  message: Json;
  out: boolean;
  edited: boolean;
  paid?: number;
}

/** The private chat of a person with a bot; empty when they have not met. */
export interface ChatView {
  ok: true;
  messages: ViewMessage[];
  /** The reply keyboard, or null when none shows; one_time: it hides when one of its keys is pressed. */
  keyboard: { message_id: number; rows: unknown[][]; one_time: boolean } | null;
  /** Milliseconds for which "typing…" still shows. */
  typing_ms: number;
  pinned: number[];
  blocked: boolean;
  /** The bot's commands in the person's language, else its commands for all. */
  commands: unknown;
  menu_button: unknown;
}

/** GET /sim/view ?bot=&user=: the chat as its page shows it. */
export function view(state: State, args: Json): ChatView {
  onlyKnown(args, ["bot", "user"]);
  const bot = botArg(state, args);
  const id = Number(args.user);
  if (!Number.isSafeInteger(id) || id <= 0) throw wrong("The argument user must be the id of a person.");
  const chat = bot.chats.get(id);
  const language = state.users.get(id)?.language_code ?? "";
  const scopes = ['{"type":"all_private_chats"}', '{"type":"default"}'];
  const commands = scopes.flatMap((scope) => [`${scope} ${language}`, `${scope} `])
    .map((key) => bot.commands.get(key)).find((found) => found !== undefined);
  return {
    ok: true,
    messages: [...chat?.messages.values() ?? []].map(({ message, fromBot, edited, paid }) => ({
      message,
      out: !fromBot,
      edited,
      ...(paid === undefined ? {} : { paid }),
    })),
    keyboard: chat?.keyboard
      ? {
        message_id: chat.keyboard.message_id,
        rows: chat.keyboard.rows.map((row) =>
          row.map((key) => typeof key === "string" ? { text: key } : key)
        ),
        one_time: chat.keyboard.oneTime,
      }
      : null,
    typing_ms: Math.max(0, (chat?.typingUntil ?? 0) - Date.now()),
    pinned: chat?.pinned.slice() ?? [],
    blocked: chat?.blocked ?? false,
    commands: commands ?? [],
    menu_button: bot.menuButtons.get(id) ?? bot.menuButtons.get(0) ?? { type: "commands" },
  };
}

/** A bot as the page names it. */
export interface PageBot {
  name: string;
  username: string;
  title: string;
}

/** GET /sim/people: everybody the emulator has met, and its bots. */
export function people(state: State): { ok: true; people: SimUser[]; bots: PageBot[] } {
  return {
    ok: true,
    people: [...state.users.values()],
    bots: state.bots.map(({ name, username, first_name }) => ({ name, username, title: first_name })),
  };
}

/** POST /sim/people {user}: makes a person known, or changes one, without writing to anybody. */
export function addPerson(state: State, args: Json): { ok: true; user: SimUser } {
  onlyKnown(args, ["user"]);
  return { ok: true, user: userArg(state, args) };
}

/** POST /sim/app {bot, user, url, from, theme?}: the address at which Telegram would open a Mini App, initData signed. */
export function openApp(state: State, args: Json): { ok: true; url: string; init_data: string } {
  onlyKnown(args, ["bot", "user", "url", "from", "theme"]);
  const bot = botArg(state, args);
  const user = userArg(state, args);
  const url = string(args, "url") ?? "";
  if (!isWebUrl(url, true)) throw wrong("The argument url must be the https address of an app.");
  const from = string(args, "from") ?? "inline";
  if (from !== "inline" && from !== "keyboard" && from !== "menu") {
    throw wrong("The argument from must be inline, keyboard or menu.");
  }
  const theme = args.theme === undefined ? {} : object(args, "theme");
  return { ok: true, ...launchApp({ bot, user, chat: bot.chats.get(user.id), url, from, theme }) };
}

/** GET /sim/file ?id=: a file by its file_id. Documents are downloads: what people upload never runs as a page. */
export function serveSimFile(state: State, query: string): Response {
  const file = state.files.byId.get(new URLSearchParams(query).get("id") ?? "");
  if (file === undefined) {
    const { message } = new SimError(404, "There is no such file (any more).");
    return Response.json({ ok: false, error: message }, { status: 404 });
  }
  const headers = new Headers({
    "content-type": file.mime,
    "cache-control": "private, max-age=3600",
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
  });
  if (file.kind === "document") {
    headers.set("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`);
  }
  return new Response(file.bytes as Uint8Array<ArrayBuffer>, { headers });
}
