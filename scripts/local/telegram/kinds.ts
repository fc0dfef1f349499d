/** Kinds of update: which exist, how long they live, and which queue Telegram puts them into. */
import type { Json } from "./types.ts";

/** Seconds that callback, pre-checkout and shipping queries live. */
export const QUERY_TTL_S = 150;
/** Seconds that messages, edits and member updates live. */
export const MESSAGE_TTL_S = 86_400;

/** Kinds that are delivered only when allowed_updates names them. */
export const OPTIONAL: ReadonlySet<string> = new Set([
  "chat_member",
  "message_reaction",
  "message_reaction_count",
]);
/** Kinds that ask for an answer and live only for QUERY_TTL_S. */
export const QUERIES: ReadonlySet<string> = new Set([
  "callback_query",
  "pre_checkout_query",
  "shipping_query",
]);
/** Kinds that allowed_updates can name. */
export const KNOWN_KINDS: ReadonlySet<string> = new Set([
  ...OPTIONAL,
  ...QUERIES,
  "message",
  "edited_message",
  "channel_post",
  "edited_channel_post",
  "inline_query",
  "chosen_inline_result",
  "poll",
  "poll_answer",
  "my_chat_member",
  "chat_join_request",
  "chat_boost",
  "removed_chat_boost",
  "business_connection",
  "business_message",
  "edited_business_message",
  "deleted_business_messages",
  "purchased_paid_media",
  "subscription",
]);

/** The kind of an Update object: its field besides update_id; "" when there is none. */
export function kindOf(update: Json): string {
  for (const key of Object.keys(update)) if (key !== "update_id") return key;
  return "";
}

/**
 * The queue Telegram puts an update into: messages and edits by chat, callback queries by person, pre-checkout and
 * shipping queries by person, member updates by chat; everything else stands alone.
 */
export function queueOf(kind: string, payload: Json, updateId: number): string {
  const idOf = (key: string) => (payload[key] as Json | undefined)?.id;
  switch (kind) {
    case "message":
    case "edited_message":
    case "channel_post":
    case "edited_channel_post":
      return `message:${idOf("chat")}`;
    case "callback_query":
      return `callback:${idOf("from")}`;
    case "pre_checkout_query":
    case "shipping_query":
      return `payment:${idOf("from")}`;
    case "my_chat_member":
    case "chat_member":
      return `${kind}:${idOf("chat")}`;
    case "chat_join_request":
    case "purchased_paid_media":
      return `${kind}:${idOf("from")}`;
    default:
      return `single:${updateId}`;
  }
}
