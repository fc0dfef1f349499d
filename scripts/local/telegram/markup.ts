/** reply_markup: parsed and checked as Telegram does it. */
import type { InlineKeyboardButton, KeyboardButton } from "@grammyjs/types";
import { badRequest } from "./errors.ts";
import { jsonArg } from "./params.ts";
import type { Chat, Json, Markup } from "./types.ts";

const STYLES = ["primary", "danger", "success", "default", ""];
const bytes = (text: string) => new TextEncoder().encode(text).length;

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || host.startsWith("127.");
}

/** True for a URL that may be opened; http passes for a loopback host only when `secure` is asked for. */
export function isWebUrl(text: string, secure: boolean): boolean {
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `http://${text}`);
    if (url.protocol === "tg:") return !secure;
    if (url.protocol !== "http:" && url.protocol !== "https:") return false;
    if (isLoopback(url.hostname)) return true;
    return url.hostname.includes(".") && (!secure || url.protocol === "https:");
  } catch {
    return false;
  }
}

function buttonText(button: Json, what: string): string {
  const fail = (why: string) => badRequest(`can't parse ${what}: ${why}`);
  if (button.text === undefined) throw fail('Can\'t find field "text"');
  if (typeof button.text !== "string") throw fail('Field "text" must be of type String');
  if (!button.text.isWellFormed()) throw badRequest("strings must be encoded in UTF-8");
  if (!STYLES.includes(String(button.style ?? "").toLowerCase())) {
    throw fail("invalid button style specified");
  }
  return button.text;
}

const urlOf = (value: unknown) => String((value as Json | null)?.url ?? "");

function checkInline(button: Json, chat: Chat | null, payAllowed: boolean): void {
  const data = button.callback_data;
  if (typeof button.url === "string" && button.url !== "") {
    if (!isWebUrl(button.url, false)) {
      throw badRequest(`inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`);
    }
  } else if (typeof data === "string" && data !== "") {
    if (!data.isWellFormed()) throw badRequest("strings must be encoded in UTF-8");
    if (data.length > 64 || bytes(data) > 64) throw badRequest("BUTTON_DATA_INVALID");
  } else if (button.pay !== undefined) {
    if (!payAllowed) throw badRequest("BUTTON_TYPE_INVALID");
  } else if (button.web_app !== undefined) {
    const url = urlOf(button.web_app);
    if (chat !== null && chat.info.type !== "private") throw badRequest("BUTTON_TYPE_INVALID");
    if (!isWebUrl(url, true)) {
      throw badRequest(
        `inline keyboard button Web App URL '${url}' is invalid: Only HTTPS links are allowed`,
      );
    }
  } else if (button.copy_text !== undefined) {
    const text = (button.copy_text as Json | null)?.text;
    if (typeof text !== "string" || text === "" || text.length > 256) {
      throw badRequest("BUTTON_COPY_TEXT_INVALID");
    }
  } else if (button.login_url !== undefined) {
    const url = urlOf(button.login_url);
    if (!isWebUrl(url, true)) {
      throw badRequest(`inline keyboard button login URL '${url}' is invalid: Only HTTPS links are allowed`);
    }
  } else if (
    button.disabled === undefined && button.callback_game === undefined &&
    button.switch_inline_query === undefined &&
    button.switch_inline_query_current_chat === undefined &&
    button.switch_inline_query_chosen_chat === undefined
  ) {
    throw badRequest(
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    );
  }
}

function rows(value: unknown, notRows: string): unknown[][] {
  if (!Array.isArray(value) || !value.every(Array.isArray)) throw badRequest(notRows);
  return value as unknown[][];
}

function inlineRows(value: unknown, chat: Chat | null, invoice: boolean): InlineKeyboardButton[][] {
  const notRows = 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays';
  let first = true;
  return rows(value, notRows).map((row) =>
    row.filter((button) => {
      if (typeof button !== "object" || button === null) {
        throw badRequest("can't parse inline keyboard button: InlineKeyboardButton must be an Object");
      }
      const text = buttonText(button as Json, "inline keyboard button");
      checkInline(button as Json, chat, invoice && first);
      first = false;
      return text !== "";
    }) as InlineKeyboardButton[]
  ).filter((row) => row.length > 0);
}

function keyboardRows(value: unknown): KeyboardButton[][] {
  return rows(value, 'field "keyboard" must be an Array of Arrays').map((row) =>
    row.map((button): KeyboardButton => {
      if (typeof button === "string") return { text: button };
      if (typeof button !== "object" || button === null) {
        throw badRequest("can't parse keyboard button: KeyboardButton must be a String or an Object");
      }
      buttonText(button as Json, "keyboard button");
      const { web_app } = button as Json;
      if (web_app !== undefined && !isWebUrl(urlOf(web_app), true)) {
        const url = urlOf(web_app);
        throw badRequest(`keyboard button Web App URL '${url}' is invalid: Only HTTPS links are allowed`);
      }
      return button as KeyboardButton;
    }).filter((button) => (button as { text: string }).text !== "")
  ).filter((row) => row.length > 0);
}

/**
 * The argument reply_markup; undefined when there is none or it is empty. invoice: a pay button may come first.
 * Throws Telegram's 400, among them BUTTON_DATA_INVALID for callback_data over 64 bytes.
 */
export function markupArg(params: Json, chat: Chat | null, invoice = false): Markup | undefined {
  if (params.reply_markup === undefined) return undefined;
  const value = jsonArg(params, "reply_markup", "reply keyboard markup");
  if (value === undefined) return undefined;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw badRequest("object expected as reply markup");
  }
  const markup = value as Json;
  if (markup.keyboard !== undefined) {
    const keyboard = keyboardRows(markup.keyboard);
    if (keyboard.length > 0) {
      return { keyboard: { rows: keyboard, oneTime: markup.one_time_keyboard === true } };
    }
  }
  if (markup.inline_keyboard !== undefined) {
    const inline = inlineRows(markup.inline_keyboard, chat, invoice);
    return inline.length > 0 ? { inline } : undefined;
  }
  if (markup.remove_keyboard === true || markup.hide_keyboard === true) return { remove: true };
  return markup.force_reply === true ? { force: true } : undefined;
}

/** reply_markup of an edit: only an inline keyboard will do. */
export function inlineMarkupArg(params: Json, chat: Chat): InlineKeyboardButton[][] | undefined {
  const markup = markupArg(params, chat);
  if (markup !== undefined && markup.inline === undefined) throw badRequest("inline keyboard expected");
  return markup?.inline;
}
