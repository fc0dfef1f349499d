/** Methods about the bot itself, its chats, commands, menu button and files. */
import { badRequest } from "../errors.ts";
import { jsonArg, textArg } from "../params.ts";
import { chatArg } from "../state.ts";
import type { Call, Json } from "../types.ts";

const DOWNLOAD_LIMIT = 20 * 1024 * 1024;

/** getMe */
export const getMe = ({ bot }: Call): Json => bot.me;

/** getChat */
export function getChat(call: Call): Json {
  const chat = chatArg(call);
  const pinned = chat.messages.get(chat.pinned.at(-1) ?? 0);
  return {
    ...chat.info,
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
    },
    ...(pinned === undefined ? {} : { pinned_message: pinned.message }),
  };
}

/** getFile: files over 20 MB cannot be downloaded. */
export function getFile({ state, params }: Call): Json {
  const file = state.files.byId.get(textArg(params, "file_id"));
  if (file === undefined) throw badRequest("invalid file_id");
  if (file.bytes.length > DOWNLOAD_LIMIT) throw badRequest("file is too big");
  const { file_id, file_unique_id, path } = file;
  return { file_id, file_unique_id, file_size: file.bytes.length, file_path: path };
}

function commandsKey(params: Json): string {
  const scope = jsonArg(params, "scope", "BotCommandScope") ?? { type: "default" };
  if (typeof scope !== "object") throw badRequest("BotCommandScope must be an Object");
  return `${JSON.stringify(scope)} ${textArg(params, "language_code")}`;
}

/** setMyCommands */
export function setMyCommands({ bot, params }: Call): boolean {
  const commands = jsonArg(params, "commands", "commands");
  if (!Array.isArray(commands)) throw badRequest("expected an Array of bot commands");
  if (commands.length > 100) throw badRequest("BOT_COMMANDS_TOO_MUCH");
  for (const entry of commands as Json[]) {
    const { command, description } = entry ?? {};
    if (typeof command !== "string" || !/^\/?[a-z0-9_]{1,32}$/.test(command)) {
      throw badRequest("BOT_COMMAND_INVALID");
    }
    if (typeof description !== "string" || description === "" || description.length > 256) {
      throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
    }
  }
  bot.commands.set(commandsKey(params), commands);
  return true;
}

/** getMyCommands */
export const getMyCommands = ({ bot, params }: Call): unknown => bot.commands.get(commandsKey(params)) ?? [];

/** deleteMyCommands */
export function deleteMyCommands({ bot, params }: Call): boolean {
  bot.commands.delete(commandsKey(params));
  return true;
}

/** setChatMenuButton: of one person's chat, or without chat_id the default. */
export function setChatMenuButton(call: Call): boolean {
  const { bot, params } = call;
  const id = textArg(params, "chat_id") === "" ? 0 : chatArg(call).info.id;
  const button = jsonArg(params, "menu_button", "MenuButton") ?? { type: "default" };
  const type = (button as Json).type;
  if (type !== "default" && type !== "commands" && type !== "web_app") {
    throw badRequest("MenuButton has unsupported type");
  }
  bot.menuButtons.set(id, button);
  return true;
}

/** getChatMenuButton */
export function getChatMenuButton(call: Call): unknown {
  const id = textArg(call.params, "chat_id") === "" ? 0 : chatArg(call).info.id;
  return call.bot.menuButtons.get(id) ?? call.bot.menuButtons.get(0) ?? { type: "commands" };
}
