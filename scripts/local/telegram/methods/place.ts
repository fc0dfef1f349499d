/** What all methods that send a message look at first. */
import { checkMarkup, parseMarkup } from "../markup.ts";
import { replyArg } from "../messages.ts";
import { chatArg } from "../state.ts";
import type { Call, Chat, Markup } from "../types.ts";

/**
 * Where a new message goes and the buttons under it, looked at in the order of the Bot API server: what can be read
 * without the chat first.
 */
export function place(call: Call, invoice = false): { chat: Chat; markup: Markup | undefined } {
  replyArg(call.params);
  const parsed = parseMarkup(call.params);
  const chat = chatArg(call);
  return { chat, markup: checkMarkup(parsed, chat, invoice) };
}
