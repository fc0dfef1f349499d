/** reply_markup: parsed as the Bot API server does it, then checked as Telegram does it. */
import type { InlineKeyboardButton, KeyboardButton } from "@grammyjs/types";
import { badRequest } from "./errors.ts";
import {
  cannotParse,
  type Fail,
  isObject,
  optionalArray,
  optionalBool,
  optionalString,
  plain,
  requiredObject,
  requiredString,
} from "./fields.ts";
import { jsonArg } from "./params.ts";
import type { Chat, Json, Markup } from "./types.ts";

const STYLES = ["primary", "danger", "success", "default", ""];
const bytes = (text: string) => new TextEncoder().encode(text).length;

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || host.startsWith("127.");
}

/** What is wrong with a link, in Telegram's words; null when it will do. http passes for a loopback host. */
function linkFault(text: string, onlyHttps: boolean): string | null {
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(text)?.[1]?.toLowerCase();
  if (!onlyHttps && (scheme === "tg" || scheme === "ton")) return null;
  if (scheme !== undefined && scheme !== "http" && scheme !== "https") {
    return text.includes("://") ? "Unsupported URL protocol" : "Wrong HTTP URL";
  }
  if (text === "") return "URL host is empty";
  let url: URL;
  try {
    url = new URL(scheme === undefined ? `http://${text}` : text);
  } catch {
    return "Wrong HTTP URL";
  }
  if (isLoopback(url.hostname)) return null;
  if (onlyHttps && scheme === "http") return "Only HTTPS links are allowed";
  return url.hostname.includes(".") ? null : "Wrong HTTP URL";
}

/** True for a URL that may be opened; http passes for a loopback host only when `secure` is asked for. */
export const isWebUrl = (text: string, secure: boolean): boolean => linkFault(text, secure) === null;

function checkLink(what: string, url: string, onlyHttps: boolean): void {
  const fault = linkFault(url, onlyHttps);
  if (fault !== null) throw plain(`${what} URL '${url}' is invalid: ${fault}`);
}

/** The button with its text, which may come as a number, checked. */
function withText(button: Json, fail: Fail): Json {
  const text = requiredString(button, "text", fail);
  if (!STYLES.includes(optionalString(button, "style", fail).toLowerCase())) {
    throw fail("invalid button style specified");
  }
  return button.text === text ? button : { ...button, text };
}

/** Kinds of inline button that need no further look, in the order in which the Bot API server looks for them. */
const PLAIN_KINDS = ["callback_game", "pay", "disabled"];
const QUERY_KINDS = ["switch_inline_query", "switch_inline_query_current_chat"];
const OBJECT_KINDS = { login_url: "url", web_app: "url", copy_text: "text" };

function parseInline(given: unknown): InlineKeyboardButton {
  const fail = cannotParse("inline keyboard button");
  if (!isObject(given)) throw fail("InlineKeyboardButton must be an Object");
  const button = withText(given, fail);
  const parsed = button as unknown as InlineKeyboardButton;
  if (optionalString(button, "url", fail) !== "") return parsed;
  const callback_data = optionalString(button, "callback_data", fail);
  if (callback_data !== "") {
    return callback_data === button.callback_data ? parsed : { ...parsed, callback_data };
  }
  if (PLAIN_KINDS.some((kind) => button[kind] !== undefined)) return parsed;
  for (const kind of QUERY_KINDS) {
    if (button[kind] === undefined) continue;
    requiredString(button, kind, fail);
    return parsed;
  }
  for (const [kind, field] of Object.entries(OBJECT_KINDS)) {
    if (button[kind] === undefined) continue;
    requiredString(requiredObject(button, kind, fail), field, fail);
    return parsed;
  }
  if (button.switch_inline_query_chosen_chat !== undefined) {
    requiredObject(button, "switch_inline_query_chosen_chat", fail);
    return parsed;
  }
  throw fail("Text buttons are unallowed in the inline keyboard");
}

function parseKey(given: unknown): KeyboardButton {
  const fail = cannotParse("keyboard button");
  if (typeof given === "string") return { text: given };
  if (!isObject(given)) throw fail("KeyboardButton must be a String or an Object");
  const button = withText(given, fail);
  optionalBool(button, "request_contact", fail);
  optionalBool(button, "request_location", fail);
  if (button.web_app !== undefined) requiredString(requiredObject(button, "web_app", fail), "url", fail);
  return button as unknown as KeyboardButton;
}

