/** Methods about the bot itself, its chats, commands, menu button and files. */
import { badRequest } from "../errors.ts";
import { cannotParse, isObject, plain, requiredObject, requiredString } from "../fields.ts";
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

/** getFile: files of this bot; over 20 MB they cannot be downloaded. */
export function getFile({ state, bot, params }: Call): Json {
  const id = textArg(params, "file_id");
  if (id === "") throw badRequest("file_id not specified");
  const file = state.files.byId.get(id);
  if (file === undefined || file.bot !== bot.name) throw badRequest("invalid file_id");
  if (file.bytes.length > DOWNLOAD_LIMIT) throw badRequest("file is too big");
  const { file_id, file_unique_id, path } = file;
  return { file_id, file_unique_id, file_size: file.bytes.length, file_path: path };
}

function commandsKey(params: Json): string {
  const fail = cannotParse("BotCommandScope");
  const scope = jsonArg(params, "scope", "BotCommandScope") ?? { type: "default" };
  if (!isObject(scope)) throw fail("BotCommandScope must be an Object");
  requiredString(scope, "type", fail);
  return `${JSON.stringify(scope)} ${textArg(params, "language_code")}`;
}

/** setMyCommands */
export function setMyCommands({ bot, params }: Call): boolean {
  const commands = jsonArg(params, "commands", "commands") ?? [];
  if (!Array.isArray(commands)) throw plain("Expected an Array of BotCommand");
  const fail = cannotParse("BotCommand");
  const entries = commands.map((entry: unknown) => {
    if (!isObject(entry)) throw fail("expected an Object");
    const command = requiredString(entry, "command", fail);
    return { command, description: requiredString(entry, "description", fail) };
  });
  const key = commandsKey(params);
  if (entries.length > 100) throw badRequest("BOT_COMMANDS_TOO_MUCH");
  for (const { command, description } of entries) {
    if (!/^\/?[a-z0-9_]{1,32}$/.test(command)) throw badRequest("BOT_COMMAND_INVALID");
    if (description === "" || description.length > 256) throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
  }
  bot.commands.set(key, entries);
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
  const fail = cannotParse("menu button");
  const button = jsonArg(params, "menu_button", "menu button") ?? { type: "default" };
  if (!isObject(button)) throw fail("MenuButton must be an Object");
  const type = requiredString(button, "type", fail);
  if (type === "web_app") {
    requiredString(button, "text", fail);
    requiredString(requiredObject(button, "web_app", fail), "url", fail);
  } else if (type !== "default" && type !== "commands") throw fail("MenuButton has unsupported type");
  const id = textArg(params, "chat_id") === "" ? 0 : chatArg(call).info.id;
  bot.menuButtons.set(id, button);
  return true;
}

/** getChatMenuButton */
export function getChatMenuButton(call: Call): unknown {
  const id = textArg(call.params, "chat_id") === "" ? 0 : chatArg(call).info.id;
  return call.bot.menuButtons.get(id) ?? call.bot.menuButtons.get(0) ?? { type: "commands" };
}