function parseRows<T>(rows: unknown[], what: string, parse: (button: unknown) => T): T[][] {
  return rows.map((row) => {
    if (!Array.isArray(row)) throw plain(`Field ${what} must be an Array of Arrays`);
    return row.map(parse);
  });
}

/**
 * The argument reply_markup as far as it can be read without knowing the chat; undefined when there is none or it is
 * empty. Throws the Bot API server's 400s.
 */
export function parseMarkup(params: Json): Markup | undefined {
  const value = jsonArg(params, "reply_markup", "reply keyboard markup");
  if (value === undefined) return undefined;
  if (!isObject(value)) throw plain("Object expected as reply markup");
  const keyboard = parseRows(optionalArray(value, "keyboard", plain) ?? [], '"keyboard"', parseKey);
  const inlineName = '"inline_keyboard" of the InlineKeyboardMarkup';
  const inline = parseRows(optionalArray(value, "inline_keyboard", plain) ?? [], inlineName, parseInline);
  const flag = (name: string) => optionalBool(value, name, plain);
  const remove = [flag("hide_keyboard"), flag("remove_keyboard")].includes(true);
  const force = [flag("force_reply"), flag("force_reply_keyboard")].includes(true);
  if (keyboard.length > 0) return { keyboard: { rows: keyboard, oneTime: flag("one_time_keyboard") } };
  if (inline.length > 0) return { inline };
  if (remove) return { remove };
  return force ? { force } : undefined;
}

function checkInline(button: Json, chat: Chat, payAllowed: boolean): void {
  const text = (kind: string, field: string) => String((button[kind] as Json)[field]);
  if (button.url) return checkLink("Inline keyboard button", String(button.url), false);
  if (button.callback_data) {
    if (bytes(String(button.callback_data)) > 64) throw badRequest("BUTTON_DATA_INVALID");
  } else if (button.pay !== undefined) {
    if (!payAllowed) throw badRequest("BUTTON_TYPE_INVALID");
  } else if (button.login_url !== undefined) {
    checkLink("Inline keyboard button login", text("login_url", "url"), true);
  } else if (button.web_app !== undefined) {
    checkLink("Inline keyboard button Web App", text("web_app", "url"), true);
    if (chat.info.type !== "private") throw badRequest("BUTTON_TYPE_INVALID");
  } else if (button.copy_text !== undefined) {
    const { length } = text("copy_text", "text");
    if (length === 0 || length > 256) throw badRequest("BUTTON_COPY_TEXT_INVALID");
  }
}

function checkKey(button: Json, chat: Chat): void {
  const only = (what: string) => {
    if (chat.info.type !== "private") throw plain(`${what} in private chats only`);
  };
  if (button.request_contact === true) only("Phone number can be requested");
  else if (button.request_location === true) only("Location can be requested");
  else if (button.web_app !== undefined) {
    only("Web App buttons can be used");
    checkLink("Keyboard button Web App", String((button.web_app as Json).url), true);
  }
}

function filled<T>(rows: T[][], check: (button: Json) => void): T[][] {
  return rows.map((row) =>
    row.filter((button) => {
      const fields = (typeof button === "string" ? { text: button } : button) as Json;
      if (String(fields.text) === "") return false;
      check(fields);
      return true;
    })
  ).filter((row) => row.length > 0);
}

/**
 * Checks what depends on links and on the chat. Buttons without a text go; undefined when none is left. invoice: a pay
 * button may come first. Throws Telegram's 400, among them BUTTON_DATA_INVALID for callback_data over 64 bytes.
 */
export function checkMarkup(markup: Markup | undefined, chat: Chat, invoice = false): Markup | undefined {
  if (markup?.keyboard !== undefined) {
    const rows = filled(markup.keyboard.rows, (button) => checkKey(button, chat));
    return rows.length > 0 ? { keyboard: { ...markup.keyboard, rows } } : undefined;
  }
  if (markup?.inline === undefined) return markup;
  let first = true;
  const inline = filled(markup.inline, (button) => {
    checkInline(button, chat, invoice && first);
    first = false;
  });
  return inline.length > 0 ? { inline } : undefined;
}

/** reply_markup of an edit: only an inline keyboard will do. */
export function checkInlineMarkup(
  markup: Markup | undefined,
  chat: Chat,
): InlineKeyboardButton[][] | undefined {
  const checked = checkMarkup(markup, chat);
  if (checked !== undefined && checked.inline === undefined) throw badRequest("inline keyboard expected");
  return checked?.inline;
}
